// What could become of a thread: its candidates under their headings. Pure.
import type { ThreadCandidate, ThreadPreview } from "@threadboard/domain";

export type CandidateGroup = {
  /** The headings above, outermost first; empty for what stands under none. */
  readonly headings: readonly string[];
  readonly items: readonly ThreadCandidate[];
};

/** Returns the whole topic, which is always there, and the list items by their headings, in the thread's order. */
export function groupsOf(candidates: ThreadPreview["candidates"]): {
  whole: ThreadCandidate | null;
  groups: CandidateGroup[];
} {
  const items = candidates.filter(({ item }) => item !== null);
  const byHeading = Map.groupBy(items, ({ group }) => group.join("\n"));
  const groups = [...byHeading.values()].map((each) => ({ headings: each[0]?.group ?? [], items: each }));
  return { whole: candidates.find(({ item }) => item === null) ?? null, groups };
}

/** Two candidates of one thread are told apart by the item's text. */
export const keyOf = ({ item }: Pick<ThreadCandidate, "item">): string => item ?? "";
