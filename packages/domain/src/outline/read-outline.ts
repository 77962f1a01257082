// From a post to proposed tasks.
import { type Aside, type Block, everyBlock } from "./block.ts";
import { htmlBlocks } from "./html/html-blocks.ts";
import { isTangled, limits } from "./limits.ts";
import { markdownBlocks } from "./markdown/markdown-blocks.ts";
import {
  type OutlineNone,
  type OutlineReading,
  type OutlineSkip,
  type OutlineSource,
  otherSorts,
} from "./outline.ts";
import { walkOutline } from "./outline-walk.ts";

/**
 * The tasks that a post proposes, why list items were left out, and why there is none. Never throws, and takes
 * a few seconds at most, whatever the text. Raw and cooked of one post give the same reading.
 */
export function readOutline(source: OutlineSource): OutlineReading {
  const refusal = refusalOf(source);
  if (refusal !== null) return { items: [], skipped: [], none: refusal };
  const blocks = source.format === "markdown" ? markdownBlocks(source.text) : htmlBlocks(source.text);
  const { items, skipped } = walkOutline(blocks, source.title ?? "");
  return { items, skipped, none: items.length > 0 ? null : noneOf(blocks, skipped) };
}

function refusalOf({ format, text }: OutlineSource): OutlineNone | null {
  if (text.length > (format === "markdown" ? limits.markdownLength : limits.htmlLength)) return "too-long";
  return format === "markdown" && isTangled(text) ? "too-tangled" : null;
}

/** Reasons that show a list to be something other than work. */
const saysOther: readonly OutlineSkip[] = [...otherSorts, "only-a-name", "only-a-link"];

function noneOf(blocks: readonly Block[], skipped: OutlineReading["skipped"]): OutlineNone {
  const asides = new Set<Aside>();
  const kinds = new Set<Block["kind"]>();
  for (const block of everyBlock(blocks)) {
    if (block.kind === "aside") asides.add(block.aside);
    else kinds.add(block.kind);
  }
  if (skipped.length > 0) return skipped.every(({ why }) => saysOther.includes(why)) ? "not-work" : "no-call";
  if (asides.has("too-deep")) return "too-tangled";
  if (asides.has("table")) return "only-tables";
  if (kinds.has("heading")) return "no-lists";
  if (kinds.has("paragraph")) return "prose";
  if (asides.has("code")) return "only-code";
  return asides.size > 0 ? "only-quotes" : "empty";
}
