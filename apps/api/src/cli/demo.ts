// `threadboard demo`: an invented community, its forum and its board, all on this machine.
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { keepSecret, openStore, readLastSequence, readSecret, StoreProblem } from "@threadboard/store";
import type { Command } from "commander";
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
  // Only here: no other command wants the simulated forum and its whole community read in.
  const { startDemo } = await import("../demo/start-demo.ts");
  const running = await startDemo({
    database,
    port: portOf(options.port),
    webRoot: builtWebPage(),
    ...(say === undefined ? {} : { progress: say }),
  });
  if (say !== undefined) process.stderr.write("\r\x1b[K");
  console.log(`Open ${running.board.address}`);
  console.log(
    `Its forum is at ${running.forum.url}; sign in there as anybody. All of it is made anew at the next start. Ctrl-C stops both.`,
  );
  await untilStopped(() => running.close());
}

/** The name under which a database says that it belongs to a demo. */
const DEMO_MARK = "demo";

/**
 * Leaves an empty database, marked as a demo's: the forum's numbers start over at each start, so last time's
 * board would point at the wrong threads. Opening takes the lock and refuses what is not ours, and only what a demo
 * made is removed.
 */
async function clearAway(database: string): Promise<void> {
  const old = openStore(database);
  const removable =
    (await readSecret(old.read, DEMO_MARK)) !== null || (await readLastSequence(old.read)) === 0;
  await old.close();
  if (!removable)
    throw new StoreProblem(
      `${database} holds a board that is no demo, and the demo would remove it. Choose another file with --database.`,
    );
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${database}${suffix}`, { force: true });
  const fresh = openStore(database);
  await fresh.write((trx) => keepSecret(trx, DEMO_MARK, "yes"));
  await fresh.close();
}
