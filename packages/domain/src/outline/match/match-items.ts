// Which item of an outline is which task, after the post was edited. docs/outline-matching.md says how well it does.
import { pairAlike } from "./alike.ts";
import type { ItemMatching, ItemPair, KnownItem, ReadItem } from "./items.ts";
import { Pairing } from "./pairing.ts";
import { pairSameWording } from "./same-wording.ts";

/**
 * Returns which of the items that were read is which known one, which are new, and which known ones are gone. Each is
 * in one pair at most. The same lists in another order give the same pairs: what counts is `position`.
 */
export function matchItems<Known extends KnownItem, Item extends ReadItem>(
  before: readonly Known[],
  after: readonly Item[],
): ItemMatching<Known, Item> {
  const known = before.toSorted((a, b) => a.position - b.position);
  const items = after.toSorted((a, b) => a.position - b.position);
  const outlines = { known, items };
  const pairing = new Pairing(outlines);
  pairSameWording(outlines, pairing);
  pairAlike(outlines, pairing);
  const rest = pairing.rest();
  return {
    pairs: pairing.findings
      .toSorted((a, b) => a.item - b.item)
      .flatMap((finding) => pairOf(known[finding.known], items[finding.item], finding)),
    added: rest.items.flatMap((at) => items[at] ?? []),
    removed: rest.known.flatMap((at) => known[at] ?? []),
  };
}

function pairOf<Known, Item>(
  known: Known | undefined,
  item: Item | undefined,
  { likeness, how, sure }: Pick<ItemPair<Known, Item>, "likeness" | "how" | "sure">,
): ItemPair<Known, Item>[] {
  return known === undefined || item === undefined ? [] : [{ known, item, likeness, how, sure }];
}
