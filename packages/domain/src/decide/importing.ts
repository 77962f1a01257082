// A thread was read: make its task, or bring the task up to what the forum owns.
import type { CommandOf } from "../command/command.ts";
import type { ImportedThread } from "../command/imported-thread.ts";
import { refuse } from "../command/refusal.ts";
import { labelsOfTags } from "../configuration/source.ts";
import type { Happening } from "../event/event.ts";
import { sameAudience } from "../task/audience.ts";
import type { Task, Thread } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { mergeText } from "../thread/merge.ts";
import type { Context } from "./context.ts";
import { taskOfThread } from "./linking.ts";
import { type Outcome, step } from "./step.ts";

/** New threads come into triage; known ones change only where the forum's text moved since both sides agreed. */
export function importThread(context: Context, command: CommandOf<"import">): Outcome {
  if (context.actor.kind !== "automaton") return refuse("only-automaton");
  const task = context.task ?? context.other;
  if (task === null)
    return step(null, taskOfThread(context, command.thread, "triage"), [{ type: "created", how: "import" }]);
  return refresh(context, task, command.thread);
}

function refresh(context: Context, task: Task, read: ImportedThread): Outcome {
  if (task.thread === null) return "unchanged";
  const title = mergeField(context, "title", task, read.title);
  const body = mergeField(context, "body", task, read.body);
  const thread = threadAfter(task.thread, read, title, body);
  const after: Task = {
    ...task,
    title: title.value,
    body: body.value,
    labels: labelsAfter(context, task, task.thread, read),
    thread,
    audience: sameAudience(task.audience, read.audience) ? task.audience : read.audience,
    due: dueAfter(task, task.thread, read),
  };
  const happenings = whatHappened(task, after, task.thread, thread);
  if (happenings.length === 0 && same(thread, task.thread)) return "unchanged";
  return step(task, after, happenings);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function threadAfter(old: Thread, read: ImportedThread, title: MergedField, body: MergedField): Thread {
  const known = old.base?.tags;
  const tags = known !== undefined && same(known.toSorted(), read.tags.toSorted()) ? known : read.tags;
  const due = old.base?.due === undefined ? {} : { due: read.due };
  return {
    ...old,
    postId: read.postId,
    item: read.item,
    base: { title: title.base, body: body.base, tags, ...due },
    conflicts: [
      ...(title.conflict ? (["title"] as const) : []),
      ...(body.conflict ? (["body"] as const) : []),
    ],
  };
}

/** The board owns the date: the forum's is followed only while the board still says what the forum said before. */
function dueAfter(task: Task, { base }: Thread, read: ImportedThread): Task["due"] {
  return base?.due !== undefined && same(task.due, base.due) ? read.due : task.due;
}

/** Tags that came or went on the forum bring and take their labels; what a lead added or removed here stays so. */
function labelsAfter(context: Context, task: Task, thread: Thread, read: ImportedThread): Task["labels"] {
  const source = context.configuration.sources.find((each) => each.key === thread.source);
  if (source === undefined || thread.base === null) return task.labels;
  const [old, now] = [labelsOfTags(source, thread.base.tags), labelsOfTags(source, read.tags)];
  const kept = task.labels.filter((label) => now.includes(label) || !old.includes(label));
  return [...new Set([...kept, ...now.filter((label) => !old.includes(label))])];
}

type MergedField = { readonly value: Text; readonly base: Text; readonly conflict: boolean };

/** Merges one text; equal words keep their id, so that a re-read of the same words changes nothing. */
function mergeField(context: Context, field: "title" | "body", task: Task, forum: string): MergedField {
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

function whatHappened(before: Task, after: Task, old: Thread, now: Thread): Happening[] {
  const fields = (["title", "body", "labels", "due"] as const).filter(
    (field) => !same(before[field], after[field]),
  );
  const fresh = now.conflicts.filter((field) => !old.conflicts.includes(field));
  return [
    ...(fields.length > 0 ? [{ type: "thread-changed" as const, fields }] : []),
    ...(fresh.length > 0 ? [{ type: "conflicted" as const, fields: fresh }] : []),
    ...(before.audience !== after.audience ? [{ type: "audience-changed" as const }] : []),
  ];
}

/** A lead chooses between two texts. Either way both sides agree on the forum's text as the base. */
export function settleConflict(_context: Context, task: Task, command: CommandOf<"settle">): Outcome {
  const { thread } = task;
  if (thread === null || thread.base === null || !thread.conflicts.includes(command.field))
    return refuse("no-conflict");
  const conflicts = thread.conflicts.filter((field) => field !== command.field);
  const text = command.keep === "forum" ? thread.base[command.field] : task[command.field];
  const after: Task = { ...task, [command.field]: text, thread: { ...thread, conflicts } };
  return step(task, after, [{ type: "settled", field: command.field, keep: command.keep }]);
}
