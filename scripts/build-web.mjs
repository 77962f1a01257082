// Builds the web app, when what it is built from has changed.

import { existsSync } from "node:fs";
import { run, stopIfTold } from "./children.mjs";
import { fingerprint, isFresh, markFresh } from "./freshness.mjs";
import { environmentFor, tail } from "./npm.mjs";
import { inProject, root } from "./project.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";
import { Refusal, tell } from "./tell.mjs";

const sources = [
  "apps/web/build",
  "apps/web/index.html",
  "apps/web/package.json",
  "apps/web/public",
  "apps/web/src",
  "apps/web/tsconfig.json",
  "apps/web/vite.config.ts",
  "packages/domain/package.json",
  "packages/domain/src",
  "pnpm-lock.yaml",
];
// vite empties the folder first, so a build that failed or was interrupted leaves no stamp.
const stamp = inProject("apps", "web", "dist", ".threadboard-build");

export const vite = inProject("apps", "web", "node_modules", "vite", "bin", "vite.js");

/**
 * Leaves apps/web/dist built from the sources as they are.
 * @param {{ node: string }} runtime
 */
export async function buildWeb({ node }) {
  if (!existsSync(inProject("apps", "web", "index.html")) || isBuilt()) return;
  await withSetUpLock(async () => {
    if (isBuilt()) return;
    tell("Building the web app…");
    const builtFrom = fingerprint(root, sources);
    const { code, output } = await run([node, vite, "build"], {
      cwd: inProject("apps", "web"),
      env: environmentFor(node),
      quiet: true,
    });
    stopIfTold();
    if (code !== 0)
      throw new Refusal("Could not build the web app; the reason is above.", { detail: tail(output) });
    markFresh(stamp, builtFrom);
  });
}

const isBuilt = () => isFresh(stamp, fingerprint(root, sources));
