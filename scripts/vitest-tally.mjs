// Counts the tests of a run from vitest's JSON report.

import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { root } from "./project.mjs";

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed a file that could not be loaded counts as one
 * @property {number} skipped
 * @property {Record<string, number>} groups how many passed, by the part of the code they are about
 */

/**
 * The part of vitest's report that is read here.
 * @typedef {object} Report
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @param {string} file */
export const readTally = (file) => tallyOf(JSON.parse(readFileSync(file, "utf8")), root);

/**
 * @param {Report} report
 * @param {string} base the folder that groups are named from
 * @returns {Tally}
 */
export function tallyOf({ testResults }, base) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, skipped: 0, groups: {} };
  for (const { name, status, assertionResults } of testResults) {
    const passed = assertionResults.filter((test) => test.status === "passed").length;
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    tally.passed += passed;
    tally.failed += failed === 0 && status === "failed" ? 1 : failed;
    tally.skipped += assertionResults.length - passed - failed;
    const group = groupOf(relative(base, name));
    if (passed > 0) tally.groups[group] = (tally.groups[group] ?? 0) + passed;
  }
  return tally;
}

/**
 * The folder under packages, apps or test that a test file is in, else its first folder.
 * @param {string} path
 */
function groupOf(path) {
  const [first = "", second = ""] = path.split(sep);
  return ["packages", "apps", "test"].includes(first) ? second : first;
}
