// Who goes with whom so far. Known items and items that were read are named by their index in their list.
import type { ItemPair, KnownItem, ReadItem } from "./items.ts";

/** Both outlines, each in its order. */
export type Outlines = { readonly known: readonly KnownItem[]; readonly items: readonly ReadItem[] };

export type Finding = Pick<ItemPair<never, never>, "likeness" | "how" | "sure"> & {
  readonly known: number;
  readonly item: number;
};

/** Grows while pairs are found. */
export class Pairing {
  readonly findings: Finding[] = [];
  /** For each known item the item that it was found as, or -1. */
  readonly itemOf: number[];
  /** For each item the known one that it is, or -1. */
  readonly knownOf: number[];

  constructor({ known, items }: Outlines) {
    this.itemOf = known.map(() => -1);
    this.knownOf = items.map(() => -1);
  }

  add(finding: Finding): void {
    this.findings.push(finding);
    this.itemOf[finding.known] = finding.item;
    this.knownOf[finding.item] = finding.known;
  }

  /** The known items that are still to be found, and the items that are still to be known. */
  rest(): { readonly known: readonly number[]; readonly items: readonly number[] } {
    return { known: unpaired(this.itemOf), items: unpaired(this.knownOf) };
  }
}

const unpaired = (partners: readonly number[]): number[] =>
  [...partners.keys()].filter((at) => partners[at] === -1);

/** Returns the known items, in their order, whose items stand in the same order: as many of them as there are. */
export function inOrder({ itemOf }: Pick<Pairing, "itemOf">): ReadonlySet<number> {
  // Longest increasing subsequence: for each length, the chain of that length which ends lowest.
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [known, item] of itemOf.entries()) {
    if (item < 0) continue;
    const length = firstNotBelow(ends, item, itemOf);
    before.set(known, ends[length - 1] ?? -1);
    ends[length] = known;
  }
  const chain = new Set<number>();
  for (let known = ends.at(-1) ?? -1; known >= 0; known = before.get(known) ?? -1) chain.add(known);
  return chain;
}

function firstNotBelow(ends: readonly number[], item: number, itemOf: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((itemOf[ends[middle] ?? 0] ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}
