// `threadboard inbox`: what the forum told the board, what of it waits, and what could not be understood.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  type InboxRow,
  openForLooking,
  openStore,
  type Reading,
  readInbox,
  type Store,
  StoreInUse,
} from "@threadboard/store";
import type { Command } from "commander";
import { replayUnreadable } from "../forum/replay-unreadable.ts";
import { DATABASE } from "./configured.ts";
import { CommandProblem } from "./problem.ts";

type Options = { readonly database: string; readonly replay?: boolean; readonly json?: boolean };

/** Adds the command. */
export function addInbox(program: Command): void {
  program
    .command("inbox")
    .description("List what the forum's webhook told and still waits, and what could not be understood")
    .option("--replay", "try again to understand what could not be understood")
    .option("--database <file>", "where the data is", DATABASE)
    .option("--json", "print it as JSON, and nothing else")
    .addHelpText(
      "after",
      "\nA board tries again by itself at each start, so after an update there is nothing to do.",
    )
    .action(inbox);
}

async function inbox(options: Options): Promise<void> {
  const file = resolve(options.database);
  if (!existsSync(file)) throw new CommandProblem(`There is no data at ${file}. Name it with --database.`);
  if (options.replay === true) await replay(file, options);
  else await list(file, options);
}

async function list(file: string, { json }: Options): Promise<void> {
  const looking = openForLooking(file);
  if (looking === null)
    throw new CommandProblem(`${file} is of another version. Start the board once to bring it up to date.`);
  try {
    const found = await entriesOf(looking.read);
    console.log(json === true ? JSON.stringify(found) : textOf(found));
  } finally {
    looking.close();
  }
}

async function replay(file: string, { json }: Options): Promise<void> {
  const store = openOr(file);
  try {
    const { understood, still } = await replayUnreadable(store, Date.now);
    if (json === true) console.log(JSON.stringify({ understood, still }));
    else
      console.log(
        `${count(understood, "delivery")} understood now, ${still} still not.${understood > 0 ? " The board reads their topics when it runs." : ""}`,
      );
  } finally {
    await store.close();
  }
}

function openOr(file: string): Store {
  try {
    return openStore(file);
  } catch (error) {
    if (!(error instanceof StoreInUse)) throw error;
    throw new CommandProblem(
      `A board is running on ${file}, and only one program may write there.
It has tried again by itself when it started. After an update, restart it; or stop it and give this command.`,
    );
  }
}

/** What is listed of a row; times are ISO 8601. */
type Entry = {
  readonly topic?: number;
  readonly event: string;
  readonly deliveries: number;
  readonly first: string;
  readonly last: string;
  /** Why it waits or was not understood. */
  readonly trouble?: string;
  /** Whether there is a copy to try again with. */
  readonly replayable?: boolean;
};

type Entries = { readonly waiting: Entry[]; readonly unreadable: Entry[]; readonly noted: Entry[] };

async function entriesOf(db: Reading): Promise<Entries> {
  const { waiting, unreadable, noted } = await readInbox(db);
  return {
    waiting: waiting.map((row) => ({
      ...entry(row),
      ...(row.topicId === null ? {} : { topic: row.topicId }),
    })),
    unreadable: unreadable.map((row) => ({ ...entry(row), replayable: row.payloadJson !== null })),
    noted: noted.map(entry),
  };
}

function entry({ eventType, deliveries, receivedAt, lastAt, error }: InboxRow): Entry {
  return {
    event: eventType,
    deliveries,
    first: new Date(receivedAt).toISOString(),
    last: new Date(lastAt).toISOString(),
    ...(error === null ? {} : { trouble: error }),
  };
}

/** Of long lists the newest are the ones that matter. */
const SHOWN = 20;

function textOf({ waiting, unreadable, noted }: Entries): string {
  const told = noted.reduce((sum, { deliveries }) => sum + deliveries, 0);
  return [
    `${count(waiting.length, "topic")} waiting to be read.`,
    ...lines(waiting, ({ topic, trouble }) => `topic ${topic}${trouble === undefined ? "" : `: ${trouble}`}`),
    `${count(unreadable.length, "delivery")} not understood.`,
    ...lines(
      unreadable,
      ({ event, trouble, replayable }) =>
        `${event || "no event"}: ${trouble}${replayable ? "" : ", nothing kept of it"}`,
    ),
    `${count(told, "delivery")} of kinds that the board does not read.`,
    ...lines(noted, ({ event }) => event),
  ].join("\n");
}

function lines(entries: readonly Entry[], words: (entry: Entry) => string): string[] {
  const left = entries.length - SHOWN;
  return [
    ...(left > 0 ? [`  (${left} older ones are shown with --json)`] : []),
    ...entries
      .slice(-SHOWN)
      .map(
        (one) =>
          `  ${one.last.slice(0, 16)}Z  ${one.deliveries === 1 ? "once" : `${one.deliveries} times`}  ${words(one)}`,
      ),
  ];
}

function count(n: number, what: "topic" | "delivery"): string {
  return `${n} ${n === 1 ? what : { topic: "topics", delivery: "deliveries" }[what]}`;
}
