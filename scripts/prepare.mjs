// From a fresh clone to something that can run: the machine, Node, the packages. Each step is skipped when
// nothing changed.

import { execFileSync } from "node:child_process";
import { passSignalsOn } from "./children.mjs";
import { install } from "./install.mjs";
import { machineProblem, thisMachine } from "./machine.mjs";
import { findNode } from "./node-runtime.mjs";
import { environmentFor } from "./npm.mjs";
import { Refusal } from "./tell.mjs";

/**
 * @typedef {object} Runtime
 * @property {string} node path of the Node that runs the code
 * @property {NodeJS.ProcessEnv} env the environment in which `node` means that one
 */

/** @returns {Promise<Runtime>} */
export async function prepare() {
  const problem = machineProblem(thisMachine());
  if (problem !== undefined) throw new Refusal(problem);
  passSignalsOn();
  const node = await findNode();
  await install({ node, nodeVersion: versionOf(node) });
  return { node, env: environmentFor(node) };
}

/** @param {string} node */
function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  return execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
}
