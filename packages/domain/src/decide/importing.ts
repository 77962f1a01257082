// A thread was read: make its task, or bring the task up to what the forum owns.
import type { CommandOf } from "../command/command.ts";
import type { ImportedThread } from "../command/imported-thread.ts";
import { refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { sameAudience } from "../task/audience.ts";
import type { Task, Thread } from "../task/task.ts";
import type { ThreadField } from "../thread/merge.ts";
import type { Context } from "./context.ts";
import { taskOfThread } from "./linking.ts";
import { mergeRead } from "./merging-thread.ts";
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
  const merged = mergeRead(context, task, task.thread, read);
  const thread: Thread = {
    ...task.thread,
    postId: read.postId,
    item: read.item,
    base: merged.base,
    conflicts: merged.conflicts,
    standing: read.standing ?? task.thread.standing,
  };
  const after: Task = {
    ...task,
    ...merged.board,
    thread,
    audience: sameAudience(task.audience, read.audience) ? task.audience : read.audience,
  };
  const happenings = whatHappened(task, after, merged.changed);
  if (happenings.length === 0 && same(thread, task.thread)) return "unchanged";
  return step(task, after, happenings);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function whatHappened(before: Task, after: Task, fields: readonly ThreadField[]): Happening[] {
  const known = new Set(before.thread?.conflicts.map(({ field }) => field));
  const fresh = (after.thread?.conflicts ?? [])
    .map(({ field }) => field)
    .filter((field) => !known.has(field));
  return [
    ...(fields.length > 0 ? [{ type: "thread-changed" as const, fields }] : []),
    ...(fresh.length > 0 ? [{ type: "conflicted" as const, fields: fresh }] : []),
    ...(before.audience !== after.audience ? [{ type: "audience-changed" as const }] : []),
  ];
}
