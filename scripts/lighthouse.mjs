// `npm run lighthouse`: what Lighthouse says of the built board with 1,000 tasks.
//
// Lighthouse is no dependency of the workspace: it brings a hundred packages that nothing else needs. It is fetched
// once, in the version below, into a folder of its own.

import { existsSync, mkdirSync } from "node:fs";
import { buildWeb } from "./build-web.mjs";
import { run } from "./children.mjs";
import { provideChromium } from "./chromium.mjs";
import { npm } from "./npm.mjs";
import { inProject } from "./project.mjs";
import { tell } from "./tell.mjs";

/** @typedef {import("./prepare.mjs").Runtime} Runtime */

const version = "13.5.0";
const folder = inProject("node_modules", ".cache", `lighthouse-${version}`);
const program = `${folder}/node_modules/lighthouse/cli/index.js`;

/**
 * Measures, prints, and fails below the marks that we set ourselves.
 * @param {Runtime} runtime
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function lighthouse({ node, env }, args) {
  await buildWeb({ node });
  const chromium = await provideChromium();
  await provideLighthouse(node);
  const { code } = await run([node, "test/lighthouse/main.ts", program, ...args], {
    env: { ...env, CHROME_PATH: chromium },
  });
  return code;
}

/** @param {string} node */
async function provideLighthouse(node) {
  if (existsSync(program)) return;
  tell("Fetching Lighthouse…");
  mkdirSync(folder, { recursive: true });
  const args = [
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    `lighthouse@${version}`,
  ];
  await npm(args, { node, cwd: folder, goal: "fetch Lighthouse" });
}
