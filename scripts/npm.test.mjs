import { expect, test } from "vitest";
import { failureLine, tail } from "./npm.mjs";

test.each([
  "npm error code ENOTFOUND",
  "npm error request to the registry failed, reason: getaddrinfo EAI_AGAIN",
  "connect ETIMEDOUT 10.0.0.1:443",
])("a failure that says %j is put down to the network", (output) => {
  expect(failureLine("install the packages", output)).toContain("Check the network");
});

test("any other failure points at what was printed", () => {
  expect(failureLine("install the packages", "ERR_PNPM_OUTDATED_LOCKFILE")).toMatch(
    /^Could not install the packages\. .*above/,
  );
});

test("the tail of an output leaves out empty lines and what is far from the end", () => {
  expect(tail("one\n\ntwo\n  \nthree\n", 2)).toBe("two\nthree");
});
