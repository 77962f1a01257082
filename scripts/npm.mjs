// Calling npm, which every Node comes with, and reading why it failed.

import { basename, delimiter, dirname } from "node:path";
import { run, stopIfTold } from "./children.mjs";
import { Refusal } from "./tell.mjs";

/**
 * The environment in which `node` means the given one.
 * @param {string} node path of the program
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` };
}

/**
 * Runs npm quietly. Refuses with the end of npm's output and one line when it fails.
 * @param {string[]} args
 * @param {{ node: string, cwd?: string, goal: string }} options `goal` completes "could not …"
 */
export async function npm(args, { node, cwd, goal }) {
  const env = environmentFor(node);
  // `npm --silent` hands its silence to every npm below it: the reason of a failure would be lost.
  delete env.npm_config_loglevel;
  // With CI set, nothing asks a question and waits for the answer.
  env.CI = "true";
  const { code, output } = await run([...npmProgram(node), ...args], {
    env,
    quiet: true,
    ...(cwd === undefined ? {} : { cwd }),
  });
  stopIfTold();
  if (code !== 0) throw new Refusal(failureLine(goal, output), { detail: tail(output) });
}

/**
 * The npm that started us, else the one in PATH.
 * @param {string} node
 */
function npmProgram(node) {
  const script = process.env.npm_execpath;
  if (script !== undefined && basename(script) === "npm-cli.js") return [node, script];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}

const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|dns error|error sending request/;

/**
 * @param {string} goal
 * @param {string} output
 */
export function failureLine(goal, output) {
  return networkTrouble.test(output)
    ? `Could not ${goal}: the npm registry cannot be reached. Check the network, then try again.`
    : `Could not ${goal}. What npm and pnpm said is above; try again once it is put right.`;
}

/**
 * The last lines of an output that are not empty.
 * @param {string} output
 */
export function tail(output, lines = 15) {
  return output
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-lines)
    .join("\n");
}
