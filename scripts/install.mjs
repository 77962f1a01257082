// Installs the packages, when what they were installed from has changed.

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fingerprint, isFresh, markFresh } from "./freshness.mjs";
import { npm } from "./npm.mjs";
import { inProject, root } from "./project.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";
import { tell } from "./tell.mjs";

/** pnpm itself is fetched by npm; the version is exact, so that everybody resolves alike. */
const pnpm = "pnpm@12.21.0";
const stamp = inProject("node_modules", ".threadboard-install");

/**
 * Leaves every package installed for the given Node.
 * @param {{ node: string, nodeVersion: string }} runtime
 */
export async function install({ node, nodeVersion }) {
  if (isInstalled(nodeVersion)) return;
  await withSetUpLock(async () => {
    if (isInstalled(nodeVersion)) return;
    tell("Installing packages (about half a minute the first time)…");
    rmSync(stamp, { force: true });
    await npm(["exec", "--yes", "--", pnpm, "install", "--frozen-lockfile"], {
      node,
      goal: "install the packages",
    });
    markFresh(stamp, installedFrom(nodeVersion));
  });
}

/** @param {string} nodeVersion */
function isInstalled(nodeVersion) {
  const folders = packageFolders().filter(hasDependencies);
  return (
    folders.every((folder) => existsSync(inProject(folder, "node_modules"))) &&
    isFresh(stamp, installedFrom(nodeVersion))
  );
}

/** @param {string} nodeVersion */
function installedFrom(nodeVersion) {
  const manifests = packageFolders().map((folder) => `${folder}/package.json`);
  return fingerprint(root, ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests], `node ${nodeVersion}`);
}

/** The root and every workspace package, as pnpm-workspace.yaml lists them. */
function packageFolders() {
  const members = ["apps", "packages"].flatMap((parent) =>
    readdirSync(inProject(parent)).map((name) => `${parent}/${name}`),
  );
  return [".", ...members].filter((folder) => existsSync(inProject(folder, "package.json")));
}

/** @param {string} folder */
function hasDependencies(folder) {
  const manifest = JSON.parse(readFileSync(inProject(folder, "package.json"), "utf8"));
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).length > 0;
}
