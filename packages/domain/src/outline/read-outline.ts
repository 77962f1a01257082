// From a post to proposed tasks.
import { type Aside, type Block, everyBlock } from "./block.ts";
import { CONFIDENCE_LINE } from "./confidence.ts";
import { htmlBlocks } from "./html/html-blocks.ts";
import { isTangled, limits } from "./limits.ts";
import { markdownBlocks } from "./markdown/markdown-blocks.ts";
import {
  type OutlineItem,
  type OutlineNone,
  type OutlineReading,
  type OutlineSkip,
  type OutlineSource,
  otherSorts,
  type SkippedItem,
} from "./outline.ts";
import { type Found, walkOutline } from "./outline-walk.ts";
import { mergeSame } from "./same-item.ts";
import { withWrittenDays } from "./written-days.ts";

/**
 * The tasks that a post proposes, those that are only offered, why list items were left out, and why there is
 * none. Never throws, and takes a few seconds at most, whatever the text. Raw and cooked of one post give the same
 * reading.
 */
export function readOutline(source: OutlineSource): OutlineReading {
  const refusal = refusalOf(source);
  if (refusal !== null) return { items: [], offered: [], skipped: [], none: refusal };
  const parsed = source.format === "markdown" ? markdownBlocks(source.text) : htmlBlocks(source.text);
  const blocks = withWrittenDays(parsed, source.writtenAt);
  const { proposed, skipped } = settled(walkOutline(blocks, source.title ?? ""));
  const items = proposed.filter(({ confidence }) => confidence >= CONFIDENCE_LINE);
  const offered = proposed.filter(({ confidence }) => confidence < CONFIDENCE_LINE);
  const none = items.length > 0 ? null : offered.length > 0 ? "no-call" : noneOf(blocks, skipped);
  return { items, offered, skipped, none };
}

function refusalOf({ format, text }: OutlineSource): OutlineNone | null {
  if (text.length > (format === "markdown" ? limits.markdownLength : limits.htmlLength)) return "too-long";
  return format === "markdown" && isTangled(text) ? "too-tangled" : null;
}

/** Each task once, with its place in reading order; what repeats one is left out. */
function settled(found: readonly Found[]): {
  readonly proposed: readonly OutlineItem[];
  readonly skipped: readonly SkippedItem[];
} {
  const merged = mergeSame(found.flatMap((one) => (one.is === "proposed" ? [one.item] : [])));
  const copies = new Set(merged.flatMap((one) => one.copies));
  return {
    proposed: merged.map(({ item }, position) => ({ ...item, position })),
    skipped: found.flatMap((one): readonly SkippedItem[] => {
      if (one.is === "skipped") return [one.item];
      const { title, rule } = one.item;
      return copies.has(one.item) ? [{ text: title, why: "duplicate", rule }] : [];
    }),
  };
}

/** Reasons that show a list to be something other than work. */
const saysOther: readonly OutlineSkip[] = [...otherSorts, "only-a-name", "only-a-link", "statement"];

function noneOf(blocks: readonly Block[], skipped: readonly SkippedItem[]): OutlineNone {
  const asides = new Set<Aside>();
  const kinds = new Set<Block["kind"]>();
  for (const block of everyBlock(blocks)) {
    if (block.kind === "aside") asides.add(block.aside);
    else kinds.add(block.kind);
  }
  if (skipped.length > 0) return skipped.every(({ why }) => saysOther.includes(why)) ? "not-work" : "no-call";
  if (asides.has("too-deep")) return "too-tangled";
  if (kinds.has("table")) return "only-tables";
  if (kinds.has("heading")) return "no-lists";
  if (kinds.has("paragraph")) return "prose";
  if (asides.has("code")) return "only-code";
  return asides.size > 0 ? "only-quotes" : "empty";
}
