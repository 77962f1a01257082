// Outline reading: from a forum post to proposed tasks. An entry of its own, so that no browser loads parsers.
export { guessFormat } from "./guess-format.ts";
export { limits as outlineLimits } from "./limits.ts";
export {
  type Due,
  type OutlineItem,
  type OutlineLink,
  type OutlineNone,
  type OutlineReading,
  type OutlineSkip,
  type OutlineSource,
  outlineNones,
  outlineSkips,
  type SkippedItem,
} from "./outline.ts";
export { readOutline } from "./read-outline.ts";
export { rules as outlineRules } from "./rules/rules.ts";
