// Outline reading: from a forum post to proposed tasks, and from one reading to the next. An entry of its own, so that
// no browser loads parsers.
export { CONFIDENCE_LINE } from "./confidence.ts";
export { guessFormat } from "./guess-format.ts";
export type { ItemMatching, ItemPair, KnownItem, ReadItem } from "./match/items.ts";
export { matchItems } from "./match/match-items.ts";
export type {
  Due,
  OutlineItem,
  OutlineLink,
  OutlineNone,
  OutlineReading,
  OutlineReason,
  OutlineReasonCode,
  OutlineSkip,
  OutlineSource,
  SkippedItem,
} from "./outline.ts";
export { readOutline } from "./read-outline.ts";
