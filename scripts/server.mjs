// The command line of the board (apps/api), which is TypeScript that Node runs as it is.

import { existsSync } from "node:fs";
import { inProject } from "./project.mjs";

/** Node 22 warns on stderr each time it runs TypeScript; newer ones do not. */
const nodeFlags = ["--disable-warning=ExperimentalWarning"];

/**
 * What follows `node` to run the board's command line.
 * @param {string[]} args
 * @param {string[]} [flags] for node itself
 */
export const threadboard = (args, flags = []) => [
  ...nodeFlags,
  ...flags,
  inProject("apps", "api", "src", "main.ts"),
  ...args,
];

/** Without a configuration there is no forum to serve: the demo community is shown instead. */
export function serverCommand() {
  const configured = Boolean(process.env.THREADBOARD_CONFIG) || existsSync(inProject("threadboard.yaml"));
  return configured ? "serve" : "demo";
}
