// Local dates: `[date=2026-11-25 time=14:30 timezone="Europe/London"]` and `[date-range from=… to=…]`. A time
// without a known zone is UTC (discourse-local-dates, 2023).
import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../rules/text.ts";
import { eachText, splitText } from "./tokens.ts";

type Options = ReadonlyMap<string, string>;

const optionPattern = /([a-zA-Z]+)=(?:["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+))/g;

const readOptions = (text: string): Options =>
  new Map([...text.matchAll(optionPattern)].map((m) => [(m[1] ?? "").toLowerCase(), m[2] ?? m[3] ?? ""]));

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const twoDigits = (text: string): string => text.padStart(2, "0");

/** `YYYY-MM-DD`, or null when there is no such day. */
const readDate = (text: string): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
};

/** `HH:mm:ss`, or null. */
const readTime = (text: string): string | null => {
  const [, hour, minute, second = "00"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isClock ? `${twoDigits(hour)}:${minute}:${second}` : null;
};

/** The instant that a wall clock shows, found by asking what the zone's clock shows then. */
const toUtc = (date: string, time: string, zone: string): string => {
  const wall = Date.parse(`${date}T${time}Z`);
  const shown = (at: number): number =>
    Date.parse(`${new Date(at).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")}Z`);
  let at = wall;
  for (let round = 0; round < 2; round += 1) at += wall - shown(at);
  return new Date(at).toISOString().replace(".000Z", "Z");
};

const copied: readonly (readonly [option: string, attribute: string])[] = [
  ["format", "data-format"],
  ["timezones", "data-timezones"],
  ["displayedtimezone", "data-displayed-timezone"],
  ["recurring", "data-recurring"],
  ["countdown", "data-countdown"],
  ["calendar", "data-calendar"],
];

const span = (dateText: string, timeText: string | undefined, options: Options, range?: string): string => {
  const date = readDate(dateText);
  const time = timeText === undefined ? undefined : readTime(timeText);
  if (date === null || time === null) return "Invalid date";
  const zoneName = options.get("timezone");
  const zone = zoneName !== undefined && isZone(zoneName) ? zoneName : undefined;
  const shown = time === undefined ? date : toUtc(date, time, zone ?? "UTC");
  const attributes: (readonly [string, string | undefined])[] = [
    ["data-date", date],
    ["data-time", time],
    ["data-timezone", zone],
    ["data-range", range],
    ...copied.map(([option, attribute]) => [attribute, options.get(option)] as const),
    ["data-email-preview", shown],
  ];
  const written = attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? "")}"`)
    .join("");
  return `<span class="discourse-local-date"${written}>${escapeHtml(shown)}</span>`;
};

const moment = (text: string, options: Options, range: "from" | "to"): string => {
  const [date = "", time] = text.split("T");
  return span(date, time, options, range);
};

const rangeOf = (options: Options): string | null => {
  const from = options.get("from");
  const to = options.get("to");
  const ends: string[] = [];
  if (from !== undefined) ends.push(moment(from, options, "from"));
  if (to !== undefined) ends.push(moment(to, options, "to"));
  return ends.length === 0 ? null : ends.join(" → ");
};

const replace = eachText("local-dates", (text) =>
  text.includes("[date")
    ? splitText(text, /\[date-range (.+?)\]|\[date=(.+?)\]/g, (match) => {
        if (match[1] !== undefined) return rangeOf(readOptions(match[1]));
        const [date = "", ...rest] = (match[2] ?? "").split(" ");
        const options = readOptions(rest.join(" "));
        return span(date.replace(/["“”]/g, ""), options.get("time"), options);
      })
    : null,
);

export const datesPlugin = (markdown: MarkdownIt): void => {
  markdown.use(replace);
};
