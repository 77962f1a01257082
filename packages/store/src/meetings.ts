// Meetings that were closed, and what the next one asks about.
import type { HappeningType, PersonId, Reader, TaskId, TeamKey } from "@threadboard/domain";
import type { Selectable } from "kysely";
import { visibleAudiences } from "./cards.ts";
import { inPieces, type Reading, type Writing } from "./database.ts";
import { eventOf, type StoredEvent } from "./events.ts";
import type { Tables } from "./schema.ts";

export type MeetingRow = Selectable<Tables["meeting"]>;

/** Returns the last meeting that was about this team: its own, or one of all teams (`team` `null`: only those). */
export async function readLastMeeting(db: Reading, team: TeamKey | null): Promise<MeetingRow | null> {
  const row = await db
    .selectFrom("meeting")
    .selectAll()
    .where((eb) => eb.or([eb("team", "is", null), ...(team === null ? [] : [eb("team", "=", team)])]))
    .orderBy("endedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a meeting that was closed. */
export async function saveMeeting(
  trx: Writing,
  meeting: {
    readonly team: TeamKey | null;
    readonly beganAt: number;
    readonly endedAt: number;
    readonly byPersonId: PersonId;
  },
): Promise<void> {
  await trx.insertInto("meeting").values(meeting).execute();
}

/** Returns the tasks of a team (`null`: of all) that this reader may see and that are not over, or ended since. */
export async function readIdsToDiscuss(
  db: Reading,
  reader: Reader,
  { team, since }: { readonly team: TeamKey | null; readonly since: number },
): Promise<TaskId[]> {
  const audiences = await visibleAudiences(db, reader);
  if (audiences.length === 0) return [];
  const rows = await db
    .selectFrom("task")
    .select("id")
    .where("audience", "in", audiences)
    .where((eb) => eb.or([eb("stage", "not in", ["done", "dropped"]), eb("updatedAt", ">=", since)]))
    .$if(team !== null, (query) => query.where("team", "=", team))
    .execute();
  return rows.map(({ id }) => id);
}

/** Returns what happened of these kinds from a time on, oldest first. */
export async function readEventsFrom(
  db: Reading,
  since: number,
  types: readonly HappeningType[],
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("at", ">=", since)
    .where("type", "in", types)
    .orderBy("sequence")
    .execute();
  return rows.map(eventOf);
}

/** Returns what happened of these kinds to these tasks, ever, oldest first. */
export async function readEventsOfTypes(
  db: Reading,
  ids: readonly TaskId[],
  types: readonly HappeningType[],
): Promise<StoredEvent[]> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("event")
      .selectAll()
      .where("taskId", "in", piece)
      .where("type", "in", types)
      .orderBy("sequence")
      .execute(),
  );
  return rows.map(eventOf);
}

/** Returns those of these tasks that are not over. */
export async function readUnfinished(db: Reading, ids: readonly TaskId[]): Promise<Set<TaskId>> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("task")
      .select("id")
      .where("id", "in", piece)
      .where("stage", "not in", ["done", "dropped"])
      .execute(),
  );
  return new Set(rows.map(({ id }) => id));
}
