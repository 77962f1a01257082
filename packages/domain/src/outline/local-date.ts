// Dates that Discourse shows in each reader's own zone: their source form, their attributes, and what is due.
import { Temporal } from "temporal-polyfill";
import type { Inline } from "./block.ts";
import type { Due } from "./outline.ts";

type DateParts = {
  readonly date: string;
  readonly time?: string | undefined;
  readonly timezone?: string | undefined;
};

/** The text Discourse cooks where a date does not exist. */
const invalidDate: Inline = { kind: "text", text: "Invalid date" };

/**
 * What is due then; null if there is no such date or time. A time without a zone, or with one that nobody
 * knows, is UTC, as in Discourse. A time that daylight saving skips is moved forward.
 */
export function dueOf(parts: DateParts): Due | null {
  const day = plainDate(parts.date);
  if (day === null) return null;
  if (parts.time === undefined || parts.time === "") return { kind: "date", date: day.toString() };
  const time = plainTime(parts.time);
  if (time === null) return null;
  const zone = parts.timezone !== undefined && isZone(parts.timezone) ? parts.timezone : "UTC";
  const at = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  const smallestUnit = time.second === 0 ? "minute" : "second";
  return { kind: "instant", at, date: day.toString(), time: time.toString({ smallestUnit }), zone };
}

/** How a date reads in a title or a body. */
export function dueText(due: Due): string {
  return due.kind === "date" ? due.date : `${due.date} ${due.time} ${due.zone}`;
}

/** What `[date=…]` or `[date-range …]` stands for; `source` includes the brackets. */
export function localDateInlines(source: string): readonly Inline[] {
  const attributes = bracketAttributes(source.slice(1, -1));
  const timezone = attributes.get("timezone");
  if (!attributes.has("date-range")) {
    const due = dueOf({ date: attributes.get("date") ?? "", time: attributes.get("time"), timezone });
    return [due === null ? invalidDate : { kind: "date", due, edge: null }];
  }
  const ends = (["from", "to"] as const).flatMap((edge) => {
    const moment = attributes.get(edge);
    if (moment === undefined) return [];
    const [date = "", time] = moment.split("T");
    const due = dueOf({ date, time, timezone });
    return [due === null ? invalidDate : ({ kind: "date", due, edge } as const)];
  });
  return ends.flatMap((end, index) => (index === 0 ? [end] : [{ kind: "text", text: " → " } as const, end]));
}

/** A range is due at its end. */
export function dueAmong(inlines: Iterable<Inline>): Due | null {
  let first: Due | null = null;
  for (const inline of inlines) {
    if (inline.kind !== "date") continue;
    if (first === null && inline.edge !== "from") return inline.due;
    if (first !== null) return inline.edge === "to" ? inline.due : first;
    first = inline.due;
  }
  return first;
}

/** Attributes of a bracket tag, its own name among them: `date=2026-11-25 time=14:30 timezone="Europe/Paris"`. */
function bracketAttributes(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const attribute = /([a-z-]+)(?:=(?:"([^"]*)"|[“”]([^“”]*)[“”]|'([^']*)'|([^\s"'“”]*)))?/gi;
  for (const [, name = "", ...values] of inside.matchAll(attribute)) {
    const value = values.find((candidate) => candidate !== undefined) ?? "";
    if (!attributes.has(name)) attributes.set(name, value.trim());
  }
  return attributes;
}

function plainDate(text: string): Temporal.PlainDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  return orNull(() =>
    Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    ),
  );
}

function plainTime(text: string): Temporal.PlainTime | null {
  const [, hour, minute, second = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hour === undefined) return null;
  return orNull(() =>
    Temporal.PlainTime.from(
      { hour: Number(hour), minute: Number(minute), second: Number(second) },
      { overflow: "reject" },
    ),
  );
}

/** Named zones only: Discourse does not know offsets such as `+02:00` either. */
function isZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  return orNull(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)) !== null;
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
