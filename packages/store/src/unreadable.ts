// Deliveries that could not be understood: another try after a fix, and how long anything is kept.
import { DAY, type TopicId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";
import { type InboxRow, receive } from "./inbox.ts";

/** Copies of what could not be understood go after this time; that it came stays counted. */
const KEEP_COPIES = 30 * DAY;
/** What is done is kept for looking back only. */
const KEEP_DONE = 7 * DAY;
const KEEP_COUNTS = 365 * DAY;

/** Returns what could not be understood and still has a copy, after a row, oldest first. */
export async function readReplayable(db: Reading, after: number, limit: number): Promise<InboxRow[]> {
  return db
    .selectFrom("inbox")
    .selectAll()
    .where("kind", "=", "unreadable")
    .where("payloadJson", "is not", null)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** What a delivery turned out to be on another try. */
export type Understood =
  | { readonly kind: "look"; readonly topicId: TopicId }
  /** Private, or of a kind that we do not read: nothing of it is kept. */
  | { readonly kind: "nothing" };

/** Puts what was understood at last where it belongs; the row that could not be understood goes. */
export async function settleUnreadable(
  trx: Writing,
  row: InboxRow,
  understood: Understood,
  now: number,
): Promise<void> {
  await trx.deleteFrom("inbox").where("id", "=", row.id).execute();
  if (understood.kind === "nothing") return;
  const { eventType, eventId, digest } = row;
  await receive(trx, { ...understood, eventType, eventId, digest, receivedAt: now });
}

/** Erases what has been kept long enough. To be called at least daily. */
export async function tidyInbox(trx: Writing, now: number): Promise<void> {
  await trx
    .updateTable("inbox")
    .set({ payloadJson: null })
    .where("payloadJson", "is not", null)
    .where("lastAt", "<=", now - KEEP_COPIES)
    .execute();
  await trx
    .deleteFrom("inbox")
    .where("kind", "=", "look")
    .where("state", "=", "done")
    .where("doneAt", "<=", now - KEEP_DONE)
    .execute();
  await trx
    .deleteFrom("inbox")
    .where("state", "<>", "waiting")
    .where("lastAt", "<=", now - KEEP_COUNTS)
    .execute();
}
