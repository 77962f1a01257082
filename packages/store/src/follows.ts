// What people wait for: tasks that they follow, and searches for something to do.
import type { PersonId, TaskId } from "@threadboard/domain";
import type { Selectable } from "kysely";
import type { Reading, Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type FollowRow = Selectable<Tables["follow"]>;
export type WatchRow = Selectable<Tables["watch"]>;

/** Has a person hear of a task; since when does not change by asking again. */
export async function saveFollow(trx: Writing, follow: FollowRow): Promise<void> {
  await trx
    .insertInto("follow")
    .values(follow)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A person does not want to hear of a task any more. */
export async function removeFollow(trx: Writing, personId: PersonId, taskId: TaskId): Promise<void> {
  await trx.deleteFrom("follow").where("personId", "=", personId).where("taskId", "=", taskId).execute();
}

/** Returns what a person follows, newest first. */
export async function readFollowsOf(db: Reading, personId: PersonId): Promise<FollowRow[]> {
  return db
    .selectFrom("follow")
    .selectAll()
    .where("personId", "=", personId)
    .orderBy("at", "desc")
    .orderBy("taskId")
    .execute();
}

/** Returns who follows a task. */
export async function readFollowers(db: Reading, taskId: TaskId): Promise<PersonId[]> {
  const rows = await db.selectFrom("follow").select("personId").where("taskId", "=", taskId).execute();
  return rows.map((row) => row.personId);
}

/** Has a person hear of what comes for a wish. They wait for `most` wishes at a time; the oldest give way. */
export async function saveWatch(trx: Writing, watch: WatchRow, most: number): Promise<void> {
  await trx
    .insertInto("watch")
    .values(watch)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const { wish } of (await readWatchesOf(trx, watch.personId)).slice(most))
    await removeWatch(trx, watch.personId, wish);
}

/** A person does not want to hear of what comes for a wish any more. */
export async function removeWatch(trx: Writing, personId: PersonId, wish: string): Promise<void> {
  await trx.deleteFrom("watch").where("personId", "=", personId).where("wish", "=", wish).execute();
}

/** Returns the wishes that a person waits for, newest first. */
export async function readWatchesOf(db: Reading, personId: PersonId): Promise<WatchRow[]> {
  return db
    .selectFrom("watch")
    .selectAll()
    .where("personId", "=", personId)
    .orderBy("at", "desc")
    .orderBy("wish")
    .execute();
}

/** Returns everybody's wishes. */
export async function readWatches(db: Reading): Promise<WatchRow[]> {
  return db.selectFrom("watch").selectAll().execute();
}

/** Returns the tasks that are not over and whose announced time came after `from`, at `to` at the latest. */
export async function readBegunBetween(db: Reading, from: number, to: number): Promise<TaskId[]> {
  const rows = await db
    .selectFrom("task")
    .select("id")
    .where("notBefore", ">", from)
    .where("notBefore", "<=", to)
    .where("stage", "in", ["open", "active", "review"])
    .orderBy("number")
    .execute();
  return rows.map((row) => row.id);
}
