// What the forum told us, stored before it is understood. Deliveries that say the same are one row with a count.
import type { TopicId } from "@threadboard/domain";
import { type Insertable, type Selectable, sql } from "kysely";
import type { Reading, Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type InboxRow = Selectable<Tables["inbox"]>;

/** One delivery as it is to be kept. */
export type NewDelivery = {
  readonly eventType: string;
  readonly eventId: string;
  /** SHA-256 of the body. */
  readonly digest: string;
  readonly receivedAt: number;
} & (
  | { readonly kind: "look"; readonly topicId: TopicId }
  | { readonly kind: "noted" }
  /** `why` it cannot be understood, and a copy that may be kept for another try, if there is one. */
  | { readonly kind: "unreadable"; readonly why: string; readonly copy: string | null }
);

/** Stores one delivery: it is counted on the row that says the same, or makes one. */
export async function receive(trx: Writing, delivery: NewDelivery): Promise<void> {
  const { receivedAt, eventType, eventId, digest } = delivery;
  const state = ({ look: "waiting", noted: "done", unreadable: "failed" } as const)[delivery.kind];
  const row: Insertable<Tables["inbox"]> = {
    receivedAt,
    kind: delivery.kind,
    topicId: delivery.kind === "look" ? delivery.topicId : null,
    eventType,
    eventId,
    digest,
    payloadJson: delivery.kind === "unreadable" ? delivery.copy : null,
    state,
    tries: 0,
    nextTryAt: receivedAt,
    error: delivery.kind === "unreadable" ? delivery.why : null,
    deliveries: 1,
    lastAt: receivedAt,
    doneAt: state === "done" ? receivedAt : null,
  };
  // One of the three indices of "one row each" is hit, which one follows from the kind.
  await trx
    .insertInto("inbox")
    .values(row)
    .onConflict((conflict) =>
      conflict.doUpdateSet((eb) => ({
        deliveries: sql<number>`inbox.deliveries + 1`,
        lastAt: eb.ref("excluded.lastAt"),
        eventType: eb.ref("excluded.eventType"),
        eventId: eb.ref("excluded.eventId"),
        digest: eb.ref("excluded.digest"),
        payloadJson: eb.ref("excluded.payloadJson"),
        error: sql<string | null>`coalesce(excluded.error, inbox.error)`,
      })),
    )
    .execute();
}

/** A topic that waits to be looked at. */
export type WaitingLook = {
  readonly topicId: TopicId;
  /** How many deliveries asked for it so far: a look begun now answers these and no later ones. */
  readonly upTo: number;
  /** How often it was tried in vain. */
  readonly tries: number;
};

/** Returns the topics that wait to be looked at and are due, those named first first. */
export async function readWaitingLooks(db: Reading, now: number, limit: number): Promise<WaitingLook[]> {
  const rows = await db
    .selectFrom("inbox")
    .select(["topicId", "deliveries", "tries"])
    .where("state", "=", "waiting")
    .where("nextTryAt", "<=", now)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ topicId, deliveries, tries }) =>
    topicId === null ? [] : [{ topicId, upTo: deliveries, tries }],
  );
}

/** When the next look is due that waits for another try, or `null` where none waits. */
export async function readNextLook(db: Reading): Promise<number | null> {
  const row = await db
    .selectFrom("inbox")
    .select((eb) => eb.fn.min("nextTryAt").as("at"))
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Marks the look at a topic as done. What arrived after it began (beyond `upTo`) is looked at again. */
export async function finishLooks(trx: Writing, topicId: TopicId, upTo: number, now: number): Promise<void> {
  const waiting = trx.updateTable("inbox").where("topicId", "=", topicId).where("state", "=", "waiting");
  await waiting.set({ state: "done", error: null, doneAt: now }).where("deliveries", "<=", upTo).execute();
  await waiting.set({ tries: 0, error: null, nextTryAt: now }).execute();
}

/** Keeps the look at a topic for another try. */
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

/** Returns the rows that wait, those that could not be understood, and what was only counted, oldest first. */
export async function readInbox(
  db: Reading,
): Promise<{ waiting: InboxRow[]; unreadable: InboxRow[]; noted: InboxRow[] }> {
  const rows = await db
    .selectFrom("inbox")
    .selectAll()
    .where((eb) => eb.or([eb("state", "in", ["waiting", "failed"]), eb("kind", "=", "noted")]))
    .orderBy("id")
    .execute();
  return {
    waiting: rows.filter((row) => row.state === "waiting"),
    unreadable: rows.filter((row) => row.state === "failed"),
    noted: rows.filter((row) => row.kind === "noted"),
  };
}
