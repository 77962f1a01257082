// `npm test` and `npm run check`: everything that says whether the code is right, in one run that goes on after
// a failure and ends with a summary.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { buildWeb } from "./build-web.mjs";
import { run, stopIfTold } from "./children.mjs";
import { provideChromium } from "./chromium.mjs";
import { inCache, inProject } from "./project.mjs";
import { failedOutright, failureOf, formatHeading, formatSummary, hasTests, isFailed } from "./results.mjs";
import { Refusal } from "./tell.mjs";
import { readTally } from "./vitest-tally.mjs";

/** @typedef {import("./prepare.mjs").Runtime} Runtime */
/** @typedef {import("./results.mjs").Result} Result */

/**
 * @param {string} text
 * @returns {void}
 */
const print = (text) => void process.stdout.write(`${text}\n`);

/**
 * Runs the checks and prints what they found.
 * @param {Runtime} runtime
 * @param {string[]} vitestArgs filters and options for vitest
 * @param {{ browser: boolean }} scope
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(runtime, vitestArgs, { browser }) {
  /** @type {Result[]} */
  const results = await inPairs(staticSteps(runtime));
  results.push(await timed("tests", () => vitest(runtime, "unit", vitestArgs)));
  if (browser) {
    results.push(await timed("web build", () => refusable(() => buildWeb(runtime))));
    results.push(await timed("browser", () => browserTests(runtime, vitestArgs)));
  }
  if (!results.some(hasTests)) results.push(noTests(vitestArgs));
  print(formatSummary(results));
  return results.some(isFailed) ? 1 : 0;
}

/**
 * A filter that matches no test must not look like success.
 * @param {string[]} vitestArgs
 * @returns {Result}
 */
function noTests(vitestArgs) {
  print(`\nNo test was run: nothing matches ${vitestArgs.join(" ")}`);
  return { name: "no tests", seconds: 0, failed: true };
}

/**
 * What only reads the code. Each is a program of its own, so two at a time keep two cores busy.
 * @param {Runtime} runtime
 * @returns {(() => Promise<Result>)[]}
 */
function staticSteps(runtime) {
  /** @type {[name: string, script: string, ...args: string[]][]} */
  const steps = [
    ["types", "typescript/bin/tsc", "-p", "."],
    ["types of scripts", "typescript/bin/tsc", "-p", "scripts"],
    ["types of web", "typescript/bin/tsc", "-p", "apps/web"],
    ["unused code", "knip/bin/knip.js"],
    ["lint", "@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  ];
  return steps.map(
    ([name, script, ...args]) =>
      () =>
        timed(name, async () => {
          const command = [runtime.node, inProject("node_modules", script), ...args];
          const { code, output } = await run(command, { env: runtime.env, quiet: true });
          return failureOf(code, output);
        }),
  );
}

/**
 * @param {Runtime} runtime
 * @param {string[]} vitestArgs
 */
async function browserTests(runtime, vitestArgs) {
  return refusable(async () => {
    const THREADBOARD_CHROMIUM = await provideChromium();
    const env = { ...runtime.env, THREADBOARD_CHROMIUM };
    return vitest({ ...runtime, env }, "browser", vitestArgs);
  });
}

/**
 * Runs one project of vitest.config.ts; its output is shown as it comes.
 * @param {Runtime} runtime
 * @param {"unit" | "browser"} project
 * @param {string[]} args
 */
async function vitest(runtime, project, args) {
  const report = inCache("results", `${project}.json`);
  mkdirSync(inCache("results"), { recursive: true });
  rmSync(report, { force: true });
  print(`\n── ${project} tests`);
  const { code } = await run(
    [
      runtime.node,
      inProject("node_modules", "vitest", "vitest.mjs"),
      "run",
      ...["--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      // A forgotten `.only` would pass everything else unseen.
      "--allowOnly=false",
      "--passWithNoTests",
      ...args,
    ],
    { env: runtime.env },
  );
  return { ...failureOf(code), ...(existsSync(report) ? { tally: readTally(report) } : {}) };
}

/**
 * @param {string} name
 * @param {() => Promise<Partial<Result>>} work
 * @returns {Promise<Result>}
 */
async function timed(name, work) {
  const start = performance.now();
  const outcome = await work();
  stopIfTold();
  const result = { name, seconds: (performance.now() - start) / 1000, failed: false, ...outcome };
  print(formatHeading(result));
  return result;
}

/**
 * A step that cannot run has failed, and says why; the other steps go on.
 * @param {() => Promise<Partial<Result> | void>} work
 * @returns {Promise<Partial<Result>>}
 */
async function refusable(work) {
  try {
    return (await work()) ?? {};
  } catch (error) {
    stopIfTold();
    if (error instanceof Refusal) return failedOutright(error);
    throw error;
  }
}

/**
 * @param {(() => Promise<Result>)[]} steps
 * @returns {Promise<Result[]>} in the order of the steps
 */
async function inPairs(steps) {
  /** @type {Result[]} */
  const results = [];
  const queue = [...steps.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, step] = next;
      results[index] = await step();
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}
