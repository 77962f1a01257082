// A wall time in a zone as a moment, and back. Pure; asks only Intl, which knows the zones' history.

/**
 * Returns the epoch milliseconds of a wall time in an IANA zone, or `null` where the date or the zone is none.
 * A time that the clocks skip is moved forward, of one that comes twice the first is meant, as in RFC 5545.
 */
export function momentOf({ date, time, zone }: { date: string; time: string; zone: string }): number | null {
  const wall = Date.parse(`${date}T${time.slice(0, 5)}:00Z`);
  if (Number.isNaN(wall) || !isZone(zone)) return null;
  // Date.parse turns 31 February into 3 March.
  if (!new Date(wall).toISOString().startsWith(date)) return null;
  const before = wall - offsetAt(wall - DAY, zone);
  const after = wall - offsetAt(wall + DAY, zone);
  return [before, after].find((at) => wallAt(at, zone) === wall) ?? before;
}

/** Returns date and time of day of a moment as the clocks of a zone show them. */
export function wallTime(at: number, zone: string): { date: string; time: string } {
  const [date = "", time = ""] = new Date(wallAt(at, zone)).toISOString().split("T");
  return { date, time: time.slice(0, 5) };
}

/** Whether the browser knows a zone of this name. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}

/** Names of all zones, UTC first. */
export function allZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
}

export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether the clocks of two zones show the same at a moment. */
export const sameClock = (at: number, one: string, other: string): boolean =>
  wallAt(at, one) === wallAt(at, other);

const DAY = 86_400_000;

const offsetAt = (at: number, zone: string) => wallAt(at, zone) - at;

/** The zone's wall time at a moment, written as if it were UTC. Whole minutes in, whole minutes out. */
function wallAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at);
  const get = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"));
}
