// Everything the board draws, read in few queries however many cards there are.
import {
  type Audience,
  maySee,
  type PersonId,
  type Reader,
  type Stage,
  type TaskId,
} from "@threadboard/domain";
import { fromJson, inPieces, type Reading } from "./database.ts";

/** Returns the audience keys in use that this reader may see. */
export async function visibleAudiences(db: Reading, reader: Reader): Promise<string[]> {
  const rows = await db.selectFrom("task").select(["audience", "audienceJson"]).distinct().execute();
  return rows
    .filter((row) => maySee(reader, { audience: fromJson<Audience>(row.audienceJson) }))
    .map((row) => row.audience);
}

/** Returns the ids of tasks in some stages that this reader may see. */
export async function readVisibleIds(
  db: Reading,
  reader: Reader,
  stages: readonly Stage[],
): Promise<TaskId[]> {
  const audiences = await visibleAudiences(db, reader);
  if (audiences.length === 0) return [];
  const rows = await db
    .selectFrom("task")
    .select("id")
    .where("stage", "in", [...stages])
    .where("audience", "in", audiences)
    .orderBy("columnId")
    .orderBy("rank")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Returns who may see each of these tasks. */
export async function readAudiences(db: Reading, ids: readonly TaskId[]): Promise<Map<TaskId, Audience>> {
  const rows = await inPieces(ids, (piece) =>
    db.selectFrom("task").select(["id", "audienceJson"]).where("id", "in", piece).execute(),
  );
  return new Map(rows.map((row) => [row.id, fromJson<Audience>(row.audienceJson)]));
}

/** Returns the tasks, their titles and threads, in the order of the ids. Who may see them is the caller's matter. */
export async function readCardRows(db: Reading, ids: readonly TaskId[]) {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("task")
      .innerJoin("text as title", "title.id", "task.titleId")
      .leftJoin("thread", "thread.taskId", "task.id")
      .leftJoin("topic", "topic.id", "thread.topicId")
      .leftJoin("campaign", "campaign.id", "task.campaignId")
      .selectAll("task")
      .select([
        "title.content as title",
        "thread.topicId",
        "thread.postId",
        "thread.itemText",
        "thread.conflictsJson",
        "thread.standingJson",
        "topic.slug as topicSlug",
        "topic.state as topicState",
        "topic.replies as topicReplies",
        "topic.readAt as topicReadAt",
        "campaign.name as campaignName",
        "campaign.claimsLimit as campaignLimit",
      ])
      .where("task.id", "in", piece)
      .execute(),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type CardRow = Awaited<ReturnType<typeof readCardRows>>[number];

/** Returns the wanted slots of tasks, in order. */
export async function readSlotRows(db: Reading, ids: readonly TaskId[]) {
  return inPieces(ids, (piece) =>
    db
      .selectFrom("slot")
      .select(["id", "taskId", "name"])
      .where("taskId", "in", piece)
      .where("retired", "=", 0)
      .orderBy("taskId")
      .orderBy("position")
      .execute(),
  );
}
export type SlotRow = Awaited<ReturnType<typeof readSlotRows>>[number];

/** Returns the live claims of tasks with their holders. */
export async function readLiveClaimRows(db: Reading, ids: readonly TaskId[]) {
  return inPieces(ids, (piece) => liveClaims(db).where("claim.taskId", "in", piece).execute());
}

/** Returns a person's live claims, oldest first. */
export async function readClaimRowsOf(db: Reading, personId: PersonId) {
  return liveClaims(db)
    .where("claim.personId", "=", personId)
    .where("claim.state", "!=", "accepted")
    .orderBy("claim.claimedAt")
    .execute();
}
export type LiveClaimRow = Awaited<ReturnType<typeof readClaimRowsOf>>[number];

function liveClaims(db: Reading) {
  return db
    .selectFrom("claim")
    .innerJoin("person", "person.id", "claim.personId")
    .leftJoin("text as comment", "comment.id", "claim.returnCommentId")
    .selectAll("claim")
    .select(["person.name", "person.username", "person.avatar", "comment.content as returnComment"])
    .where("claim.state", "in", ["working", "submitted", "returned", "accepted"]);
}

/** Returns the open offers to a person that have not lapsed, with the place where a holder asks them to go on. */
export async function readOffersTo(db: Reading, personId: PersonId, now: number) {
  return db
    .selectFrom("offer")
    .leftJoin("claim", "claim.id", "offer.fromClaimId")
    .selectAll("offer")
    .select("claim.slotId")
    .where("offer.personId", "=", personId)
    .where("offer.state", "=", "open")
    .where("lapsesAt", ">", now)
    .orderBy("at")
    .execute();
}

/** Returns the open offers by which a person hands on what they have, with whom they asked. */
export async function readHandOvers(db: Reading, personId: PersonId, now: number) {
  return db
    .selectFrom("offer")
    .innerJoin("person", "person.id", "offer.personId")
    .select(["offer.id", "offer.fromClaimId", "offer.lapsesAt", "offer.personId"])
    .select(["person.name", "person.username", "person.avatar"])
    .where("offer.byPersonId", "=", personId)
    .where("offer.fromClaimId", "is not", null)
    .where("offer.state", "=", "open")
    .where("offer.lapsesAt", ">", now)
    .execute();
}
