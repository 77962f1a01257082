// Tasks that nobody may see: for their leads, who judge them without a word of theirs.
import type { TaskId } from "@threadboard/domain";
import { inPieces, type Reading } from "./database.ts";

/** Returns the ids of tasks for nobody that are not over, oldest number first. */
export async function readHiddenIds(db: Reading): Promise<TaskId[]> {
  const rows = await db
    .selectFrom("task")
    .select("id")
    .where("audience", "=", "nobody")
    .where("stage", "not in", ["done", "dropped"])
    .orderBy("number")
    .execute();
  return rows.map((row) => row.id);
}

/** Returns since when each of these tasks has been for nobody; one that always was is left out. */
export async function readHiddenSince(db: Reading, ids: readonly TaskId[]): Promise<Map<TaskId, number>> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("event")
      .select((eb) => ["taskId", eb.fn.max("at").as("at")])
      .where("taskId", "in", piece)
      .where("audienceAfter", "=", "nobody")
      .where("audienceBefore", "!=", "nobody")
      .groupBy("taskId")
      .execute(),
  );
  return new Map(rows.map((row) => [row.taskId, Number(row.at)]));
}
