// A thread was read: make its task, or bring the task up to what the forum owns.
import type { CommandOf } from "../command/command.ts";
import type { ImportedThread } from "../command/imported-thread.ts";
import { refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import type { Task, Thread } from "../task/task.ts";
import type { ThreadField } from "../thread/merge.ts";
import type { Context } from "./context.ts";
import { taskOfThread } from "./linking.ts";
import { mergeRead } from "./merging-thread.ts";
import { followStanding, withStanding } from "./standing.ts";
import { type Outcome, step } from "./step.ts";

/** New threads come into triage; known ones change only where the forum's text moved since both sides agreed. */
export function importThread(context: Context, command: CommandOf<"import">): Outcome {
  if (context.actor.kind !== "automaton") return refuse("only-automaton");
  const task = context.task ?? context.other;
  if (task === null)
    return step(null, taskOfThread(context, command.thread, "triage"), [{ type: "created", how: "import" }]);
  return refresh(context, task, command.thread);
}

/** What nobody may see is not taken over, nor are words for a task that was dropped; who may see it is always followed. */
function refresh(context: Context, task: Task, read: ImportedThread): Outcome {
  if (task.thread === null) return "unchanged";
  const noted = withStanding(task, read.standing, read.audience);
  if (read.audience.kind === "nobody" || task.set === "dropped")
    return followStanding(context, task, noted, []);
  const merged = mergeRead(context, task, task.thread, read);
  const thread: Thread = {
    ...task.thread,
    postId: read.postId,
    item: read.item,
    base: merged.base,
    conflicts: merged.conflicts,
    standing: noted.thread?.standing ?? null,
  };
  const after: Task = { ...noted, ...merged.board, thread };
  const reworded = read.doubtful && read.item?.text !== task.thread.item?.text;
  return followStanding(context, task, after, whatHappened(task, after, merged.changed), reworded);
}

function whatHappened(before: Task, after: Task, fields: readonly ThreadField[]): Happening[] {
  const known = new Set(before.thread?.conflicts.map(({ field }) => field));
  const fresh = (after.thread?.conflicts ?? [])
    .map(({ field }) => field)
    .filter((field) => !known.has(field));
  return [
    ...(fields.length > 0 ? [{ type: "thread-changed" as const, fields }] : []),
    ...(fresh.length > 0 ? [{ type: "conflicted" as const, fields: fresh }] : []),
  ];
}
