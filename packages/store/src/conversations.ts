// The private messages in which people hear from us: what waits for them, and what was sent.
import type { NoticeCode, PersonId, TopicId } from "@threadboard/domain";
import { fromJson, type Reading, type Writing } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";

/** A message that was begun: when, where, and with which notices. */
export type Begun = {
  readonly at: number;
  /** `null`: it begins a conversation. */
  readonly topicId: TopicId | null;
  readonly notices: readonly number[];
  /** It does not count as the day's message. */
  readonly answersOnly: boolean;
};

export type Conversation = {
  readonly topicId: TopicId | null;
  readonly lastSentAt: number | null;
  /** Nobody knows yet whether it arrived. */
  readonly begun: Begun | null;
};

/** Returns the messages that are due, oldest first. */
export async function readDueMessages(db: Reading, now: number, limit: number): Promise<OutboxRow[]> {
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "=", "message")
    .where("state", "=", "waiting")
    .where("dueAt", "<=", now)
    .orderBy("dueAt")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Returns a person's due notices that they have not seen and that were in no message, oldest first. */
export async function readWaitingNotices(db: Reading, personId: PersonId, now: number): Promise<OutboxRow[]> {
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "=", "notice")
    .where("state", "=", "waiting")
    .where("recipient", "=", personId)
    .where("dueAt", "<=", now)
    .where("seenAt", "is", null)
    .where("messagedAt", "is", null)
    .orderBy("id")
    .execute();
}

/** Returns when a person's next notice is due, or `null`. */
export async function readNextNoticeAt(
  db: Reading,
  personId: PersonId,
  after: number,
): Promise<number | null> {
  const row = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("dueAt").as("at"))
    .where("kind", "=", "notice")
    .where("state", "=", "waiting")
    .where("recipient", "=", personId)
    .where("dueAt", ">", after)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Returns how we talk with a person; nothing was said yet where nothing is known. */
export async function readConversation(db: Reading, personId: PersonId): Promise<Conversation> {
  const row = await db
    .selectFrom("conversation")
    .selectAll()
    .where("personId", "=", personId)
    .executeTakeFirst();
  return {
    topicId: row?.topicId ?? null,
    lastSentAt: row?.lastSentAt ?? null,
    begun: row?.begunJson == null ? null : fromJson<Begun>(row.begunJson),
  };
}

/** Saves how we talk with a person. */
export async function saveConversation(
  trx: Writing,
  personId: PersonId,
  { topicId, lastSentAt, begun }: Conversation,
): Promise<void> {
  const begunJson = begun === null ? null : JSON.stringify(begun);
  const values = { topicId, lastSentAt, begunAt: begun?.at ?? null, begunJson };
  await trx
    .insertInto("conversation")
    .values({ personId, ...values })
    .onConflict((conflict) => conflict.column("personId").doUpdateSet(values))
    .execute();
}

/** Returns how many messages went out since a time, or were begun, answers apart. */
export async function countMessagesSince(db: Reading, since: number): Promise<number> {
  const row = await db
    .selectFrom("conversation")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where((eb) => eb.or([eb("lastSentAt", ">", since), eb("begunAt", ">", since)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks notices as sent in a message, and returns them. */
export async function markMessaged(trx: Writing, ids: readonly number[], now: number): Promise<OutboxRow[]> {
  if (ids.length === 0) return [];
  return trx
    .updateTable("outbox")
    .set({ messagedAt: now, state: "done", doneAt: now })
    .where("kind", "=", "notice")
    .where("id", "in", [...ids])
    .where("messagedAt", "is", null)
    .returningAll()
    .execute();
}

/** Marks notices as staying on the board: they go into no message. */
export async function keepOnBoard(trx: Writing, ids: readonly number[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("outbox")
    .set({ state: "done", doneAt: now })
    .where("kind", "=", "notice")
    .where("id", "in", [...ids])
    .execute();
}

/** Returns what a person chose to get as a message; what is not in it is as by default. */
export async function readNoticeChoices(db: Reading, personId: PersonId): Promise<Map<NoticeCode, boolean>> {
  const rows = await db.selectFrom("noticeChoice").selectAll().where("personId", "=", personId).execute();
  return new Map(rows.map(({ code, byMessage }) => [code, byMessage === 1]));
}

/** Saves one choice. */
export async function saveNoticeChoice(
  trx: Writing,
  personId: PersonId,
  code: NoticeCode,
  isOn: boolean,
): Promise<void> {
  const byMessage = isOn ? (1 as const) : (0 as const);
  await trx
    .insertInto("noticeChoice")
    .values({ personId, code, byMessage })
    .onConflict((conflict) => conflict.columns(["personId", "code"]).doUpdateSet({ byMessage }))
    .execute();
}
