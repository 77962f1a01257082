// What we know of our own writing in a topic: the status post, our tag, and whether somebody wants us to keep out.
import type { PostId, TopicId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";

/** Notes that a first status post is about to be made, before the request goes out. */
export async function beginStatusPost(trx: Writing, id: TopicId, now: number): Promise<void> {
  await trx.updateTable("topic").set({ statusPostBegunAt: now }).where("id", "=", id).execute();
}

/** Notes that what was begun is surely not made, so that nobody looks for it and it counts for nothing. */
export async function forgetBegunPost(trx: Writing, id: TopicId): Promise<void> {
  await trx.updateTable("topic").set({ statusPostBegunAt: null }).where("id", "=", id).execute();
}

/** Notes that the forum keeps our first post back until a moderator approves it. */
export async function queueStatusPost(trx: Writing, id: TopicId, now: number): Promise<void> {
  await trx.updateTable("topic").set({ statusPostQueuedAt: now }).where("id", "=", id).execute();
}

/** Notes that our post was not approved. That it was queued stays known: it tells this end from the other. */
export async function rejectStatusPost(trx: Writing, id: TopicId): Promise<void> {
  await trx.updateTable("topic").set({ statusPostRemoved: 1 }).where("id", "=", id).execute();
}

/** Records our status post, or (`null`) that it was taken away. */
export async function recordStatusPost(
  trx: Writing,
  id: TopicId,
  post: { readonly id: PostId; readonly number: number } | null,
): Promise<void> {
  await trx
    .updateTable("topic")
    .set({
      statusPostId: post?.id ?? null,
      statusPostNumber: post?.number ?? null,
      statusPostRemoved: post === null ? 1 : 0,
      statusPostQueuedAt: null,
    })
    .where("id", "=", id)
    .execute();
}

/** Returns how many first status posts were made since a time, or may have been, for the daily cap. */
export async function countNewPostsSince(db: Reading, since: number): Promise<number> {
  const row = await db
    .selectFrom("topic")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("statusPostBegunAt", ">=", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const DAY = 24 * 3_600_000;

/** Records the status tag as it stands there now. `restored`: somebody had changed it, which is counted for a day. */
export async function saveStatusTag(
  trx: Writing,
  id: TopicId,
  tag: string | null,
  restored: boolean,
  now: number,
): Promise<void> {
  await trx.updateTable("topic").set({ statusTag: tag }).where("id", "=", id).execute();
  if (!restored) return;
  await trx
    .updateTable("topic")
    .set({ tagRestores: 0, tagRestoresSince: now })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("tagRestoresSince", "is", null), eb("tagRestoresSince", "<=", now - DAY)]))
    .execute();
  await trx
    .updateTable("topic")
    .set((eb) => ({ tagRestores: eb("tagRestores", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Notes that nothing is written in a topic any more; `by` is the account's name on the forum. The first word stays. */
export async function excludeTopic(trx: Writing, id: TopicId, by: string, at: number): Promise<void> {
  await trx
    .updateTable("topic")
    .set({ excludedAt: at, excludedBy: by })
    .where("id", "=", id)
    .where("excludedAt", "is", null)
    .execute();
}

/** Takes an exclusion back. */
export async function includeTopic(trx: Writing, id: TopicId): Promise<void> {
  await trx.updateTable("topic").set({ excludedAt: null, excludedBy: null }).where("id", "=", id).execute();
}
