// Two tasks that are one, and one that is several. Neither loses anybody's history.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { Task } from "../task/task.ts";
import { blankTask } from "./blank-task.ts";
import type { Context } from "./context.ts";
import { hasHolders } from "./shaping.ts";
import type { Outcome, TaskStep } from "./step.ts";

/** The task is dropped in favour of another. With people on it, it is not: they would lose what they hold. */
export function merge(context: Context, task: Task, command: CommandOf<"merge">): Outcome {
  if (command.intoId === task.id) return refuse("cannot-merge-itself");
  const into = context.other;
  if (into === null || into.set === "dropped") return refuse("not-found");
  if (hasHolders(task)) return refuse("merge-has-holders");
  const gone: Task = { ...task, set: "dropped", mergedInto: into.id };
  const grown: Task = { ...into, labels: [...new Set([...into.labels, ...task.labels])] };
  return {
    tasks: [
      { before: task, after: gone, happenings: [{ type: "merged", into: into.id }] },
      { before: into, after: grown, happenings: [{ type: "absorbed", from: task.id }] },
    ],
  };
}

/** The parts come into the same stage, with the whole's team, kind and audience; the whole stays for a lead to drop. */
export function split(context: Context, task: Task, command: CommandOf<"split">): Outcome {
  const set = task.set === "triage" ? "triage" : null;
  const parts = command.titles.map((title, offset): TaskStep => {
    const blank = blankTask(context, { title, body: "", kind: task.kind, set, offset });
    const after: Task = {
      ...blank,
      team: task.team,
      labels: task.labels,
      difficulty: task.difficulty,
      language: task.language,
      audience: task.audience,
      splitFrom: task.id,
    };
    return { before: null, after, happenings: [{ type: "created", how: "split" }] };
  });
  const whole: TaskStep = {
    before: task,
    after: task,
    happenings: [{ type: "split", into: parts.map((part) => part.after.id) }],
  };
  return { tasks: [whole, ...parts] };
}
