// What a task waits for: said by leads, and without force.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { TaskId } from "../ids.ts";
import { readerOf } from "../person/person.ts";
import { covers, maySee } from "../task/audience.ts";
import type { Task } from "../task/task.ts";
import { type Waits, waitsForItself } from "../task/waiting.ts";
import type { Context } from "./context.ts";
import { type Outcome, step } from "./step.ts";

/** Another task should be finished first. Everybody who sees the task may see that one, so that it can be named. */
export function block(context: Context, task: Task, command: CommandOf<"block">): Outcome {
  const { actor, other, waits } = context;
  if (command.byId === task.id) return refuse("cannot-wait-for-itself");
  if (other === null || !maySee(readerOf(actor), other)) return refuse("not-found");
  if (task.blockedBy.includes(other.id)) return "unchanged";
  if (!covers(other.audience, task.audience)) return refuse("blocker-hidden", { number: other.number });
  const after = { ...task, blockedBy: [...task.blockedBy, other.id].sort() };
  if (waitsForItself(task.id, withTask(waits, after)))
    return refuse("waits-in-circle", { number: other.number });
  return step(task, after, [{ type: "blocked", byId: other.id }]);
}

/** It need not wait for that one any more. What it does not wait for is no matter of this, seen or not. */
export function unblock(_context: Context, task: Task, { byId }: CommandOf<"unblock">): Outcome {
  if (!task.blockedBy.includes(byId)) return "unchanged";
  const after = { ...task, blockedBy: task.blockedBy.filter((id) => id !== byId) };
  return step(task, after, [{ type: "unblocked", byId }]);
}

/** Returns what waits for what once the task is as given. */
export function withTask(
  waits: Waits,
  { id, blockedBy, mergedInto }: Pick<Task, "id" | "blockedBy" | "mergedInto">,
): Waits {
  const merged = new Map<TaskId, TaskId>(waits.mergedInto);
  if (mergedInto === null) merged.delete(id);
  else merged.set(id, mergedInto);
  return { blockedBy: new Map(waits.blockedBy).set(id, blockedBy), mergedInto: merged };
}
