// What a task's page says about offering the board's words back to the thread.
import { fieldsToOffer, mayBeEdited, type Source, type Task, type TaskPage } from "@threadboard/domain";
import { type Reading, readOffered, type TopicRow } from "@threadboard/store";

type Offering = Pick<NonNullable<TaskPage["thread"]>, "edits" | "differs" | "offered">;

/** Returns whether words may be offered at all, which differ, and which wait to be written. */
export async function presentOffering(
  db: Reading,
  task: Task,
  topic: Pick<TopicRow, "excludedAt"> | null,
  source: Source | undefined,
): Promise<Offering> {
  const isLeftAlone = topic === null || topic.excludedAt !== null;
  if (isLeftAlone || !mayBeEdited(task, source)) return { edits: false, differs: [], offered: [] };
  return {
    edits: true,
    differs: fieldsToOffer(task, source),
    offered: [...(await readOffered(db, task.id))],
  };
}
