// Edits of threads that leads asked for: which fields, and the look at the topic that follows.
import type { OfferableField, OutboxEntry, TaskId, TopicId } from "@threadboard/domain";
import type { Selectable } from "kysely";
import { fromJson, type Reading, type Writing } from "./database.ts";
import { receive } from "./inbox.ts";
import type { Tables } from "./schema.ts";

type EditRow = Pick<Selectable<Tables["outbox"]>, "kind" | "taskId" | "dataJson">;

/** Returns the columns of an edit: what is asked for now, with what waits already; undo of the newest is waited out. */
export function editTogether(
  waiting: EditRow | null,
  entry: Extract<OutboxEntry, { kind: "thread-edit" }>,
): Pick<Selectable<Tables["outbox"]>, "byPersonId" | "dataJson" | "dueAt"> {
  const before = waiting === null ? [] : fieldsOf(waiting);
  const fields = [...new Set([...before, ...entry.fields])];
  return { byPersonId: entry.byPersonId, dataJson: JSON.stringify({ fields }), dueAt: entry.dueAt };
}

/** Returns whose words an owed edit brings, and which; `null` for anything else that is owed. */
export function editOf(
  row: EditRow,
): { readonly taskId: TaskId; readonly fields: readonly OfferableField[] } | null {
  if (row.kind !== "thread-edit" || row.taskId === null) return null;
  return { taskId: row.taskId, fields: fieldsOf(row) };
}

function fieldsOf({ dataJson }: EditRow): readonly OfferableField[] {
  return dataJson === null ? [] : fromJson<{ fields: OfferableField[] }>(dataJson).fields;
}

/** Returns the fields of a task that wait to be written into its thread. */
export async function readOffered(db: Reading, taskId: TaskId): Promise<readonly OfferableField[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["kind", "taskId", "dataJson"])
    .where("kind", "=", "thread-edit")
    .where("taskId", "=", taskId)
    .where("state", "=", "waiting")
    .execute();
  return rows.flatMap(fieldsOf);
}

/** Has a topic read again, as if the forum had named it. */
export function askLook(trx: Writing, topicId: TopicId, now: number): Promise<void> {
  const mark = { eventType: "board", eventId: "thread-edit", digest: "", receivedAt: now };
  return receive(trx, { ...mark, kind: "look", topicId });
}
