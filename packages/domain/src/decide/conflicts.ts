// Two texts that changed on both sides: a lead chooses one, or writes a third.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import type { Task, TextConflict, Thread } from "../task/task.ts";
import type { Context } from "./context.ts";
import { type Outcome, step } from "./step.ts";

/** A lead chooses between two texts. Either way both sides agree on the forum's text as the base. */
export function settleConflict(_context: Context, task: Task, command: CommandOf<"settle">): Outcome {
  const { field, keep, version } = command;
  const conflict = task.thread?.conflicts.find((each) => each.field === field);
  if (task.thread === null || conflict === undefined) return refuse("no-conflict");
  // The texts that were looked at may not be the texts that there are now.
  if (version !== undefined && version !== task.version) return refuse("changed-meanwhile");
  const text = keep === "forum" ? conflict.forum : task[field];
  const after: Task = { ...task, [field]: text, thread: agreeOn(task.thread, conflict) };
  return step(task, after, [{ type: "settled", field, keep }]);
}

/** New words for a text in conflict settle it: they override what the forum says, which both sides know by then. */
export function settleByEditing(
  before: Task,
  edited: Task,
): { readonly after: Task; readonly settled: Happening[] } {
  const { thread } = before;
  if (thread === null) return { after: edited, settled: [] };
  const over = thread.conflicts.filter(({ field }) => before[field].id !== edited[field].id);
  return {
    after: { ...edited, thread: over.reduce(agreeOn, thread) },
    settled: over.map(({ field }) => ({ type: "settled", field, keep: "edit" })),
  };
}

/** The forum's words become what both sides last agreed on. */
function agreeOn(thread: Thread, { field, forum }: TextConflict): Thread {
  return {
    ...thread,
    base: thread.base === null ? null : { ...thread.base, [field]: forum },
    conflicts: thread.conflicts.filter((each) => each.field !== field),
  };
}
