// A thread was read: make its task, or bring the task up to what the forum owns.
import type { CommandOf } from "../command/command.ts";
import type { ImportedThread } from "../command/imported-thread.ts";
import { refuse } from "../command/refusal.ts";
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
  const { task } = context;
  if (task === null)
    return step(null, taskOfThread(context, command.thread, "triage"), [{ type: "created", how: "import" }]);
  return refresh(context, task, command.thread);
}

function refresh(context: Context, task: Task, read: ImportedThread): Outcome {
  if (task.thread === null) return "unchanged";
  const title = mergeField(context, "title", task, read.title);
  const body = mergeField(context, "body", task, read.body);
  const tagsMoved =
    JSON.stringify([...(task.thread.base?.tags ?? [])].sort()) !== JSON.stringify([...read.tags].sort());
  const conflicts = [
    ...(title.conflict ? ["title" as const] : []),
    ...(body.conflict ? ["body" as const] : []),
  ];
  const thread: Thread = {
    ...task.thread,
    postId: read.postId,
    item: read.item,
    base: {
      title: title.base,
      body: body.base,
      tags: tagsMoved ? read.tags : (task.thread.base?.tags ?? read.tags),
    },
    conflicts,
  };
  const dueMoved =
    read.item !== null && read.due !== null && JSON.stringify(read.due) !== JSON.stringify(task.due);
  const after: Task = {
    ...task,
    title: title.value,
    body: body.value,
    thread,
    audience: sameAudience(task.audience, read.audience) ? task.audience : read.audience,
    due: dueMoved ? read.due : task.due,
  };
  const happenings = whatHappened(task, after, task.thread, thread);
  const moved = JSON.stringify(thread) !== JSON.stringify(task.thread);
  if (happenings.length === 0 && !moved) return "unchanged";
  return step(task, after, happenings);
}

type MergedField = { readonly value: Text; readonly base: Text; readonly conflict: boolean };

/** Merges one text; equal words keep their id, so that a re-read of the same words changes nothing. */
function mergeField(context: Context, field: "title" | "body", task: Task, forum: string): MergedField {
  const board = task[field];
  const base = task.thread?.base?.[field] ?? null;
  const merged = mergeText({ base: base?.text ?? null, forum, board: board.text });
  const known = [board, base].find((text) => text?.text === forum);
  const forumText = known ?? { id: context.fresh.text(), text: forum };
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
  const fields = (["title", "body", "due"] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
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
