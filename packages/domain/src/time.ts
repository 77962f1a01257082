// Time as the rules see it: plain numbers handed in from outside.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const HOUR = 3_600_000;
/** A day of a lease is 24 hours, whatever the clocks of a place do. */
export const DAY = 24 * HOUR;

/** Returns ISO 8601 in UTC with milliseconds, the form of every time on the wire. */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}
