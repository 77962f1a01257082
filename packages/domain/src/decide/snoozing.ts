// Not now: a task stays off the leads' desk for a while, unless something new happens to it.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import type { Task } from "../task/task.ts";
import type { Context } from "./context.ts";
import { type Outcome, step } from "./step.ts";

/** Leaves the task off the desk until then; `null` puts it back. */
export function snooze({ now }: Context, task: Task, { until }: CommandOf<"snooze">): Outcome {
  if (until !== null && until <= now) return refuse("until-has-passed");
  if (until === task.snoozedUntil) return "unchanged";
  return step(task, { ...task, snoozedUntil: until }, [{ type: "snoozed", until }]);
}

/**
 * Returns until when the task rests after a change: no longer at all where the change is news to its leads. What an
 * undo brings back they knew.
 */
export function restOf(
  before: Task | null,
  after: Task,
  happenings: readonly Happening[],
): Task["snoozedUntil"] {
  if (before === null || after.snoozedUntil === null) return after.snoozedUntil;
  if (happenings.some(({ type }) => type === "undone")) return after.snoozedUntil;
  const known = new Set(newsIn(before));
  return newsIn(after).every((each) => known.has(each)) ? after.snoozedUntil : null;
}

/** What leads are asked about, one name for each; a name that was not there before is news. */
function newsIn({ asks, thread, audience, set, blockedBy, claims }: Task): string[] {
  return [
    ...asks.map(({ code, about }) => `${code} ${about}`),
    ...(thread?.conflicts ?? []).map(({ forum }) => forum.id),
    ...(audience.kind === "nobody" ? ["hidden"] : []),
    ...(set === "triage" ? ["triage"] : []),
    ...blockedBy,
    ...claims.flatMap(({ id, state, stateAt, nudgedAt }) => [
      ...(state === "returned" ? [`${id} ${stateAt}`] : []),
      ...(nudgedAt === null ? [] : [`${id} nudged ${nudgedAt}`]),
    ]),
  ];
}
