// Campaigns: named sets of tasks, and the keys by which lists find the tasks that they made.
import type { Audience, Campaign, CampaignId, Reader, TaskId, WantedKey } from "@threadboard/domain";
import { visibleAudiences } from "./cards.ts";
import { fromJson, type Reading, type Writing } from "./database.ts";

/** Returns all campaigns, the newest first. Who may see them is the caller's matter. */
export async function readCampaigns(db: Reading): Promise<Campaign[]> {
  return db.selectFrom("campaign").selectAll().orderBy("createdAt", "desc").orderBy("id", "desc").execute();
}

/** Returns those of the campaigns with these ids that there are. */
export async function readCampaignsById(db: Reading, ids: readonly CampaignId[]): Promise<Campaign[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("campaign")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
}

/** Saves a campaign as a decision left it. */
export async function saveCampaign(trx: Writing, campaign: Campaign): Promise<void> {
  const { id: _id, createdAt: _at, createdBy: _by, clonedFrom: _from, ...changing } = campaign;
  await trx
    .insertInto("campaign")
    .values(campaign)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changing))
    .execute();
}

/** Returns the ids of a campaign's tasks, in the order in which they were made. */
export async function readCampaignTaskIds(db: Reading, id: CampaignId): Promise<TaskId[]> {
  const rows = await db
    .selectFrom("task")
    .select("id")
    .where("campaignId", "=", id)
    .orderBy("number")
    .execute();
  return rows.map((row) => row.id);
}

/** How many tasks each campaign has, and how many of them this reader may see. A campaign without tasks is not in it. */
export async function countCampaignTasks(
  db: Reading,
  reader: Reader,
): Promise<Map<CampaignId, { all: number; seen: number }>> {
  const visible = new Set(await visibleAudiences(db, reader));
  const rows = await db
    .selectFrom("task")
    .select((eb) => ["campaignId", "audience", eb.fn.countAll<number>().as("count")])
    .where("campaignId", "is not", null)
    .groupBy(["campaignId", "audience"])
    .execute();
  const counts = new Map<CampaignId, { all: number; seen: number }>();
  for (const { campaignId, audience, count } of rows) {
    if (campaignId === null) continue;
    const before = counts.get(campaignId) ?? { all: 0, seen: 0 };
    const seen = visible.has(audience) ? Number(count) : 0;
    counts.set(campaignId, { all: before.all + Number(count), seen: before.seen + seen });
  }
  return counts;
}

/** Whether a task has this list key in this campaign, or outside of all where that is `null`. */
export async function isKeyTaken(
  db: Reading,
  { campaign, listKey }: WantedKey,
  except: TaskId | null,
): Promise<boolean> {
  const row = await db
    .selectFrom("task")
    .select("id")
    .where("campaignId", campaign === null ? "is" : "=", campaign)
    .where("listKey", "=", listKey)
    .$if(except !== null, (query) => query.where("id", "!=", except))
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the ids of tasks that lists made, in one campaign or outside of all. */
export async function readListedIds(db: Reading, campaign: CampaignId | null): Promise<TaskId[]> {
  const rows = await db
    .selectFrom("task")
    .select("id")
    .where("campaignId", campaign === null ? "is" : "=", campaign)
    .where("listKey", "is not", null)
    .orderBy("number")
    .execute();
  return rows.map((row) => row.id);
}

/** Returns the audiences that a campaign's tasks have, each with how many tasks have it. */
export async function readCampaignAudiences(
  db: Reading,
  id: CampaignId,
): Promise<{ audience: Audience; count: number }[]> {
  const rows = await db
    .selectFrom("task")
    .select((eb) => ["audienceJson", eb.fn.countAll<number>().as("count")])
    .where("campaignId", "=", id)
    .groupBy("audienceJson")
    .execute();
  return rows.map((row) => ({ audience: fromJson<Audience>(row.audienceJson), count: Number(row.count) }));
}

/** Returns what progress counts of these campaigns' tasks that the reader may see: stages, and a row for each wanted part. */
export async function readProgressRows(db: Reading, reader: Reader, ids: readonly CampaignId[]) {
  const audiences = await visibleAudiences(db, reader);
  if (audiences.length === 0 || ids.length === 0) return [];
  return db
    .selectFrom("task")
    .innerJoin("slot", (join) => join.onRef("slot.taskId", "=", "task.id").on("slot.retired", "=", 0))
    .leftJoin("claim", (join) =>
      join
        .onRef("claim.slotId", "=", "slot.id")
        .on("claim.state", "in", ["working", "submitted", "returned", "accepted"]),
    )
    .select(["task.campaignId", "task.id as taskId", "task.stage", "claim.state", "claim.outcome"])
    .where("task.campaignId", "in", [...ids])
    .where("task.audience", "in", audiences)
    .execute();
}
