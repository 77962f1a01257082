import { expect, test } from "vitest";
import { tallyOf } from "./vitest-tally.mjs";

/**
 * @param {string} name
 * @param {string[]} statuses
 * @param {string} status
 */
const file = (name, statuses, status = "passed") => ({
  name: `/repo/${name}`,
  status,
  assertionResults: statuses.map((status) => ({ status })),
});

test("tests are counted, and grouped by the part they are about", () => {
  const testResults = [
    file("packages/domain/src/task/claim.test.ts", ["passed", "passed"]),
    file("packages/domain/src/rank.test.ts", ["passed", "failed", "pending"], "failed"),
    file("apps/api/src/routes.test.ts", ["passed"]),
    file("test/structure/arrows.test.ts", ["passed"]),
    file("scripts/npm.test.mjs", ["passed"]),
  ];
  expect(tallyOf({ testResults }, "/repo")).toEqual({
    passed: 6,
    failed: 1,
    skipped: 1,
    groups: { domain: 3, api: 1, structure: 1, scripts: 1 },
  });
});

test("a file that could not be loaded counts as one failure", () => {
  expect(tallyOf({ testResults: [file("packages/store/src/a.test.ts", [], "failed")] }, "/repo").failed).toBe(
    1,
  );
});
