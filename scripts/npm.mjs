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
  // Without a network npm would wait for more than a minute between its attempts.
  env.npm_config_fetch_retry_mintimeout = "1000";
  env.npm_config_fetch_retry_maxtimeout = "5000";
  // With CI set, nothing asks a question and waits for the answer.
  env.CI = "true";
  const { code, output } = await run([...npmProgram(node), ...args], {
    env,
    quiet: true,
    ...(cwd === undefined ? {} : { cwd }),
  });
  stopIfTold();
  if (code !== 0) throw failure(goal, output);
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
 * Without a network the line says all there is to say; otherwise the end of the output goes with it.
 * @param {string} goal
 * @param {string} output
 */
export function failure(goal, output) {
  return networkTrouble.test(output)
    ? new Refusal(`Could not ${goal}: the npm registry cannot be reached. Check the network, then try again.`)
    : new Refusal(`Could not ${goal}; what npm and pnpm said is above.`, { detail: tail(output) });
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
