// A task that nobody can see: its holders' leases stand still until it is back.
import { hidingOf, type Pause, pauseUnderWay } from "../task/pause.ts";
import { liveClaims, type Task } from "../task/task.ts";
import type { Context } from "./context.ts";
import type { TaskStep } from "./step.ts";

/** Whether the task, or its thread, cannot be seen by those who work on it. */
export function isHidden({ audience, thread }: Pick<Task, "audience" | "thread">): boolean {
  return audience.kind === "nobody" || (thread?.standing != null && thread.standing.presence !== "here");
}

/** Returns the pause that begins when a step hides a task with holders, or that ends when it is seen again. */
export function pausesOfHiding({ now, pauses }: Context, { before, after }: TaskStep): Pause[] {
  const scope = hidingOf(after.id);
  const running = pauseUnderWay(pauses, scope, now);
  if (isHidden(after)) {
    const begins = before !== null && !isHidden(before) && running === null && liveClaims(after).length > 0;
    return begins ? [{ ...scope, fromAt: now, untilAt: null }] : [];
  }
  return running === null ? [] : [{ ...running, untilAt: Math.max(now, running.fromAt) }];
}
