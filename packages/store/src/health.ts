// How the board stands with its forum, in numbers: what waits, what failed, what only people can decide.
import type { Stage, TaskNumber } from "@threadboard/domain";
import type { Reading } from "./database.ts";
import type { Tables } from "./schema.ts";

/** Times are epoch milliseconds; `null`: nothing waits. */
export type Queues = {
  readonly inbox: {
    readonly waiting: number;
    readonly oldestAt: number | null;
    /** Kept for a person to look at, or for another try after an update. */
    readonly unreadable: number;
  };
  readonly outbox: {
    readonly waiting: number;
    /** Of those, what should have been written by now. */
    readonly due: number;
    readonly oldestDueAt: number | null;
    /** Of those that wait: tried in vain at least once. */
    readonly failing: number;
    /** Given up: it would fail the same way. */
    readonly failed: number;
  };
};

/** Returns how long the queues are. Notices are no part of it: they wait for their reader, not for the forum. */
export async function readQueues(db: Reading, now: number): Promise<Queues> {
  const inbox = await db
    .selectFrom("inbox")
    .select(({ fn, eb }) => [
      fn.countAll<number>().filterWhere("state", "=", "waiting").as("waiting"),
      fn.min("receivedAt").filterWhere("state", "=", "waiting").as("oldestAt"),
      fn
        .countAll<number>()
        .filterWhere(eb("kind", "=", "unreadable"))
        .as("unreadable"),
    ])
    .executeTakeFirstOrThrow();
  const outbox = await db
    .selectFrom("outbox")
    .select(({ fn, eb, and }) => {
      const waits = eb("state", "=", "waiting");
      return [
        fn.countAll<number>().filterWhere(waits).as("waiting"),
        fn
          .countAll<number>()
          .filterWhere(and([waits, eb("dueAt", "<=", now)]))
          .as("due"),
        fn.min("dueAt").filterWhere(waits).as("oldestDueAt"),
        fn
          .countAll<number>()
          .filterWhere(and([waits, eb("tries", ">", 0)]))
          .as("failing"),
        fn.countAll<number>().filterWhere("state", "=", "failed").as("failed"),
      ];
    })
    .where("kind", "!=", "notice")
    .executeTakeFirstOrThrow();
  return { inbox, outbox };
}

/** Returns how many tasks are in each stage; stages without any are left out. */
export async function countStages(db: Reading): Promise<Map<Stage, number>> {
  const rows = await db
    .selectFrom("task")
    .select(({ fn }) => ["stage", fn.countAll<number>().as("count")])
    .groupBy("stage")
    .execute();
  return new Map(rows.map(({ stage, count }) => [stage, count]));
}

/** A task that is not at one with its thread. */
export type AtOdds = { readonly number: TaskNumber; readonly audienceJson: string; readonly title: string };

/** Returns the tasks whose text changed on both sides, by number. Who may see them is the caller's matter. */
export async function readConflicts(db: Reading): Promise<AtOdds[]> {
  return db
    .selectFrom("task")
    .innerJoin("thread", "thread.taskId", "task.id")
    .innerJoin("text", "text.id", "task.titleId")
    .select(["task.number", "task.audienceJson", "text.content as title"])
    .where("thread.conflictsJson", "!=", "[]")
    .where("task.stage", "!=", "dropped")
    .orderBy("task.number")
    .execute();
}

/** Returns how many tasks nobody sees because of what became of their threads. */
export async function countGone(db: Reading): Promise<number> {
  const { count } = await db
    .selectFrom("task")
    .innerJoin("thread", "thread.taskId", "task.id")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("task.audience", "=", "nobody")
    .where("task.stage", "!=", "dropped")
    .executeTakeFirstOrThrow();
  return count;
}

/** Returns since when a kind of down-time goes on, or `null`. */
export async function readDownSince(db: Reading, kind: Tables["pause"]["kind"]): Promise<number | null> {
  const row = await db
    .selectFrom("pause")
    .select("fromAt")
    .where("kind", "=", kind)
    .where("untilAt", "is", null)
    .orderBy("fromAt")
    .limit(1)
    .executeTakeFirst();
  return row?.fromAt ?? null;
}
