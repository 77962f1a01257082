// Outline reading: from a forum post to proposed tasks. An entry of its own, so that no browser loads parsers.
export { guessFormat } from "./guess-format.ts";
export type {
  Due,
  OutlineItem,
  OutlineLink,
  OutlineNone,
  OutlineReading,
  OutlineSkip,
  OutlineSource,
  SkippedItem,
} from "./outline.ts";
export { readOutline } from "./read-outline.ts";
