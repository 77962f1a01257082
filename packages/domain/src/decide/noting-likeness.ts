// A new thread may ask for what the board has already. Nobody merges by themselves what only looks the same.
import type { CommandOf } from "../command/command.ts";
import type { Ask } from "../task/ask.ts";
import type { Task } from "../task/task.ts";
import type { Context } from "./context.ts";
import { type Outcome, step } from "./step.ts";

/** Asks the task's leads about each of the others, once. Merging the two answers it, and so does keeping both. */
export function noteLikeness(context: Context, task: Task, command: CommandOf<"note-likeness">): Outcome {
  const asked = new Set(task.asks.flatMap(({ code, about }) => (code === "looks-like" ? about : [])));
  const fresh = [...new Set(command.aboutIds)].filter((id) => id !== task.id && !asked.has(id));
  if (fresh.length === 0) return "unchanged";
  const asks = fresh.map((about): Ask => ({ code: "looks-like", at: context.now, about }));
  return step(task, { ...task, asks: [...task.asks, ...asks] }, []);
}
