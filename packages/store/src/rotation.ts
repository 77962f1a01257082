// Linked topics that are looked at again although nobody said so: in which order, and how old what we know of them is.
import type { TopicId } from "@threadboard/domain";
import { type Expression, type SqlBool, sql } from "kysely";
import type { Reading, Writing } from "./database.ts";

/** A topic of which something is shown, with what its row in the forum's lists showed last. */
export type LinkedTopic = { readonly id: TopicId; readonly rowDigest: string | null };

/** Something of it may be seen here, also of a task that is over, so who may read the topic counts on. */
const isShown: Expression<SqlBool> = sql`id IN (
  SELECT topic_id FROM thread UNION SELECT topic_id FROM mention
  UNION SELECT from_topic_id FROM topic_link UNION SELECT to_topic_id FROM topic_link)`;

/** The words of a dropped or merged task stay as they were, so its topic is not read for its sake. */
const isLinked: Expression<SqlBool> = sql`EXISTS (
  SELECT 1 FROM thread JOIN task ON task.id = thread.task_id
  WHERE thread.topic_id = topic.id AND task.stage <> 'dropped')`;

/** Somebody is on it, or waits for a review. */
const isClaimed: Expression<SqlBool> = sql`EXISTS (
  SELECT 1 FROM thread JOIN task ON task.id = thread.task_id
  WHERE thread.topic_id = topic.id AND task.stage IN ('active', 'review'))`;

/** Returns topics of tasks, and those that mention or link one, in the order of their ids, after one. Those that are gone too: they may be back. */
export async function readLinkedTopics(db: Reading, after: number, limit: number): Promise<LinkedTopic[]> {
  return db
    .selectFrom("topic")
    .select(["id", "rowDigest"])
    .where("id", ">", after as TopicId)
    .where(isShown)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** How much sooner claimed and outline topics are read again than others, all else being equal. */
const URGENCY = 3;

/**
 * Returns linked topics that were last read before `readBefore`, in the order in which they are to be read again:
 * by age, which counts three times as much where somebody has claimed or the topic is an outline (`outlines`).
 */
export async function readDueTopics(
  db: Reading,
  due: { readonly outlines: readonly TopicId[]; readonly readBefore: number; readonly now: number },
  limit: number,
): Promise<TopicId[]> {
  const { outlines, readBefore, now } = due;
  const urgent =
    outlines.length === 0 ? isClaimed : sql<SqlBool>`(${isClaimed} OR id IN (${sql.join(outlines)}))`;
  const rows = await db
    .selectFrom("topic")
    .select("id")
    .where("state", "=", "readable")
    .where("readAt", "<", readBefore)
    .where(isLinked)
    .orderBy(sql`(${now} - read_at) * CASE WHEN ${urgent} THEN ${URGENCY} ELSE 1 END`, "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Saves what a topic's row in the forum's lists showed. */
export async function saveRowDigest(trx: Writing, id: TopicId, rowDigest: string): Promise<void> {
  await trx.updateTable("topic").set({ rowDigest }).where("id", "=", id).execute();
}

/** How many topics, and when the one was read that has waited longest; `null` where there is none. */
export type ReadAge = { readonly topics: number; readonly oldestReadAt: number | null };

/** Returns how old our knowledge of the forum's texts is at worst: of all linked topics that can be read, and of those that somebody is on. */
export async function readAges(db: Reading): Promise<{ linked: ReadAge; claimed: ReadAge }> {
  const ages = (which: Expression<SqlBool>) =>
    db
      .selectFrom("topic")
      .select((eb) => [eb.fn.countAll<number>().as("topics"), eb.fn.min("readAt").as("oldestReadAt")])
      .where("state", "=", "readable")
      .where(which)
      .executeTakeFirstOrThrow();
  const [linked, claimed] = await Promise.all([ages(isLinked), ages(isClaimed)]);
  return { linked, claimed };
}
