// How often tasks were among the few that somebody was shown who looked for something to do.
import type { TaskId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";

/** Returns how often each task was shown; one that never was is left out. */
export async function readShowings(db: Reading): Promise<Map<TaskId, number>> {
  const rows = await db.selectFrom("showing").select(["taskId", "times"]).execute();
  return new Map(rows.map((row) => [row.taskId, row.times]));
}

/** Adds to how often tasks were shown. */
export async function addShowings(
  trx: Writing,
  times: ReadonlyMap<TaskId, number>,
  now: number,
): Promise<void> {
  for (const [taskId, more] of times) {
    await trx
      .insertInto("showing")
      .values({ taskId, times: more, lastAt: now })
      .onConflict((conflict) =>
        conflict
          .column("taskId")
          .doUpdateSet((eb) => ({ times: eb("showing.times", "+", more), lastAt: now })),
      )
      .execute();
  }
}
