// Two texts of one field as a lead sees them side by side: what each says, whose it is, and since when.
import {
  type PersonId,
  type PersonOnCard,
  type Task,
  type TextOnBothSides,
  toIso,
} from "@threadboard/domain";
import type { StoredEvent, TopicRow } from "@threadboard/store";

type Names = (id: PersonId) => PersonOnCard;

/** Returns the texts in conflict. Who wrote the forum's is not told by a post, so its author stands for it. */
export function presentConflicts(
  task: Task,
  topic: Pick<TopicRow, "author"> | null,
  events: readonly StoredEvent[],
  names: Names,
): TextOnBothSides[] {
  return (task.thread?.conflicts ?? []).map(({ field, forum, editedAt }) => ({
    field,
    board: task[field].text,
    ...writerOf(task, field, events, names),
    forum: forum.text,
    forumBy: topic?.author ?? null,
    forumAt: editedAt === null ? null : toIso(editedAt),
  }));
}

/** Whoever changed the text last; where nobody did, whoever wrote the task here. */
function writerOf(task: Task, field: "title" | "body", events: readonly StoredEvent[], names: Names) {
  const last = events.findLast(({ changes }) => changes.some((change) => change.field === field));
  const [by, at] = last === undefined ? [task.createdBy, task.createdAt] : [last.personId, last.at];
  return { boardBy: by === null ? null : names(by), boardAt: by === null ? null : toIso(at) };
}
