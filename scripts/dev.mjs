// `npm run dev`: the server, restarted when its code changes, and vite, which reloads the page.

import { vite } from "./build-web.mjs";
import { endChildren, isStopping, run } from "./children.mjs";
import { inProject } from "./project.mjs";
import { serverCommand, threadboard } from "./server.mjs";

/**
 * Runs both until either ends, then ends the other.
 * @param {import("./prepare.mjs").Runtime} runtime
 * @param {string[]} args for the server
 * @returns {Promise<number>} the exit code of the one that ended first
 */
export async function dev({ node, env }, args) {
  const server = run(
    [node, ...threadboard([serverCommand(), ...args], ["--watch", "--watch-preserve-output"])],
    { env },
  );
  const web = run([node, vite], { env, cwd: inProject("apps", "web") });
  const { code } = await Promise.race([server, web]);
  if (!isStopping()) endChildren("SIGTERM");
  await Promise.all([server, web]);
  return code;
}
