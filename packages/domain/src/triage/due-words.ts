// A due date in a few key presses: "fri", "+2w", "24 dec", "2026-12-24". Asks Intl for the names that a language has.
import type { Due } from "../task/due.ts";
import { DAY, type Instant } from "../time.ts";

/** Returns the date that it is in a zone, as `YYYY-MM-DD`. */
export function todayIn(zone: string, now: Instant): string {
  // Sweden writes its dates the way ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);
}

/**
 * Returns the date that somebody means who writes these words on the day `today` (`YYYY-MM-DD`), or `null` where
 * they are no date. Names of days and months may be cut short, in the reader's language or in English. A weekday or
 * a date without a year is the next one after today.
 */
export function readDueWords(words: string, today: string, language: string): Due | null {
  const text = plain(words);
  const date =
    readIso(text) ??
    readAhead(text, today) ??
    readNear(text, today, language) ??
    readWeekday(text, today, language) ??
    readDayOfMonth(text, today, language);
  return date === null || !isDate(date) ? null : { kind: "date", date };
}

/** Date.parse turns 31 February into 3 March. */
function isDate(date: string): boolean {
  const at = startOf(date);
  return !Number.isNaN(at) && dateOf(at) === date;
}

const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

const startOf = (date: string): Instant => Date.parse(`${date}T00:00:00Z`);
const dateOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);
const inDays = (today: string, days: number) => dateOf(startOf(today) + days * DAY);

function readIso(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

/** "+3", "+10d", "+2w", "+1m", "+1y": so many days, weeks, months or years ahead. */
function readAhead(text: string, today: string): string | null {
  const found = /^\+\s*(\d{1,4})\s*([dwmy]?)$/.exec(text);
  if (found === null) return null;
  const count = Number(found[1]);
  switch (found[2]) {
    case "w":
      return inDays(today, 7 * count);
    case "m":
      return inMonths(today, count);
    case "y":
      return inMonths(today, 12 * count);
    default:
      return inDays(today, count);
  }
}

/** Where that month is shorter, its last day. */
function inMonths(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

const languages = (language: string) => (language.startsWith("en") ? [language] : [language, "en"]);

/** "today", "tomorrow", as Intl says them. */
function readNear(text: string, today: string, language: string): string | null {
  for (const each of languages(language)) {
    const format = new Intl.RelativeTimeFormat(each, { numeric: "auto" });
    for (const days of [0, 1]) if (isCut(text, plain(format.format(days, "day")))) return inDays(today, days);
  }
  return null;
}

/** Two letters tell the days of a week apart in most languages; where they do not, the nearest day is meant. */
const isCut = (text: string, name: string) => text.length >= 2 && name.startsWith(text);

function readWeekday(text: string, today: string, language: string): string | null {
  for (const each of languages(language)) {
    const format = new Intl.DateTimeFormat(each, { weekday: "long", timeZone: "UTC" });
    for (let days = 1; days <= 7; days++) {
      const date = inDays(today, days);
      if (isCut(text, plain(format.format(startOf(date))))) return date;
    }
  }
  return null;
}

/** "24 dec", "dec 24", "24.12.", "24/12" in the order of the language; with or without a year. */
function readDayOfMonth(text: string, today: string, language: string): string | null {
  const parts = text.split(/[\s./,-]+/).filter((part) => part !== "");
  const [one, two, year] = parts;
  if (one === undefined || two === undefined || parts.length > 3) return null;
  if (year !== undefined && !/^\d{4}$/.test(year)) return null;
  const read = readDayAndMonth(one, two, language);
  if (read === null) return null;
  const written = (of: number) =>
    `${of}-${String(read.month).padStart(2, "0")}-${String(read.day).padStart(2, "0")}`;
  if (year !== undefined) return written(Number(year));
  const thisYear = Number(today.slice(0, 4));
  return written(thisYear) > today ? written(thisYear) : written(thisYear + 1);
}

function readDayAndMonth(one: string, two: string, language: string): { day: number; month: number } | null {
  const number = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : null);
  const [first, second] = [number(one), number(two)];
  if (first !== null && second !== null)
    return isDayFirst(language) ? { day: first, month: second } : { day: second, month: first };
  const month = monthOf(first === null ? one : two, language);
  const day = first ?? second;
  return month === null || day === null ? null : { day, month };
}

function isDayFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { day: "numeric", month: "numeric" }).formatToParts(0);
  const types = parts.map(({ type }) => type);
  return types.indexOf("day") < types.indexOf("month");
}

function monthOf(text: string, language: string): number | null {
  if (text.length < 3) return null;
  for (const each of languages(language)) {
    const format = new Intl.DateTimeFormat(each, { month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month++)
      if (isCut(text, plain(format.format(Date.UTC(2024, month - 1, 1))))) return month;
  }
  return null;
}
