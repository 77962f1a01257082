// `threadboard writes`: whether the board may write into the forum, and what it owes there.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { openForLooking, openStore, type Reading, readQueue, StoreInUse } from "@threadboard/store";
import type { Command } from "commander";
import { readStopped, saveStopped } from "../forum/write-switch.ts";
import { DATABASE } from "./configured.ts";
import { CommandProblem } from "./problem.ts";

type Options = {
  readonly database: string;
  readonly stop?: boolean;
  readonly start?: boolean;
  readonly reason: string;
};

/** Adds the command. */
export function addWrites(program: Command): void {
  program
    .command("writes")
    .description("Say whether the board may write into the forum and what waits; stop it, or let it go on")
    .option("--stop", "write nothing into the forum from now on")
    .option("--start", "let writing go on")
    .option("--reason <words>", "why it is stopped, for those who find it so", "")
    .option("--database <file>", "where the data is", DATABASE)
    .addHelpText(
      "after",
      "\nWhat is owed stays owed while writing is stopped. While a board is running, stop it on its page of queued writes.",
    )
    .action(writes);
}

async function writes(options: Options): Promise<void> {
  const file = resolve(options.database);
  if (options.stop === true && options.start === true)
    throw new CommandProblem("Give --stop or --start, not both.");
  if (!existsSync(file)) throw new CommandProblem(`There is no data at ${file}. Name it with --database.`);
  if (options.stop === true || options.start === true) await turn(file, options);
  else await tell(file);
}

async function turn(file: string, { stop, reason }: Options): Promise<void> {
  const now = Date.now();
  const store = openOr(file, stop === true ? "stop" : "start");
  try {
    await store.write((trx) => saveStopped(trx, stop === true ? { by: null, at: now, reason } : null, now));
    console.log(await summary(store.read));
  } finally {
    await store.close();
  }
}

function openOr(file: string, wish: "stop" | "start") {
  try {
    return openStore(file);
  } catch (error) {
    if (!(error instanceof StoreInUse)) throw error;
    throw new CommandProblem(
      `A board is running on ${file}, and only one program may write there.
To ${wish} writing now, sign in there as an administrator and use the switch on its page of queued writes
(/sync). Where nobody can sign in, stop the board, give this command, and start it again.`,
    );
  }
}

async function tell(file: string): Promise<void> {
  const looking = openForLooking(file);
  if (looking === null)
    throw new CommandProblem(`${file} is of another version. Start the board once to bring it up to date.`);
  try {
    console.log(await summary(looking.read));
  } finally {
    looking.close();
  }
}

async function summary(db: Reading): Promise<string> {
  const stopped = await readStopped(db);
  const queue = await readQueue(db, 100_000);
  const failed = queue.filter((row) => row.state === "failed").length;
  const why = stopped === null || stopped.reason === "" ? "" : ` (${stopped.reason})`;
  const state =
    stopped === null ? "on" : `stopped since ${new Date(stopped.at).toISOString().slice(0, 16)}Z${why}`;
  return `Writing into the forum is ${state}. ${queue.length - failed} waiting, ${failed} given up.`;
}
