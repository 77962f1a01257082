// What happened, in one sequence; a row is never changed or removed.
import type { Change, Happening, TaskEvent, TaskId } from "@threadboard/domain";
import type { Selectable } from "kysely";
import { fromJson, type Reading, type Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

/** An event with its place in the sequence. */
export type StoredEvent = TaskEvent & { readonly sequence: number };

/** Appends the events of one command and returns them with their numbers. */
export async function appendEvents(trx: Writing, events: readonly TaskEvent[]): Promise<StoredEvent[]> {
  const stored: StoredEvent[] = [];
  for (const event of events) {
    const { happening, changes, ...rest } = event;
    const { type, ...data } = happening;
    const row = await trx
      .insertInto("event")
      .values({ ...rest, type, dataJson: JSON.stringify(data), changesJson: JSON.stringify(changes) })
      .returning("sequence")
      .executeTakeFirstOrThrow();
    stored.push({ ...event, sequence: row.sequence });
  }
  return stored;
}

/** Returns a task's events, oldest first. */
export async function readEventsOfTask(db: Reading, taskId: TaskId): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("taskId", "=", taskId)
    .orderBy("sequence")
    .execute();
  return rows.map(eventOf);
}

/** Returns up to `limit` events after a place in the sequence, oldest first. */
export async function readEventsSince(db: Reading, sequence: number, limit: number): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map(eventOf);
}

/** Returns the number of the newest event, or 0. */
export async function readLastSequence(db: Reading): Promise<number> {
  const row = await db
    .selectFrom("event")
    .select("sequence")
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.sequence ?? 0;
}

/** Returns the event of a row. */
export function eventOf(row: Selectable<Tables["event"]>): StoredEvent {
  const { type, dataJson, changesJson, ...rest } = row;
  // Both were written from these very types by appendEvents.
  const happening = { type, ...fromJson<object>(dataJson) } as Happening;
  return { ...rest, happening, changes: fromJson<Change[]>(changesJson) };
}
