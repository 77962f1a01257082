// What we owe the forum and people, kept until it is done.
import {
  type OutboxEntry,
  outboxKey,
  type PersonId,
  pressingTroubles,
  type TaskId,
  type TopicId,
  type WriteTroubleCode,
} from "@threadboard/domain";
import type { Selectable } from "kysely";
import type { Reading, Writing } from "./database.ts";
import type { Tables } from "./schema.ts";
import { editTogether } from "./thread-edits.ts";

export type OutboxRow = Selectable<Tables["outbox"]>;

/**
 * Adds what a decision owes. A row that waits already under the same key stays, due at the earlier of both times;
 * one that was given up begins anew. With a notice its recipient is owed a message: what it says, and whether
 * there is anything to say, is found when it is written.
 */
export async function enqueue(trx: Writing, entries: readonly OutboxEntry[], now: number): Promise<void> {
  for (const entry of entries.flatMap(withMessage)) {
    const key = outboxKey(entry);
    const known = key === null ? undefined : await openUnder(trx, key);
    if (known === undefined) {
      await trx
        .insertInto("outbox")
        .values(newRow(entry, key, now))
        .execute();
      continue;
    }
    const waits = known.state === "waiting";
    await trx
      .updateTable("outbox")
      .set({
        state: "waiting",
        tries: waits ? known.tries : 0,
        dueAt: waits ? Math.min(known.dueAt, entry.dueAt) : entry.dueAt,
        asked: known.asked === 1 || ("asked" in entry && entry.asked) ? 1 : 0,
        revision: known.revision + 1,
        ...(entry.kind === "thread-edit" ? editTogether(waits ? known : null, entry) : {}),
      })
      .where("id", "=", known.id)
      .execute();
  }
}

function withMessage(entry: OutboxEntry): OutboxEntry[] {
  if (entry.kind !== "notice") return [entry];
  return [entry, { kind: "message", recipient: entry.recipient, dueAt: entry.dueAt }];
}

/** The one row under a key that is not done. */
function openUnder(trx: Writing, key: string) {
  return trx
    .selectFrom("outbox")
    .selectAll()
    .where("key", "=", key)
    .where("state", "in", ["waiting", "failed"])
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
      const { topicId, taskId } = entry;
      return { ...base, ...none, topicId, taskId, ...editTogether(null, entry) };
    }
    case "status-post":
      return { ...base, ...none, topicId: entry.topicId, asked: entry.asked ? (1 as const) : (0 as const) };
    case "status-tags":
    case "close-topic":
      return { ...base, ...none, topicId: entry.topicId };
  }
}

/** Returns what is due for threads, oldest first. */
export async function readDue(db: Reading, now: number, limit: number): Promise<OutboxRow[]> {
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("state", "=", "waiting")
    .where("kind", "not in", ["notice", "message"])
    .where("dueAt", "<=", now)
    .orderBy("dueAt")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Returns when the next write to a thread is due, or `null`. */
export async function readNextDue(db: Reading): Promise<number | null> {
  const row = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("dueAt").as("at"))
    .where("state", "=", "waiting")
    .where("kind", "not in", ["notice", "message"])
    .executeTakeFirst();
  return row?.at ?? null;
}

/** What was said when a write came to nothing. */
export type Failure = { readonly words: string; readonly trouble: WriteTroubleCode | null };

/**
 * Marks a row as done, or as given up with the reason. What was added to it since it was read as `revision` was
 * not in what has been written, so the row goes on waiting then.
 */
export async function finishOutbox(
  trx: Writing,
  row: Pick<OutboxRow, "id" | "revision">,
  now: number,
  failure: Failure | null,
): Promise<void> {
  const state = failure === null ? ("done" as const) : ("failed" as const);
  await trx
    .updateTable("outbox")
    .set({ state, error: failure?.words ?? null, trouble: failure?.trouble ?? null, doneAt: now })
    .where("id", "=", row.id)
    .where("revision", "=", row.revision)
    .execute();
}

/** Keeps a row until a time; nothing went wrong with it. */
export async function rescheduleOutbox(trx: Writing, id: number, dueAt: number): Promise<void> {
  await trx.updateTable("outbox").set({ dueAt, tries: 0, error: null }).where("id", "=", id).execute();
}

/** Keeps a row for another try at `dueAt`. */
export async function postponeOutbox(
  trx: Writing,
  id: number,
  dueAt: number,
  failure: Failure,
): Promise<void> {
  await trx
    .updateTable("outbox")
    .set((eb) => ({
      dueAt,
      error: failure.words,
      trouble: failure.trouble,
      tries: eb("tries", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** Has everything for a topic that failed before, or waits for another try, tried now: something there is other than it was. */
export async function tryTopicAgain(trx: Writing, topicId: TopicId, now: number): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ state: "waiting", dueAt: now, tries: 0 })
    .where("topicId", "=", topicId)
    .where((eb) =>
      eb.or([eb("state", "=", "failed"), eb.and([eb("state", "=", "waiting"), eb("tries", ">", 0)])]),
    )
    .execute();
}

/** Has one row tried now. Returns whether it was there. */
export async function retryOutbox(trx: Writing, id: number, now: number): Promise<boolean> {
  const changed = await trx
    .updateTable("outbox")
    .set((eb) => ({ state: "waiting", dueAt: now, tries: 0, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .where("state", "in", ["waiting", "failed"])
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes one row off the queue; the next change owes it again. Returns it, or `null` where it was not there. */
export async function dropOutbox(trx: Writing, id: number, now: number): Promise<OutboxRow | null> {
  const row = await trx
    .updateTable("outbox")
    .set((eb) => ({ state: "done", doneAt: now, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .where("state", "in", ["waiting", "failed"])
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Returns everything owed to the forum that waits or was given up, soonest first. */
export async function readQueue(db: Reading, limit: number): Promise<OutboxRow[]> {
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("state", "in", ["waiting", "failed"])
    .where("kind", "not in", ["notice", "message"])
    .orderBy("dueAt")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Returns a row by its id, or `null`. */
export async function readOutboxRow(db: Reading, id: number): Promise<OutboxRow | null> {
  return (await db.selectFrom("outbox").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Returns the newest trouble with writing into a topic that nobody has overcome, that of our post first, or `null`. */
export async function readTrouble(db: Reading, topicId: TopicId): Promise<OutboxRow | null> {
  const rows = await db
    .selectFrom("outbox")
    .selectAll()
    .where("topicId", "=", topicId)
    .where("state", "in", ["waiting", "failed"])
    .where("trouble", "is not", null)
    .orderBy("id", "desc")
    .execute();
  return rows.find((row) => row.kind === "status-post") ?? rows[0] ?? null;
}

/** Returns the topics where a write needs somebody to see to it. */
export async function readTroubledTopics(db: Reading): Promise<Set<TopicId>> {
  const rows = await db
    .selectFrom("outbox")
    .select("topicId")
    .where("state", "in", ["waiting", "failed"])
    .where("trouble", "in", [...pressingTroubles])
    .where("topicId", "is not", null)
    .execute();
  return new Set(rows.flatMap((row) => row.topicId ?? []));
}

/** Whether our status post is owed to a topic. */
export async function owesStatusPost(db: Reading, topicId: TopicId): Promise<boolean> {
  return (await openOfKind(db, "status-post", topicId))?.state === "waiting";
}

/** Whether a write of this kind waits for a topic, or was given up there. */
export async function hasOpenWrite(db: Reading, kind: OutboxRow["kind"], topicId: TopicId): Promise<boolean> {
  return (await openOfKind(db, kind, topicId)) !== undefined;
}

function openOfKind(db: Reading, kind: OutboxRow["kind"], topicId: TopicId) {
  return db
    .selectFrom("outbox")
    .select("state")
    .where("topicId", "=", topicId)
    .where("kind", "=", kind)
    .where("state", "in", ["waiting", "failed"])
    .executeTakeFirst();
}

/** Takes back what waits under these keys: it is not owed any more. */
export async function revoke(trx: Writing, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await trx.deleteFrom("outbox").where("key", "in", keys).where("state", "=", "waiting").execute();
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
    .where("kind", "=", "notice")
    .where("recipient", "=", personId)
    .where("dueAt", "<=", now)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
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
    .where("kind", "=", "notice")
    .where("recipient", "=", personId)
    .where("id", "<=", upTo)
    .where("dueAt", "<=", now)
    .where("seenAt", "is", null)
    .returningAll()
    .execute();
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
