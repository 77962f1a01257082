// Two tasks that are one, and one that is several. Neither loses anybody's history.
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { leads, readerOf } from "../person/person.ts";
import { maySee, sameAudience } from "../task/audience.ts";
import { joinChecklists } from "../task/checklist.ts";
import type { Task } from "../task/task.ts";
import { standIn, waitsForItself } from "../task/waiting.ts";
import { blankTask } from "./blank-task.ts";
import { withTask } from "./blocking.ts";
import type { Context } from "./context.ts";
import { hasHolders } from "./shaping.ts";
import type { Outcome, TaskStep } from "./step.ts";

/**
 * The task is dropped in favour of another. With people on it, it is not: they would lose what they hold. Labels,
 * checklist and what it waits for go along where both have the same readers, and so does the thread where the other
 * has none of its own. Whoever waited for it waits for the one that stays.
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
    blockedBy: [],
    thread: thread === null ? task.thread : null,
  };
  // Whether the two are the same was asked of either of them.
  const asks = into.asks.filter((ask) => ask.code !== "looks-like" || ask.about !== task.id);
  const checklist = alike ? joinChecklists(into.checklist, task.checklist) : into.checklist;
  const named = alike ? [...into.blockedBy, ...task.blockedBy] : into.blockedBy;
  const blockedBy = stillToWaitFor(context, gone, into, named);
  const grown: Task = { ...into, labels, checklist, blockedBy, thread: into.thread ?? thread, asks };
  const linked: Happening[] = thread === null ? [] : [{ type: "linked", topicId: thread.topicId }];
  return {
    tasks: [
      { before: task, after: gone, happenings: [{ type: "merged", into: into.id }] },
      { before: into, after: grown, happenings: [{ type: "absorbed", from: task.id }, ...linked] },
    ],
  };
}

/** Two tasks that are one now may close a circle; what would do so is not waited for any more. */
function stillToWaitFor(
  { waits }: Context,
  gone: Task,
  into: Task,
  ids: readonly Task["id"][],
): readonly Task["id"][] {
  const merged = withTask(waits, gone);
  const kept = new Set<Task["id"]>();
  for (const id of new Set(ids)) {
    const blockedBy = [...kept, id].sort();
    if (standIn(id, merged.mergedInto) === into.id) continue;
    if (!waitsForItself(into.id, withTask(merged, { ...into, blockedBy }))) kept.add(id);
  }
  return [...kept].sort();
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
  const { team, labels, difficulty, language, mentor, notBefore, due, milestone, audience, blockedBy } = task;
  const parts = command.titles.map((title, offset): TaskStep => {
    const blank = blankTask(context, { title, body: "", kind: task.kind, set, offset });
    const told = {
      team,
      labels,
      difficulty,
      language,
      mentor,
      notBefore,
      due,
      milestone,
      audience,
      blockedBy,
    };
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
