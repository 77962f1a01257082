// Times that count against nobody.
import type { Pause, PauseScope, PersonId, TaskId } from "@threadboard/domain";
import { inPieces, type Reading, type Writing } from "./database.ts";

/** Returns every pause that had not ended at a time, oldest first. */
export async function readPausesSince(db: Reading, since: number): Promise<Pause[]> {
  return db
    .selectFrom("pause")
    .select(["kind", "personId", "team", "taskId", "fromAt", "untilAt"])
    .where((eb) => eb.or([eb("untilAt", "is", null), eb("untilAt", ">", since)]))
    .orderBy("fromAt")
    .orderBy("id")
    .execute();
}

/** Returns a person's absences that had not ended at a time, oldest first. */
export async function readAbsences(db: Reading, personId: PersonId, since: number): Promise<Pause[]> {
  return db
    .selectFrom("pause")
    .select(["kind", "personId", "team", "taskId", "fromAt", "untilAt"])
    .where("personId", "=", personId)
    .where((eb) => eb.or([eb("untilAt", "is", null), eb("untilAt", ">", since)]))
    .orderBy("fromAt")
    .execute();
}

/** Saves a pause; one of the same scope and beginning gets the new end. */
export async function savePause(trx: Writing, pause: Pause): Promise<void> {
  const { untilAt, ...key } = pause;
  const known = await trx
    .selectFrom("pause")
    .select("id")
    .where("fromAt", "=", key.fromAt)
    .where("kind", "=", key.kind)
    .where("personId", "is", key.personId)
    .where("team", "is", key.team)
    .where("taskId", "is", key.taskId)
    .executeTakeFirst();
  if (known === undefined) await trx.insertInto("pause").values(pause).execute();
  else await trx.updateTable("pause").set({ untilAt }).where("id", "=", known.id).execute();
}

/** Returns the tasks on which somebody holds what a pause of this scope is about. */
export async function readTasksPausedBy(db: Reading, scope: PauseScope): Promise<TaskId[]> {
  const { personId, team, taskId } = scope;
  const rows = await db
    .selectFrom("claim")
    .innerJoin("task", "task.id", "claim.taskId")
    .select("task.id")
    .distinct()
    .where("claim.state", "in", ["working", "returned"])
    .$if(personId !== null, (query) => query.where("claim.personId", "=", personId))
    .$if(team !== null, (query) => query.where("task.team", "=", team))
    .$if(taskId !== null, (query) => query.where("task.id", "=", taskId))
    .execute();
  return rows.map((row) => row.id);
}

/** Returns the oldest sign of life among the held claims of some tasks, or `null` where nobody holds anything. */
export async function readOldestRenewal(db: Reading, taskIds: readonly TaskId[]): Promise<number | null> {
  const rows = await inPieces(taskIds, (piece) =>
    db
      .selectFrom("claim")
      .select((eb) => eb.fn.min("renewedAt").as("at"))
      .where("taskId", "in", piece)
      .where("state", "in", ["working", "returned"])
      .execute(),
  );
  const times = rows.flatMap((row) => row.at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** Returns the claims whose lease runs, the quietest first, with what says when it ends. */
export async function readRunningClaims(db: Reading) {
  return db
    .selectFrom("claim")
    .innerJoin("task", "task.id", "claim.taskId")
    .select(["claim.id", "claim.taskId", "claim.personId", "claim.state"])
    .select(["claim.renewedAt", "claim.nudgedAt", "claim.nudgeReachedAt"])
    .select(["task.team", "task.kind", "task.dueJson", "task.asksJson"])
    .where("claim.state", "in", ["working", "returned"])
    .orderBy("claim.renewedAt")
    .execute();
}
export type RunningClaim = Awaited<ReturnType<typeof readRunningClaims>>[number];

/** Returns the open offers whose time is over. */
export async function readLapsedOffers(db: Reading, now: number) {
  return db
    .selectFrom("offer")
    .select(["id", "taskId"])
    .where("state", "=", "open")
    .where("lapsesAt", "<=", now)
    .orderBy("lapsesAt")
    .execute();
}
