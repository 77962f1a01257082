// What the steps of a test run came to, and how it is printed.

/** @typedef {import("./vitest-tally.mjs").Tally} Tally */
/** @typedef {import("./tell.mjs").Refusal} Refusal */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} seconds
 * @property {boolean} failed
 * @property {string} [output] shown when the step failed
 * @property {Tally} [tally] of a step that runs tests
 */

/** @param {Result} result */
export const isFailed = (result) => result.failed;

/** @param {Result} result */
export const hasTests = ({ tally }) => tally !== undefined && tally.passed + tally.failed + tally.skipped > 0;

/**
 * @param {number} code
 * @param {string} [output]
 */
export const failureOf = (code, output = "") => (code === 0 ? { failed: false } : { failed: true, output });

/** @param {Refusal} refusal */
export const failedOutright = (refusal) => ({
  failed: true,
  output: [refusal.detail, refusal.message].filter(Boolean).join("\n"),
});

/** @param {Result} result */
export function formatHeading({ name, seconds, failed, output = "" }) {
  const heading = `── ${name}: ${failed ? "FAILED" : "ok"}, ${seconds.toFixed(1)} s`;
  return failed && output.trim() !== "" ? `${heading}\n${output.trimEnd()}\n` : heading;
}

/**
 * One line a step, then the line that counts tests.
 * @param {Result[]} results
 */
export function formatSummary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, seconds, failed, tally }) => {
    const verdict = failed ? "FAILED" : "ok    ";
    const tests = tally === undefined ? "" : `   ${formatTally(tally)}`;
    return `  ${name.padEnd(width)}  ${verdict}  ${seconds.toFixed(1).padStart(6)} s${tests}`.trimEnd();
  });
  return ["", ...lines, "", formatCount(results)].join("\n");
}

/** @param {Tally} tally */
function formatTally({ groups, failed, skipped }) {
  const parts = Object.entries(groups).map(([group, passed]) => `${group} ${passed}`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(", ");
}

/**
 * A step that failed without a failed test to show for it (a type error, a crash) counts as one failure, so
 * that "0 failed" is never said of a run that failed.
 * @param {Result[]} results
 */
export function formatCount(results) {
  const passed = sum(results.map(({ tally }) => tally?.passed ?? 0));
  const failed = sum(results.map((result) => (result.failed ? Math.max(1, result.tally?.failed ?? 0) : 0)));
  return `${passed} passed, ${failed} failed`;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
