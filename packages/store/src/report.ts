// What reports are made of, in few queries however many tasks there are.
import type { PersonId, Reader, TaskId } from "@threadboard/domain";
import type { ReportEvent, ReportPerson, ReportTask } from "@threadboard/domain/report";
import { visibleAudiences } from "./cards.ts";
import { fromJson, type Reading } from "./database.ts";

/** Returns every task that this reader may see, of any stage, with what a report asks of it. */
export async function readReportTasks(db: Reading, reader: Reader): Promise<ReportTask[]> {
  const audiences = await visibleAudiences(db, reader);
  if (audiences.length === 0) return [];
  const rows = await db
    .selectFrom("task")
    .innerJoin("text as title", "title.id", "task.titleId")
    .select([
      "task.id",
      "task.number",
      "task.team",
      "task.audienceJson",
      "task.notBefore",
      "task.dueJson",
      "task.createdAt",
      "task.stage",
      "title.content as title",
    ])
    .where("task.audience", "in", audiences)
    .execute();
  const places = await countPlaces(db);
  const claims = Map.groupBy(
    await db
      .selectFrom("claim")
      .select(["taskId", "personId", "state", "claimedAt", "stateAt", "renewedAt"])
      .execute(),
    ({ taskId }) => taskId,
  );
  return rows.map(({ audienceJson, dueJson, ...row }) => ({
    ...row,
    audience: fromJson<ReportTask["audience"]>(audienceJson),
    due: dueJson === null ? null : fromJson<ReportTask["due"]>(dueJson),
    places: places.get(row.id) ?? 0,
    claims: claims.get(row.id) ?? [],
  }));
}

async function countPlaces(db: Reading): Promise<ReadonlyMap<TaskId, number>> {
  const rows = await db
    .selectFrom("slot")
    .select(({ fn }) => ["taskId", fn.countAll<number>().as("count")])
    .where("retired", "=", 0)
    .groupBy("taskId")
    .execute();
  return new Map(rows.map(({ taskId, count }) => [taskId, Number(count)]));
}

/** Returns what happened of these kinds from a time on, oldest first. Who may hear of it is the caller's matter. */
export async function readReportEvents(
  db: Reading,
  since: number,
  types: readonly ReportEvent["happening"]["type"][],
): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom("event")
    .select(["taskId", "at", "type", "dataJson"])
    .where("at", ">=", since)
    .where("type", "in", types)
    .orderBy("sequence")
    .execute();
  return rows.map(({ taskId, at, type, dataJson }) => ({
    taskId,
    at,
    // Written from this very type by appendEvents.
    happening: { type, ...fromJson<object>(dataJson) } as ReportEvent["happening"],
  }));
}

/** Returns everybody who ever took something, by id. */
export async function readHelpers(db: Reading): Promise<Map<PersonId, ReportPerson>> {
  const rows = await db
    .selectFrom("person")
    .select(["id", "name", "skipsThanks"])
    .where("id", "in", (query) => query.selectFrom("claim").select("personId"))
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, skipsThanks: row.skipsThanks === 1 }]));
}
