// Whether a known item and an item read stand at the same place, judged by the neighbours that were found already.
import { inOrder, type Outlines, type Pairing } from "./pairing.ts";

/** Between which found neighbours it stands, and as which of those that were not found. */
type Spot = {
  readonly after: number;
  readonly before: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Returns from 0 to 1 how surely the two stand at the same place. 1: between the same two neighbours, and nothing
 * else there was left to find.
 */
export function placesOf(
  { known: before }: Pick<Outlines, "known">,
  pairing: Pick<Pairing, "itemOf" | "knownOf">,
): (known: number, item: number) => number {
  const isSomewhere = (known: number) => before[known]?.missing !== true;
  // One item that was moved hides its new neighbours from each other: those in order see past it. A whole section
  // that was moved is out of order, and knows its own neighbours still.
  const views = [
    viewOf(pairing, isSomewhere, () => true),
    viewOf(pairing, isSomewhere, isIn(inOrder(pairing))),
  ];
  return (known, item) =>
    Math.max(
      ...views.map(({ old, now }) => {
        const [a, b] = [old[known], now[item]];
        return a === undefined || a === null || b === undefined || b === null ? 0 : sameness(a, b);
      }),
    );
}

const isIn = (set: ReadonlySet<number>) => (known: number) => set.has(known);

function viewOf(
  { itemOf, knownOf }: Pick<Pairing, "itemOf" | "knownOf">,
  isSomewhere: (known: number) => boolean,
  counts: (known: number) => boolean,
) {
  const end = knownOf.length;
  const old = spots(
    itemOf.map((item, known) => {
      if (item < 0) return isSomewhere(known) ? "open" : "passed-over";
      return counts(known) ? item : "passed-over";
    }),
    end,
  );
  const now = spots(
    knownOf.map((known, item) => {
      if (known < 0) return "open";
      return counts(known) ? item : "passed-over";
    }),
    end,
  );
  return { old, now };
}

/** Each entry is the name of a neighbour that was found, one to find, or of no use here. */
function spots(line: readonly (number | "open" | "passed-over")[], end: number): (Spot | null)[] {
  const found: (Spot | null)[] = line.map(() => null);
  let [after, gap]: [number, number[]] = [-1, []];
  const close = (before: number) => {
    for (const [first, index] of gap.entries()) {
      found[index] = { after, before, first, last: gap.length - 1 - first };
    }
    [after, gap] = [before, []];
  };
  for (const [index, entry] of line.entries()) {
    if (entry === "open") gap.push(index);
    else if (entry !== "passed-over") close(entry);
  }
  close(end);
  return found;
}

function sameness(a: Spot, b: Spot): number {
  const [top, bottom] = [a.after === b.after, a.before === b.before];
  const [first, last] = [a.first === b.first, a.last === b.last];
  if (top && bottom) {
    if (first && last) return a.first + a.last === 0 ? 1 : 0.8;
    return first || last ? 0.6 : 0.35;
  }
  if ((top && first) || (bottom && last)) return a.first === 0 || a.last === 0 ? 0.45 : 0.3;
  return top || bottom ? 0.15 : 0;
}
