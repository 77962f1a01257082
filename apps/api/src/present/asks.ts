// The open questions of a task, for whoever leads it.
import {
  type Actor,
  type AskOnPage,
  leads,
  maySee,
  readerOf,
  type Task,
  TaskId,
  toIso,
} from "@threadboard/domain";
import { type Reading, readTasks } from "@threadboard/store";

/** Returns what this person is asked about the task; nothing of another task that they may not see. */
export async function presentAsks(db: Reading, task: Task, actor: Actor): Promise<AskOnPage[]> {
  if (actor.kind !== "person" || !leads(actor.roles, task.team)) return [];
  const ids = task.asks.flatMap(({ code, about }) => {
    const id = TaskId.safeParse(about);
    return code === "looks-like" && id.success ? [id.data] : [];
  });
  const others = new Map((await readTasks(db, ids)).map((other) => [other.id as string, other]));
  return task.asks.flatMap(({ code, at, about }): AskOnPage[] => {
    const other = about === null ? undefined : others.get(about);
    if (code === "looks-like" && (other === undefined || !maySee(readerOf(actor), other))) return [];
    const shown =
      other === undefined ? null : { id: other.id, number: other.number, title: other.title.text };
    return [{ code, at: toIso(at), about, task: shown }];
  });
}
