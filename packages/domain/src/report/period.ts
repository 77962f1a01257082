// The time that a report is about: plain days of a zone, the last one not included.
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../time.ts";

/** From `since` on, and before `until`. `zone` is the IANA name by which the days were meant. */
export type Period = { readonly since: Instant; readonly until: Instant; readonly zone: string };

/** Plain days as `2026-11-01`; what is left out is filled in. */
export type PeriodWish = {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly zone?: string | undefined;
};

export type PeriodProblem = "not-a-day" | "not-a-zone" | "since-missing" | "ends-before";

/**
 * Returns the wished period, or what is wrong with the wish. Without any day it is the last whole month; without an
 * end it lasts until the end of today.
 */
export function periodOf({ since, until, zone = "UTC" }: PeriodWish, now: Instant): Period | PeriodProblem {
  const today = orNull(() => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone));
  // Discourse knows named zones only, and so do people.
  if (today === null || !/^[a-z]/i.test(zone)) return "not-a-zone";
  if (since === undefined && until !== undefined) return "since-missing";
  const month = today.toPlainDate().with({ day: 1 });
  const from = since === undefined ? month.subtract({ months: 1 }) : plainDay(since);
  const to =
    until !== undefined
      ? plainDay(until)
      : since === undefined
        ? month
        : today.toPlainDate().add({ days: 1 });
  if (from === null || to === null) return "not-a-day";
  if (Temporal.PlainDate.compare(from, to) >= 0) return "ends-before";
  const begins = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
  return { since: begins(from), until: begins(to), zone };
}

/** Returns whether the period is one calendar month of its zone. */
export function isWholeMonth({ since, until, zone }: Period): boolean {
  const [from, to] = [since, until].map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate(),
  );
  return from?.day === 1 && to !== undefined && from.add({ months: 1 }).equals(to);
}

function plainDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return orNull(() => Temporal.PlainDate.from(text, { overflow: "reject" }));
}

/** Temporal says no by a RangeError. */
function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
