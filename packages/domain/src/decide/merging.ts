// Two tasks that are one, and one that is several. Neither loses anybody's history.
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { leads, readerOf } from "../person/person.ts";
import { maySee, sameAudience } from "../task/audience.ts";
import type { Task } from "../task/task.ts";
import { blankTask } from "./blank-task.ts";
import type { Context } from "./context.ts";
import { hasHolders } from "./shaping.ts";
import type { Outcome, TaskStep } from "./step.ts";

/**
 * The task is dropped in favour of another. With people on it, it is not: they would lose what they hold. Labels
 * and thread go along where both have the same readers and the other has no thread of its own.
 */
export function merge(context: Context, task: Task, command: CommandOf<"merge">): Outcome {
  if (command.intoId === task.id) return refuse("cannot-merge-itself");
  const into = survivor(context);
  if (isRefusal(into)) return into;
  if (hasHolders(task)) return refuse("merge-has-holders");
  const alike = sameAudience(task.audience, into.audience);
  const thread = alike && into.thread === null ? task.thread : null;
  const labels = alike ? [...new Set([...into.labels, ...task.labels])] : into.labels;
  const gone: Task = {
    ...task,
    set: "dropped",
    mergedInto: into.id,
    thread: thread === null ? task.thread : null,
  };
  // Whether the two are the same was asked of either of them.
  const asks = into.asks.filter((ask) => ask.code !== "looks-like" || ask.about !== task.id);
  const grown: Task = { ...into, labels, thread: into.thread ?? thread, asks };
  const linked: Happening[] = thread === null ? [] : [{ type: "linked", topicId: thread.topicId }];
  return {
    tasks: [
      { before: task, after: gone, happenings: [{ type: "merged", into: into.id }] },
      { before: into, after: grown, happenings: [{ type: "absorbed", from: task.id }, ...linked] },
    ],
  };
}

/** Returns the task that stays, which the actor has to see and to lead as well. */
function survivor({ actor, other }: Context): Task | Refusal {
  if (actor.kind !== "person") return refuse("sign-in-first");
  if (other === null || !maySee(readerOf(actor), other)) return refuse("not-found");
  if (!leads(actor.roles, other.team)) return refuse("only-leads");
  return other.set === "dropped" ? refuse("wrong-stage", { command: "merge", stage: "dropped" }) : other;
}

/**
 * The parts come into the same stage, with what the whole says about team, kind, time and readers; the whole stays
 * for a lead to drop.
 */
export function split(context: Context, task: Task, command: CommandOf<"split">): Outcome {
  const set = task.set === "triage" ? "triage" : null;
  const { team, labels, difficulty, language, mentor, notBefore, due, milestone, audience } = task;
  const parts = command.titles.map((title, offset): TaskStep => {
    const blank = blankTask(context, { title, body: "", kind: task.kind, set, offset });
    const told = { team, labels, difficulty, language, mentor, notBefore, due, milestone, audience };
    const after: Task = { ...blank, ...told, splitFrom: task.id };
    return { before: null, after, happenings: [{ type: "created", how: "split" }] };
  });
  const whole: TaskStep = {
    before: task,
    after: task,
    happenings: [{ type: "split", into: parts.map((part) => part.after.id) }],
  };
  return { tasks: [whole, ...parts] };
}
