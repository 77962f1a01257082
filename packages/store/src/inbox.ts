// What the forum told us, stored before it is understood.
import type { TopicId } from "@threadboard/domain";
import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type InboxRow = Selectable<Tables["inbox"]>;
export type NewInboxRow = Pick<
  Insertable<Tables["inbox"]>,
  "kind" | "topicId" | "eventType" | "eventId" | "digest" | "payloadJson" | "receivedAt"
>;

/** Stores one delivery. What only tells us to look waits; the rest is kept as it is. */
export async function receive(trx: Writing, row: NewInboxRow): Promise<void> {
  const state =
    row.kind === "look"
      ? ("waiting" as const)
      : row.kind === "noted"
        ? ("done" as const)
        : ("failed" as const);
  await trx
    .insertInto("inbox")
    .values({ ...row, state, tries: 0, nextTryAt: row.receivedAt, error: null })
    .execute();
}

/** Returns the topics that wait to be looked at, each once, with the newest row that asked for it and how often it was tried. */
export async function readWaitingLooks(
  db: Reading,
  now: number,
  limit: number,
): Promise<{ topicId: TopicId; upTo: number; tries: number }[]> {
  const rows = await db
    .selectFrom("inbox")
    .select((eb) => [
      "topicId",
      eb.fn.max("id").as("upTo"),
      eb.fn.min("id").as("first"),
      eb.fn.max("tries").as("tries"),
    ])
    .where("state", "=", "waiting")
    .where("nextTryAt", "<=", now)
    .groupBy("topicId")
    .orderBy("first")
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.topicId === null ? [] : [{ topicId: row.topicId, upTo: Number(row.upTo), tries: Number(row.tries) }],
  );
}

/** Marks every look at a topic up to a row as done: one read answers them all. */
export async function finishLooks(trx: Writing, topicId: TopicId, upTo: number): Promise<void> {
  await trx
    .updateTable("inbox")
    .set({ state: "done", error: null })
    .where("topicId", "=", topicId)
    .where("id", "<=", upTo)
    .where("state", "=", "waiting")
    .execute();
}

/** Keeps the looks at a topic for another try. */
export async function postponeLooks(
  trx: Writing,
  topicId: TopicId,
  nextTryAt: number,
  error: string,
): Promise<void> {
  await trx
    .updateTable("inbox")
    .set((eb) => ({ nextTryAt, error, tries: eb("tries", "+", 1) }))
    .where("topicId", "=", topicId)
    .where("state", "=", "waiting")
    .execute();
}

/** Returns how many rows are in each state, for a check-up. */
export async function countInbox(db: Reading): Promise<Record<InboxRow["state"], number>> {
  const rows = await db
    .selectFrom("inbox")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  const counts = { waiting: 0, done: 0, failed: 0 };
  for (const row of rows) counts[row.state] = Number(row.count);
  return counts;
}
