// Posts of threads: which were read, what was carried out for them, and which tasks and topics they name. No words.
import type { PersonId, PostId, TaskId, TaskNumber, TopicId } from "@threadboard/domain";
import type { Insertable, Selectable } from "kysely";
import { fromJson, inPieces, type Reading, type Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type PostRow = Omit<Selectable<Tables["post"]>, "commandsJson"> & {
  /** Canonical forms of what was asked for in it and has been carried out. */
  readonly commands: readonly string[];
};

/** Returns a post that was read before, or `null`. */
export async function readPostRow(db: Reading, id: PostId): Promise<PostRow | null> {
  const row = await db.selectFrom("post").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const { commandsJson, ...rest } = row;
  return { ...rest, commands: fromJson<string[]>(commandsJson) };
}

/** Saves that a post was read, and what has been carried out for it. */
export async function savePostRow(trx: Writing, { commands, ...row }: PostRow): Promise<void> {
  const whole: Insertable<Tables["post"]> = { ...row, commandsJson: JSON.stringify(commands) };
  const { id: _id, ...changing } = whole;
  await trx
    .insertInto("post")
    .values(whole)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changing))
    .execute();
}

/** Returns the digests of the posts of a topic that were read, by id. */
export async function readPostDigests(db: Reading, topicId: TopicId): Promise<Map<PostId, string>> {
  const rows = await db
    .selectFrom("post")
    .select(["id", "digest"])
    .where("topicId", "=", topicId)
    .where("digest", "!=", "")
    .execute();
  return new Map(rows.map((row) => [row.id, row.digest]));
}

/** Replaces what a post names. */
export async function saveReferences(
  trx: Writing,
  post: Pick<Selectable<Tables["mention"]>, "postId" | "topicId" | "postNumber" | "author" | "at">,
  names: { readonly tasks: readonly TaskId[]; readonly topics: readonly TopicId[] },
): Promise<{ readonly tasksBefore: readonly TaskId[] }> {
  const before = await trx
    .deleteFrom("mention")
    .where("postId", "=", post.postId)
    .returning("taskId")
    .execute();
  await trx.deleteFrom("topicLink").where("postId", "=", post.postId).execute();
  for (const taskId of names.tasks)
    await trx
      .insertInto("mention")
      .values({ taskId, ...post })
      .execute();
  for (const toTopicId of names.topics) {
    const link = { fromTopicId: post.topicId, toTopicId, postId: post.postId };
    await trx.insertInto("topicLink").values(link).execute();
  }
  return { tasksBefore: before.map((row) => row.taskId) };
}

/**
 * Forgets what posts named that are no longer in their topic; what was carried out for them stays known, so that a
 * post which comes back is read anew and does nothing twice. Returns the tasks that are named less now.
 */
export async function forgetPosts(trx: Writing, ids: readonly PostId[]): Promise<TaskId[]> {
  const gone = await inPieces(ids, async (piece) => {
    await trx.updateTable("post").set({ digest: "" }).where("id", "in", piece).execute();
    await trx.deleteFrom("topicLink").where("postId", "in", piece).execute();
    return trx.deleteFrom("mention").where("postId", "in", piece).returning("taskId").execute();
  });
  return [...new Set(gone.map((row) => row.taskId))];
}

/** Notes how far a topic's posts have been read; `rowDigest` is saved with it, unless it is `null`. */
export async function savePostsRead(
  trx: Writing,
  topicId: TopicId,
  readUpTo: number,
  rowDigest: string | null,
): Promise<void> {
  const set = rowDigest === null ? { readUpTo } : { readUpTo, rowDigest };
  await trx.updateTable("topic").set(set).where("id", "=", topicId).execute();
}

/** The answer to a command, and whom it is for. */
export type LastAnswer = {
  readonly author: PersonId;
  readonly data: Readonly<Record<string, string | number>>;
};

/** Returns what our post in a topic answers to somebody, or `null`. */
export function readLastAnswer({ lastAnswerJson }: Selectable<Tables["topic"]>): LastAnswer | null {
  return lastAnswerJson === null ? null : fromJson<LastAnswer>(lastAnswerJson);
}

/** Keeps what our post in a topic is to answer; `null`: nothing any more. */
export async function saveLastAnswer(
  trx: Writing,
  topicId: TopicId,
  answer: LastAnswer | null,
): Promise<void> {
  const lastAnswerJson = answer === null ? null : JSON.stringify(answer);
  await trx.updateTable("topic").set({ lastAnswerJson }).where("id", "=", topicId).execute();
}

/** Notes that the forum named a post: it is read at the next look at its topic, however old it is. */
export async function callPost(trx: Writing, topicId: TopicId, postId: PostId): Promise<void> {
  await trx
    .insertInto("postCall")
    .values({ topicId, postId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Returns the posts of a topic that the forum named and that were not read since. */
export async function readCalledPosts(db: Reading, topicId: TopicId): Promise<PostId[]> {
  const rows = await db.selectFrom("postCall").select("postId").where("topicId", "=", topicId).execute();
  return rows.map((row) => row.postId);
}

/** Forgets that these posts were named. */
export async function answerCalls(trx: Writing, topicId: TopicId, postIds: readonly PostId[]): Promise<void> {
  if (postIds.length === 0) return;
  await trx.deleteFrom("postCall").where("topicId", "=", topicId).where("postId", "in", postIds).execute();
}

/** A post that names a task, with the topic that it stands in. */
export type MentionRow = Selectable<Tables["mention"]> &
  Pick<Selectable<Tables["topic"]>, "slug" | "title" | "audienceJson">;

/** Returns where a task is named, newest first, in topics that can be read. Who may see those is the caller's matter. */
export async function readMentions(db: Reading, taskId: TaskId): Promise<MentionRow[]> {
  return db
    .selectFrom("mention")
    .innerJoin("topic", "topic.id", "mention.topicId")
    .selectAll("mention")
    .select(["slug", "title", "audienceJson"])
    .where("taskId", "=", taskId)
    .where("topic.state", "=", "readable")
    .orderBy("at", "desc")
    .orderBy("postId", "desc")
    .execute();
}

/** Returns the topics that link a topic or are linked by it, each once. */
export async function readTopicsLinkedWith(db: Reading, topicId: TopicId): Promise<TopicId[]> {
  const from = await db
    .selectFrom("topicLink")
    .select("toTopicId as id")
    .distinct()
    .where("fromTopicId", "=", topicId)
    .execute();
  const to = await db
    .selectFrom("topicLink")
    .select("fromTopicId as id")
    .distinct()
    .where("toTopicId", "=", topicId)
    .execute();
  return [...new Set([...from, ...to].map((row) => row.id))].filter((id) => id !== topicId);
}

/** Returns the ids of the tasks with these public numbers. */
export async function readTaskIds(db: Reading, numbers: readonly TaskNumber[]): Promise<TaskId[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom("task").select("id").where("number", "in", numbers).execute();
  return rows.map((row) => row.id);
}

/** Whether a topic names a task, or links one that has tasks, or is linked by such a one. */
export async function concernsTasks(
  db: Reading,
  topicId: TopicId,
  names: { readonly tasks: readonly TaskNumber[]; readonly topics: readonly TopicId[] },
): Promise<boolean> {
  if ((await readTaskIds(db, names.tasks)).length > 0) return true;
  const linking = await db
    .selectFrom("topicLink")
    .select("fromTopicId")
    .where("toTopicId", "=", topicId)
    .execute();
  const linked = await db
    .selectFrom("thread")
    .select("taskId")
    .where("topicId", "in", [...names.topics, ...linking.map((row) => row.fromTopicId)])
    .limit(1)
    .execute();
  return linked.length > 0;
}
