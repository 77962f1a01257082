// A thread was read: make its task, or bring the task up to what the forum owns.
import type { CommandOf } from "../command/command.ts";
import type { ImportedThread } from "../command/imported-thread.ts";
import { refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { sameAudience } from "../task/audience.ts";
import type { Task, Thread } from "../task/task.ts";
import type { Context } from "./context.ts";
import { taskOfThread } from "./linking.ts";
import { dueAfter, labelsAfter, type MergedField, mergeField } from "./merging-thread.ts";
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
    base: { ...old.base, title: title.base, body: body.base, tags, ...due },
    standing: read.standing ?? old.standing,
    conflicts: [
      ...(title.conflict ? (["title"] as const) : []),
      ...(body.conflict ? (["body"] as const) : []),
    ],
  };
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
