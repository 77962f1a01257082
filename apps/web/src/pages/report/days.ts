// Plain days as the report's address has them: `2026-11-01`. Pure, and without zones.

const DAY = 86_400_000;

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));

/** Returns the day that comes so many days later, or `null` for what is no day. */
export function dayAfter(day: string, days = 1): string | null {
  return isDay(day) ? dayOf(Date.parse(day) + days * DAY) : null;
}

/** Returns the first day of the month of a moment, in UTC as reports count. */
export function monthOf(at: number): string {
  return `${dayOf(at).slice(0, 7)}-01`;
}

/** Returns the calendar day of a moment in a zone. */
export function dayIn(at: number, timeZone: string): string {
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}

/** Returns the period as people call it: a month by its name, anything else by its first and last day. */
export function periodWords(
  { since, until, zone: timeZone, isMonth }: { since: string; until: string; zone: string; isMonth: boolean },
  language: string,
): string {
  if (isMonth)
    return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone }).format(
      Date.parse(since),
    );
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).formatRange(
    Date.parse(since),
    Date.parse(until) - 1,
  );
}
