// What we owe the forum and people, kept until it is done.
import { type OutboxEntry, outboxKey, type PersonId, type TaskId, type TopicId } from "@threadboard/domain";
import type { Selectable } from "kysely";
import type { Reading, Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type OutboxRow = Selectable<Tables["outbox"]>;

/** Adds what a decision owes. A row that waits already under the same key stays, due at the earlier of both times. */
export async function enqueue(trx: Writing, entries: readonly OutboxEntry[], now: number): Promise<void> {
  for (const entry of entries) {
    const key = outboxKey(entry);
    const waiting = key === null ? undefined : await waitingUnder(trx, key);
    if (waiting === undefined) {
      await trx
        .insertInto("outbox")
        .values(newRow(entry, key, now))
        .execute();
      continue;
    }
    const asked = waiting.asked === 1 || ("asked" in entry && entry.asked) ? (1 as const) : (0 as const);
    const dueAt = Math.min(waiting.dueAt, entry.dueAt);
    const revision = waiting.revision + 1;
    await trx.updateTable("outbox").set({ dueAt, asked, revision }).where("id", "=", waiting.id).execute();
  }
}

function waitingUnder(trx: Writing, key: string) {
  return trx
    .selectFrom("outbox")
    .selectAll()
    .where("key", "=", key)
    .where("state", "=", "waiting")
    .executeTakeFirst();
}

function newRow(entry: OutboxEntry, key: string | null, now: number) {
  const base = {
    kind: entry.kind,
    key,
    createdAt: now,
    dueAt: entry.dueAt,
    state: "waiting" as const,
    tries: 0,
  };
  const none = {
    topicId: null,
    recipient: null,
    code: null,
    taskId: null,
    byPersonId: null,
    asked: 0 as const,
    dataJson: null,
  };
  switch (entry.kind) {
    case "notice": {
      const { recipient, code, taskId, byPersonId, data } = entry;
      const dataJson = data === undefined ? null : JSON.stringify(data);
      return { ...base, ...none, recipient, code, taskId, byPersonId, dataJson };
    }
    case "message":
      return { ...base, ...none, recipient: entry.recipient };
    case "thread-edit": {
      const { topicId, taskId, byPersonId, fields } = entry;
      return { ...base, ...none, topicId, taskId, byPersonId, dataJson: JSON.stringify({ fields }) };
    }
    case "status-post":
      return { ...base, ...none, topicId: entry.topicId, asked: entry.asked ? (1 as const) : (0 as const) };
    case "status-tags":
    case "close-topic":
      return { ...base, ...none, topicId: entry.topicId };
  }
}

/** Returns what is due for the forum, oldest first. */
export async function readDue(db: Reading, now: number, limit: number): Promise<OutboxRow[]> {
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("state", "=", "waiting")
    .where("kind", "!=", "notice")
    .where("dueAt", "<=", now)
    .orderBy("dueAt")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Returns when the next forum write is due, or `null`. */
export async function readNextDue(db: Reading): Promise<number | null> {
  const row = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("dueAt").as("at"))
    .where("state", "=", "waiting")
    .where("kind", "!=", "notice")
    .executeTakeFirst();
  return row?.at ?? null;
}

/**
 * Marks a row as done, or as given up with the reason. What was added to it since it was read as `revision` was
 * not in what has been written, so the row goes on waiting then.
 */
export async function finishOutbox(
  trx: Writing,
  row: Pick<OutboxRow, "id" | "revision">,
  now: number,
  error: string | null,
): Promise<void> {
  const state = error === null ? ("done" as const) : ("failed" as const);
  await trx
    .updateTable("outbox")
    .set({ state, error, doneAt: now })
    .where("id", "=", row.id)
    .where("revision", "=", row.revision)
    .execute();
}

/** Keeps a row for another try at `dueAt`. */
export async function postponeOutbox(trx: Writing, id: number, dueAt: number, error: string): Promise<void> {
  await trx
    .updateTable("outbox")
    .set((eb) => ({ dueAt, error, tries: eb("tries", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Returns the topics for which a forum write waits. */
export async function readWaitingTopics(db: Reading): Promise<Set<TopicId>> {
  const rows = await db
    .selectFrom("outbox")
    .select("topicId")
    .where("state", "=", "waiting")
    .where("topicId", "is not", null)
    .execute();
  return new Set(rows.flatMap((row) => row.topicId ?? []));
}

/** Returns a person's notices that are due, newest first. */
export async function readNotices(
  db: Reading,
  personId: PersonId,
  now: number,
  limit: number,
): Promise<OutboxRow[]> {
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("recipient", "=", personId)
    .where("dueAt", "<=", now)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Returns how many due notices a person has not seen. */
export async function countUnseen(db: Reading, personId: PersonId, now: number): Promise<number> {
  const row = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("recipient", "=", personId)
    .where("dueAt", "<=", now)
    .where("seenAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks notices up to an id as seen by their recipient, and returns those that were not seen before. */
export async function markSeen(
  trx: Writing,
  personId: PersonId,
  upTo: number,
  now: number,
): Promise<OutboxRow[]> {
  return trx
    .updateTable("outbox")
    .set({ seenAt: now, state: "done", doneAt: now })
    .where("recipient", "=", personId)
    .where("id", "<=", upTo)
    .where("dueAt", "<=", now)
    .where("seenAt", "is", null)
    .returningAll()
    .execute();
}

/** Returns how many first status posts were begun since a time, for the daily cap. */
export async function countNewPostsSince(db: Reading, since: number): Promise<number> {
  const row = await db
    .selectFrom("topic")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("statusPostBegunAt", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Takes back notices that nobody was told of yet: what they were about has been undone. */
export async function withdrawNotices(
  trx: Writing,
  taskId: TaskId,
  by: PersonId,
  now: number,
): Promise<void> {
  await trx
    .deleteFrom("outbox")
    .where("kind", "=", "notice")
    .where("taskId", "=", taskId)
    .where("byPersonId", "=", by)
    .where("dueAt", ">", now)
    .execute();
}
