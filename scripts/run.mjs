// Where every `npm run …` begins. Runs on Node 18 and later with nothing installed: it sets up what the verb
// needs, then hands over to the Node that runs the code.

import { buildWeb } from "./build-web.mjs";
import { runChecks } from "./checks.mjs";
import { run } from "./children.mjs";
import { dev } from "./dev.mjs";
import { lighthouse } from "./lighthouse.mjs";
import { takePictures } from "./pictures.mjs";
import { prepare } from "./prepare.mjs";
import { serverCommand, threadboard } from "./server.mjs";
import { Refusal, tell } from "./tell.mjs";

/** @typedef {import("./prepare.mjs").Runtime} Runtime */
/** @typedef {(runtime: Runtime, args: string[]) => Promise<number>} Verb resolves to the exit code */

/** @type {Record<string, Verb>} */
const verbs = {
  start: (runtime, args) => board(runtime, [serverCommand(), ...args]),
  threadboard: board,
  dev,
  test: (runtime, args) => runChecks(runtime, args, { browser: true }),
  check: (runtime, args) => runChecks(runtime, args, { browser: false }),
  bench: (runtime, args) => script(runtime, ["test/bench/main.ts", ...args]),
  lighthouse,
  pictures: takePictures,
  soak: (runtime, args) => script(runtime, ["test/soak/main.ts", ...args]),
};

/** The commands that serve pages, and so want the web app built. */
const serving = ["serve", "demo"];

/** @type {Verb} */
async function board(runtime, args) {
  if (serving.includes(args[0] ?? "")) await buildWeb(runtime);
  return script(runtime, threadboard(args));
}

/** @type {Verb} */
async function script({ node, env }, args) {
  const { code } = await run([node, ...args], { env });
  return code;
}

const [name = "", ...args] = process.argv.slice(2);
const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
try {
  if (verb === undefined) {
    throw new Refusal(`Say what to run: ${Object.keys(verbs).join(", ")}.`, { exitCode: 2 });
  }
  process.exitCode = await verb(await prepare(), args);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  if (error.detail !== "") tell(error.detail);
  tell(error.message);
  process.exitCode = error.exitCode;
}
