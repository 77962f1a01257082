// The accounts that began threads, as far as it matters whether they are still there.
import type { TopicId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";

/**
 * Returns whether an account was suspended when the forum was last asked, and whether it should be asked again: that
 * is long ago, and the topic has a task that is not over.
 */
export async function readAuthor(
  db: Reading,
  username: string,
  topicId: TopicId,
  readBefore: number,
): Promise<{ suspended: boolean; due: boolean }> {
  const known = await db.selectFrom("author").selectAll().where("username", "=", username).executeTakeFirst();
  const suspended = known?.suspended === 1;
  if (known !== undefined && known.readAt > readBefore) return { suspended, due: false };
  const open = await db
    .selectFrom("thread")
    .innerJoin("task", "task.id", "thread.taskId")
    .select("task.id")
    .where("thread.topicId", "=", topicId)
    .where("task.stage", "not in", ["done", "dropped"])
    .limit(1)
    .executeTakeFirst();
  return { suspended, due: open !== undefined };
}

/** Notes what the forum says of an account. */
export async function saveAuthor(
  trx: Writing,
  username: string,
  suspended: boolean,
  readAt: number,
): Promise<void> {
  const flag = suspended ? (1 as const) : (0 as const);
  await trx
    .insertInto("author")
    .values({ username, suspended: flag, readAt })
    .onConflict((conflict) => conflict.column("username").doUpdateSet({ suspended: flag, readAt }))
    .execute();
}
