// What the leads' desk looks at, read in few queries however large the board is, and without a word of any task.
import type { DeskClaim, DeskTask, PersonId, TaskId, TopicId } from "@threadboard/domain";
import { type Expression, type SqlBool, sql } from "kysely";
import { fromJson, inPieces, type Reading } from "./database.ts";
import { readHiddenSince } from "./hidden.ts";

/** Somebody is on it. */
const isHeld: Expression<SqlBool> = sql`EXISTS (
  SELECT 1 FROM claim WHERE claim.task_id = task.id AND claim.state IN ('working', 'returned'))`;

/** It waits for a task that is not over. */
const isBlocked: Expression<SqlBool> = sql`EXISTS (
  SELECT 1 FROM blocker JOIN task AS first ON first.id = blocker.blocked_by_id
  WHERE blocker.task_id = task.id AND first.stage NOT IN ('done', 'dropped'))`;

/** Somebody wrote in its thread since it came here. */
const isWrittenAbout: Expression<SqlBool> = sql`EXISTS (
  SELECT 1 FROM post WHERE post.topic_id = thread.topic_id AND post.number > 1
  AND post.digest <> '' AND post.created_at > task.created_at)`;

/** No post after it stands in its thread. */
const isNewest: Expression<SqlBool> = sql`post.number = (
  SELECT max(number) FROM post AS later WHERE later.topic_id = post.topic_id AND later.digest <> '')`;

/** A post of a thread, with what its author may be here; `personId` `null`: nobody knows them. */
export type LastPost = {
  readonly topicId: TopicId;
  readonly createdAt: number;
  readonly personId: PersonId | null;
  readonly admin: boolean;
  readonly moderator: boolean;
  readonly groups: readonly string[];
};

/** A task that may want a decision; whether its thread was answered is for the rules to say. */
export type DeskRow = Omit<DeskTask, "unansweredAt"> & {
  readonly topicId: TopicId | null;
  /** The newest reply in its thread since it came here. */
  readonly lastPost: LastPost | null;
};

/** Returns every task that may want a lead's decision, in no order. Whether it does, and who may see it, is the caller's matter. */
export async function readDeskRows(db: Reading): Promise<DeskRow[]> {
  const rows = await readCandidates(db);
  const ids = rows.map(({ id }) => id);
  const hidden = rows.filter(({ audience }) => audience === "nobody").map(({ id }) => id);
  const snoozed = rows.filter(({ snoozedUntil }) => snoozedUntil !== null).map(({ id }) => id);
  const topics = rows.flatMap(({ topicId }) => topicId ?? []);
  const [claims, blockers, hiddenAt, snoozedAt, posts] = await Promise.all([
    readDeskClaims(db, ids),
    readOpenBlockers(db, ids),
    readHiddenSince(db, hidden),
    readSnoozedAt(db, snoozed),
    readLastPosts(db, topics),
  ]);
  return rows.map(({ asksJson, audienceJson, conflictsJson, dueJson, snoozedUntil, ...row }) => {
    const post = row.topicId === null ? undefined : posts.get(row.topicId);
    return {
      ...row,
      audience: fromJson(audienceJson),
      asks: fromJson(asksJson),
      conflicts: conflictsJson === null ? [] : fromJson(conflictsJson),
      due: dueJson === null ? null : fromJson(dueJson),
      hiddenAt: hiddenAt.get(row.id) ?? null,
      claims: claims.get(row.id) ?? [],
      blockers: blockers.get(row.id) ?? [],
      lastPost: post !== undefined && post.createdAt > row.createdAt ? post : null,
      snooze: snoozedUntil === null ? null : { at: snoozedAt.get(row.id) ?? 0, until: snoozedUntil },
    };
  });
}

function readCandidates(db: Reading) {
  return db
    .selectFrom("task")
    .leftJoin("thread", "thread.taskId", "task.id")
    .leftJoin("topic", "topic.id", "thread.topicId")
    .select([
      "task.id",
      "task.number",
      "task.team",
      "task.kind",
      "task.stage",
      "task.audience",
      "task.audienceJson",
      "task.dueJson",
      "task.createdBy",
      "task.createdAt",
      "task.asksJson",
      "task.snoozedUntil",
      "thread.topicId",
      "thread.conflictsJson",
      "topic.bumpedAt as lastPostAt",
    ])
    .where("task.stage", "!=", "dropped")
    .where((eb) =>
      eb.or([
        eb("task.stage", "=", "triage"),
        eb("task.asksJson", "!=", "[]"),
        eb("thread.conflictsJson", "!=", "[]"),
        eb.and([eb("task.audience", "=", "nobody"), eb("task.stage", "!=", "done")]),
        isHeld,
        eb.and([eb("task.stage", "!=", "done"), eb.or([isBlocked, isWrittenAbout])]),
      ]),
    )
    .execute();
}

async function readDeskClaims(db: Reading, ids: readonly TaskId[]): Promise<Map<TaskId, DeskClaim[]>> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("claim")
      .select(["taskId", "id", "personId", "state", "stateAt", "renewedAt", "nudgedAt", "nudgeReachedAt"])
      .where("taskId", "in", piece)
      .where("state", "in", ["working", "submitted", "returned", "accepted"])
      .orderBy("claimedAt")
      .execute(),
  );
  return Map.groupBy(rows, ({ taskId }) => taskId);
}

async function readOpenBlockers(db: Reading, ids: readonly TaskId[]): Promise<Map<TaskId, TaskId[]>> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("blocker")
      .innerJoin("task as first", "first.id", "blocker.blockedById")
      .select(["blocker.taskId", "first.id"])
      .where("blocker.taskId", "in", piece)
      .where("first.stage", "not in", ["done", "dropped"])
      .orderBy("first.number")
      .execute(),
  );
  return new Map([...Map.groupBy(rows, ({ taskId }) => taskId)].map(([id, of]) => [id, of.map((b) => b.id)]));
}

async function readSnoozedAt(db: Reading, ids: readonly TaskId[]): Promise<Map<TaskId, number>> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("event")
      .select((eb) => ["taskId", eb.fn.max("at").as("at")])
      .where("taskId", "in", piece)
      .where("type", "=", "snoozed")
      .groupBy("taskId")
      .execute(),
  );
  return new Map(rows.map((row) => [row.taskId, Number(row.at)]));
}

/** Our own posts are not among those that were read. */
async function readLastPosts(db: Reading, topics: readonly TopicId[]): Promise<Map<TopicId, LastPost>> {
  const rows = await inPieces([...new Set(topics)], (piece) =>
    db
      .selectFrom("post")
      .leftJoin("identity", (join) =>
        join.onRef("identity.subject", "=", "post.subject").on("identity.provider", "=", "forum"),
      )
      .select(["post.topicId", "post.createdAt", "identity.personId", "admin", "moderator", "groupsJson"])
      .where("post.topicId", "in", piece)
      .where("post.number", ">", 1)
      .where(isNewest)
      .execute(),
  );
  const posts = rows.map(({ admin, moderator, groupsJson, ...row }) => ({
    ...row,
    admin: admin === 1,
    moderator: moderator === 1,
    groups: groupsJson === null ? [] : fromJson<string[]>(groupsJson),
  }));
  return new Map(posts.map((post) => [post.topicId, post]));
}
