// Signs before an item that say how far it is: ✅, 🚧, ❌ and the like, as emoji, as `:name:`, or as plain characters.
import { type Block, everyBlock, type Inline } from "./block.ts";
import { plainText } from "./plain.ts";
import { saysDone } from "./vocabulary.ts";

/** `missing` and `done` are also what lists of features are adorned with. */
export type StateSign = "done" | "missing" | "open" | "doing" | "later";

const table: Readonly<Record<StateSign, readonly string[]>> = {
  done: [":white_check_mark:", ":heavy_check_mark:", ":ballot_box_with_check:", "✅", "✔️", "✔", "✓", "☑️"],
  missing: [":x:", ":heavy_multiplication_x:", ":negative_squared_cross_mark:", "❌", "✖️", "✗", "❎"],
  open: [
    ...[":white_large_square:", ":white_medium_square:", ":black_square_button:", ":white_square_button:"],
    ...["⬜", "◻️", "🔲", "🔳", "⭕", ":o:"],
  ],
  doing: [
    ...[":construction:", ":hourglass:", ":hourglass_flowing_sand:", ":arrows_counterclockwise:"],
    ...[":building_construction:", ":yellow_circle:", "🚧", "⌛", "⏳", "🔄", "🏗️", "🟡"],
  ],
  later: [":pause_button:", ":next_track_button:", ":zzz:", "⏸️", "⏭️", "💤"],
};
const signs = new Map<string, StateSign>(
  (["done", "missing", "open", "doing", "later"] as const).flatMap((sign) =>
    table[sign].map((text): [string, StateSign] => [text, sign]),
  ),
);

/** The sign that stands before all words; null if there is none. */
export function stateSignOf(inlines: readonly Inline[]): StateSign | null {
  const first = inlines.find((inline) => inline.kind !== "text" || inline.text.trim() !== "");
  if (first?.kind === "emoji") return signs.get(first.text) ?? null;
  return first?.kind === "text" ? (signs.get(first.text.trim().slice(0, 1)) ?? null) : null;
}

/**
 * Whether the post uses signs to say how far its items are, and not as ornaments: it has a legend ("✅ done"), or
 * begins items with signs of several sorts, and one of them with a sign that nobody adorns a list with.
 */
export function tellsBySigns(blocks: readonly Block[]): boolean {
  const used = new Set<StateSign>();
  for (const block of everyBlock(blocks)) {
    if (block.kind === "paragraph" && isLegend(block.inlines)) return true;
    if (block.kind !== "list") continue;
    for (const { blocks: inside } of block.items) {
      const [first] = inside;
      const sign = first?.kind === "paragraph" ? stateSignOf(first.inlines) : null;
      if (sign !== null) used.add(sign);
    }
  }
  return used.size > 1 && (used.has("open") || used.has("doing"));
}

/** "✅ done, 🚧 somebody is on it": a sign for finished work with its meaning, and another sign. */
function isLegend(inlines: readonly Inline[]): boolean {
  const told = inlines.filter((inline) => inline.kind === "emoji" && signs.has(inline.text));
  return (
    told.length > 1 &&
    inlines.some((inline, index) => {
      const isDone = inline.kind === "emoji" && signs.get(inline.text) === "done";
      return isDone && saysDone(plainText(inlines.slice(index + 1, index + 2)));
    })
  );
}
