// `threadboard demo`: an invented community, its forum and its board, all on this machine.
import { mkdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { openStore, StoreProblem } from "@threadboard/store";
import type { Command } from "commander";
import { startDemo } from "../demo/start-demo.ts";
import { builtWebPage, portOf } from "./configured.ts";
import { untilStopped } from "./until-stopped.ts";

type Options = { readonly database: string; readonly port: string };

/** Adds the command. */
export function addDemo(program: Command): void {
  program
    .command("demo")
    .description("Run the demo community: a simulated forum and its board, made anew at each start")
    .option("--database <file>", "where the demo's data is", "data/demo.db")
    .option("--port <number>", "port of the board", "4000")
    .action(demo);
}

async function demo(options: Options): Promise<void> {
  const database = resolve(options.database);
  await clearAway(database);
  const say = process.stderr.isTTY
    ? (share: number) => process.stderr.write(`\rMaking the demo's history… ${Math.round(share * 100)} %  `)
    : undefined;
  const running = await startDemo({
    database,
    port: portOf(options.port),
    webRoot: builtWebPage(),
    ...(say === undefined ? {} : { progress: say }),
  });
  if (say !== undefined) process.stderr.write("\r\x1b[K");
  console.log(`Open ${running.board.address}`);
  console.log(
    `The forum it belongs to: ${running.forum.url} (sign in there as anybody; all of it is made anew at the next start). Ctrl-C stops both.`,
  );
  await untilStopped(() => running.close());
}

/** The forum's numbers start over at each start, so last time's board would point at the wrong threads. */
async function clearAway(database: string): Promise<void> {
  try {
    mkdirSync(dirname(database), { recursive: true });
  } catch {
    throw new StoreProblem(
      `Cannot write in ${dirname(database)}. Make the folder writable for this user, or choose another with --database.`,
    );
  }
  // Opening takes the lock and refuses what is not ours; only then is it removed.
  await openStore(database).close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${database}${suffix}`, { force: true });
}
