import { expect, test } from "vitest";
import { formatCount, formatHeading, formatSummary } from "./results.mjs";

const ok = { name: "lint", seconds: 0.44, failed: false };
const tests = {
  name: "tests",
  seconds: 12.3,
  failed: true,
  tally: { passed: 41, failed: 2, skipped: 1, groups: { domain: 30, api: 11 } },
};

test("the count is of tests", () => {
  expect(formatCount([ok, { ...tests, failed: false, tally: { ...tests.tally, failed: 0 } }])).toBe(
    "41 passed, 0 failed",
  );
  expect(formatCount([ok, tests])).toBe("41 passed, 2 failed");
});

test("a step that failed without a failed test counts as one failure", () => {
  expect(formatCount([{ ...ok, failed: true }, tests])).toBe("41 passed, 3 failed");
});

test("the summary has a line a step and ends with the count", () => {
  expect(formatSummary([ok, tests])).toBe(`
  lint   ok         0.4 s
  tests  FAILED    12.3 s   domain 30, api 11, 2 failed, 1 skipped

41 passed, 2 failed`);
});

test("a heading shows the output of a step that failed, and only of that", () => {
  expect(formatHeading({ ...ok, output: "Checked 3 files" })).toBe("── lint: ok, 0.4 s");
  expect(formatHeading({ ...ok, failed: true, output: "no-debugger\n" })).toBe(
    "── lint: FAILED, 0.4 s\nno-debugger\n",
  );
});
