// What somebody who waits for a task hears of it.
import { situationOf } from "../decide/situation.ts";
import type { Task } from "../task/task.ts";
import type { Instant } from "../time.ts";
import { hasRoom, isAnnounced } from "./find.ts";

export const newsCodes = [
  /** It can be taken now, and could not before. */
  "free",
  /** It was over, and can be taken again. */
  "back",
  "finished",
] as const;
export type News = (typeof newsCodes)[number];

/** Returns what a change is to those who wait for the task, or `null`. `before` `null`: it is new. */
export function newsOf(before: Task | null, after: Task, now: Instant): News | null {
  const past = before === null ? null : situationOf(before);
  const next = situationOf(after);
  const was = past?.stage ?? null;
  if (next.stage === "done") return was === null || was === "done" ? null : "finished";
  const couldBefore = past !== null && hasRoom(past) && !isAnnounced(past, now);
  if (couldBefore || !hasRoom(next) || isAnnounced(next, now)) return null;
  return was === "done" || was === "dropped" ? "back" : "free";
}
