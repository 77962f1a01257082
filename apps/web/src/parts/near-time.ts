// Times near to the reader: "today", "tomorrow", "Thursday", "12 December". Pure but for the reader's zone.
import { type Due, endOfDue } from "@threadboard/domain";

export type Nearness = "today" | "tomorrow" | "yesterday" | "week" | "date";

/** Returns how near a moment is and its short name: a time of day today, a weekday this week, else a date. */
export function nearTime(at: number, now: number, language: string): { near: Nearness; name: string } {
  const days = dayNumber(at) - dayNumber(now);
  const name = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options).format(at);
  if (days === 0) return { near: "today", name: name({ hour: "2-digit", minute: "2-digit" }) };
  if (days === 1) return { near: "tomorrow", name: name({ weekday: "long" }) };
  if (days === -1) return { near: "yesterday", name: name({ weekday: "long" }) };
  if (days > 1 && days < 7) return { near: "week", name: name({ weekday: "long" }) };
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return {
    near: "date",
    name: name({ day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }),
  };
}

/** Returns the moment in full, in the reader's zone. */
export function exactTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" }).format(at);
}

/** Returns a due date as it was written: a plain date has no zone, an instant is told in the reader's. */
export function dueMoment(due: Due): { at: number; plain: boolean } {
  if (due.kind === "instant") return { at: due.at, plain: false };
  const [year = 1970, month = 1, day = 1] = due.date.split("-").map(Number);
  return { at: new Date(year, month - 1, day, 23, 59).getTime(), plain: true };
}

/** Whether a due date has passed everywhere. */
export const isOverdue = (due: Due, now: number): boolean => endOfDue(due) < now;

/** Days since 1970 on the reader's own calendar. */
function dayNumber(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
