import { expect, test } from "vitest";
import { failure, tail } from "./npm.mjs";

test.each([
  "npm error code ENOTFOUND",
  "npm error request to the registry failed, reason: getaddrinfo EAI_AGAIN",
  "connect ETIMEDOUT 10.0.0.1:443",
])("a failure that says %j is put down to the network", (output) => {
  expect(failure("install the packages", output)).toMatchObject({
    message: expect.stringContaining("Check the network"),
    detail: "",
  });
});

test("any other failure shows the end of what was said", () => {
  expect(failure("install the packages", "Resolving\nERR_PNPM_OUTDATED_LOCKFILE\n")).toMatchObject({
    message: expect.stringMatching(/^Could not install the packages;/),
    detail: "Resolving\nERR_PNPM_OUTDATED_LOCKFILE",
  });
});

test("the tail of an output leaves out empty lines and what is far from the end", () => {
  expect(tail("one\n\ntwo\n  \nthree\n", 2)).toBe("two\nthree");
});
