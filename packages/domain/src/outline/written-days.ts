// Days that people write out, such as "by 3 March", found where the words say that something is due then.
//
// A day alone says little: "the recap of the 12 May meeting" is due at no day. So a day counts after a word such
// as "by" or before one such as 前, and where a table's column is for it.
import { Temporal } from "temporal-polyfill";
import type { Block, Inline } from "./block.ts";
import { dueAfter, dueWords, months } from "./vocabulary.ts";

/** A day without a year that lies further back than this from the post's own day is next year's. In days. */
const furthestBack = 183;

const alternatives = (words: Iterable<string>): string =>
  [...words].sort((one, other) => other.length - one.length).join("|");
const month = `(?:${alternatives(months.keys())})`;
const ordinal = "(?:st|nd|rd|th|º|\\.)?";

/** Named groups are numbered where a language has its own order. All are read without regard to case. */
const shapes: readonly string[] = [
  // 2026-12-01
  "(?<y0>\\d{4})[-/](?<m0>\\d{1,2})[-/](?<d0>\\d{1,2})",
  // 2026年12月1日
  "(?:(?<y1>\\d{4})\\s?年\\s?)?(?<m1>\\d{1,2})\\s?月\\s?(?<d1>\\d{1,2})\\s?[日号號]",
  // 3 December, 3rd of December 2026, 15. Januar, 15 de junio de 2026
  `(?<d2>\\d{1,2})${ordinal}\\s+(?:of\\s+|de\\s+)?(?<m2>${month})\\b\\.?(?:,?\\s+(?:de\\s+|del\\s+)?(?<y2>\\d{4})\\b)?`,
  // December 3rd, Dec 3, 2026
  `(?<m3>${month})\\b\\.?\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(?<y3>\\d{4})\\b)?`,
  // 30.11. and 30.11.2026
  "(?<d4>\\d{1,2})\\.\\s?(?<m4>\\d{1,2})\\.(?:\\s?(?<y4>\\d{4})\\b)?",
  // 20/10 and 10/20: which is the month must be plain
  "(?<a5>\\d{1,2})/(?<b5>\\d{1,2})(?:/(?<y5>\\d{4}))?\\b",
];
const anyDay = `(?<day>${shapes.join("|")})`;
const dueBefore = new RegExp(
  `(?<lead>(?:^|[^\\p{L}\\p{N}])(?:${alternatives(dueWords)})\\s*[:：]?\\s*)${anyDay}(?![\\p{N}/])`,
  "giu",
);
const dueBehind = new RegExp(`(?<lead>)(?<![\\d./-])${anyDay}(?=\\s*(?:${alternatives(dueAfter)}))`, "giu");
const onlyDay = new RegExp(`^${anyDay}$`, "iu");

/** The same blocks, with days that say when something is due as dates. `writtenAt`: see `OutlineSource`. */
export function withWrittenDays(blocks: readonly Block[], writtenAt: number | undefined): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "paragraph":
        return { ...block, inlines: inText(block.inlines, writtenAt) };
      case "list":
        return {
          ...block,
          items: block.items.map((item) => ({ blocks: withWrittenDays(item.blocks, writtenAt) })),
        };
      case "section":
        return { ...block, blocks: withWrittenDays(block.blocks, writtenAt) };
      case "table":
        return { ...block, rows: block.rows.map((row) => row.map((cell) => inCell(cell, writtenAt))) };
      default:
        return block;
    }
  });
}

function inText(inlines: readonly Inline[], writtenAt: number | undefined): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === "strong") return [{ ...inline, children: inText(inline.children, writtenAt) }];
    if (inline.kind !== "text" || !/\d/.test(inline.text)) return [inline];
    return split(inline.text, dueBefore, writtenAt).flatMap((part) =>
      part.kind === "text" ? split(part.text, dueBehind, writtenAt) : [part],
    );
  });
}

function inCell(cell: readonly Inline[], writtenAt: number | undefined): readonly Inline[] {
  const [only, ...others] = cell;
  if (only?.kind === "text" && others.length === 0) {
    const date = dateOf(onlyDay.exec(only.text.trim()), writtenAt);
    if (date !== null) return [date];
  }
  return inText(cell, writtenAt);
}

function split(text: string, day: RegExp, writtenAt: number | undefined): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(day)) {
    const date = dateOf(match, writtenAt);
    if (date === null) continue;
    const start = match.index + (match.groups?.lead?.length ?? 0);
    if (start > end) parts.push({ kind: "text", text: text.slice(end, start) });
    parts.push(date);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

type DateInline = Extract<Inline, { kind: "date" }>;

/** Null where there is no such day, or where nothing says its year. */
function dateOf(match: RegExpExecArray | null, writtenAt: number | undefined): DateInline | null {
  const groups = match?.groups;
  if (groups === undefined) return null;
  const part = (name: "y" | "m" | "d"): string | undefined =>
    Object.entries(groups).find(
      ([key, value]) => key.startsWith(name) && key !== "day" && value !== undefined,
    )?.[1];
  const [m, d] = groups.a5 === undefined ? [part("m"), part("d")] : monthAndDay(groups.a5, groups.b5);
  const monthNumber = months.get(m?.toLowerCase() ?? "") ?? Number(m);
  const date = dayOf(part("y"), monthNumber, Number(d), writtenAt);
  return date === null
    ? null
    : { kind: "date", due: { kind: "date", date: date.toString() }, edge: null, written: groups.day ?? "" };
}

/** "3/4" can be either, and is none. */
function monthAndDay(one = "", other = ""): readonly [month: string | undefined, day: string | undefined] {
  if (Number(one) > 12 || one === other) return [other, one];
  return Number(other) > 12 ? [one, other] : [undefined, undefined];
}

function dayOf(
  year: string | undefined,
  month: number,
  day: number,
  writtenAt: number | undefined,
): Temporal.PlainDate | null {
  if (year !== undefined) return plainDay(Number(year), month, day);
  if (writtenAt === undefined) return null;
  const written = Temporal.Instant.fromEpochMilliseconds(writtenAt).toZonedDateTimeISO("UTC").toPlainDate();
  const thisYear = plainDay(written.year, month, day);
  if (thisYear === null) return plainDay(written.year + 1, month, day);
  return thisYear.until(written).days > furthestBack ? plainDay(written.year + 1, month, day) : thisYear;
}

function plainDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (!Number.isInteger(month) || !Number.isInteger(day)) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch (error) {
    // Temporal's way of saying that there is no such day.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
