// Notices that take more in while they wait, so that somebody who waits for much is told of it at once and not row by row.
import type { NoticeCode, PersonId, TaskId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";

/** Returns the newest notice of a code that its recipient has neither seen nor been sent, or `null`. `taskId` `null`: about any task. */
export async function readOpenNotice(
  db: Reading,
  recipient: PersonId,
  code: NoticeCode,
  taskId: TaskId | null,
): Promise<OutboxRow | null> {
  const row = await db
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "=", "notice")
    .where("recipient", "=", recipient)
    .where("code", "=", code)
    .where("state", "=", "waiting")
    .where("seenAt", "is", null)
    .where("messagedAt", "is", null)
    .$if(taskId !== null, (query) => query.where("taskId", "=", taskId))
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row ?? null;
}

/** Returns when the newest notice of a code was due to a person, or `null`. */
export async function readLastNoticeAt(
  db: Reading,
  recipient: PersonId,
  code: NoticeCode,
): Promise<number | null> {
  const row = await db
    .selectFrom("outbox")
    .select((eb) => eb.fn.max("dueAt").as("at"))
    .where("kind", "=", "notice")
    .where("recipient", "=", recipient)
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Has a notice say something else than before. */
export async function changeNotice(
  trx: Writing,
  id: number,
  data: Readonly<Record<string, string | number>>,
): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ dataJson: JSON.stringify(data) })
    .where("id", "=", id)
    .execute();
}
