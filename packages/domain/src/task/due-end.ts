// Until when a task is in time. Apart from the schema of a due date, so that the browser has the one without the other.
import type { Due } from "./due.ts";

/** Returns the last millisecond at which the task is still in time; a plain date ends when it has ended everywhere (UTC-12). */
export function endOfDue(due: Due): number {
  if (due.kind === "instant") return due.at;
  return Date.parse(`${due.date}T00:00:00Z`) + 36 * 3_600_000 - 1;
}
