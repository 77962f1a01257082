// A task and its thread laid over each other field by field: what each side changed since they last agreed.
import type { ImportedThread } from "../command/imported-thread.ts";
import { labelsOfTags } from "../configuration/source.ts";
import type { Task, Thread } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { mergeText } from "../thread/merge.ts";
import type { Context } from "./context.ts";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The board owns the date: the forum's is followed only while the board still says what the forum said before. */
export function dueAfter(task: Task, { base }: Thread, read: ImportedThread): Task["due"] {
  return base?.due !== undefined && same(task.due, base.due) ? read.due : task.due;
}

/** Tags that came or went on the forum bring and take their labels; what a lead added or removed here stays so. */
export function labelsAfter(
  context: Context,
  task: Task,
  thread: Thread,
  read: ImportedThread,
): Task["labels"] {
  const source = context.configuration.sources.find((each) => each.key === thread.source);
  if (source === undefined || thread.base === null) return task.labels;
  const [old, now] = [labelsOfTags(source, thread.base.tags), labelsOfTags(source, read.tags)];
  const kept = task.labels.filter((label) => now.includes(label) || !old.includes(label));
  return [...new Set([...kept, ...now.filter((label) => !old.includes(label))])];
}

export type MergedField = { readonly value: Text; readonly base: Text; readonly conflict: boolean };

/** Merges one text; equal words keep their id, so that a re-read of the same words changes nothing. */
export function mergeField(
  context: Context,
  field: "title" | "body",
  task: Task,
  forum: string,
): MergedField {
  const board = task[field];
  const base = task.thread?.base?.[field] ?? null;
  const merged = mergeText({ base: base?.text ?? null, forum, board: board.text });
  const known = [board, base].find((text) => text?.text === forum);
  const forumText = known ?? { id: context.fresh.text(), text: forum };
  // Once both texts stand side by side, the forum's is the base; only a lead, or equal texts, settle that.
  if (task.thread?.conflicts.includes(field) && merged.kind !== "same")
    return { value: board, base: forumText, conflict: true };
  switch (merged.kind) {
    case "same":
      return { value: board, base: forumText, conflict: false };
    case "take-forum":
      return { value: forumText, base: forumText, conflict: false };
    case "keep-board":
      return { value: board, base: base ?? forumText, conflict: false };
    case "conflict":
      return { value: board, base: forumText, conflict: true };
  }
}
