// Whether a known item and an item read stand under the same heading, also where the heading itself was reworded.
import type { Outlines, Pairing } from "./pairing.ts";

/** Returns whether they do; null where it is not known under which heading the known one stood. */
export function headingsOf(
  { known: before, items }: Outlines,
  { itemOf }: Pick<Pairing, "itemOf">,
): (known: number, item: number) => boolean | null {
  const went = new Map<string, Map<string, number>>();
  for (const [known, item] of itemOf.entries()) {
    const [from, to] = [before[known]?.group, items[item]?.group];
    if (from == null || to === undefined) continue;
    const counts = went.get(keyOf(from)) ?? new Map<string, number>();
    went.set(keyOf(from), counts.set(keyOf(to), (counts.get(keyOf(to)) ?? 0) + 1));
  }
  return (known, item) => {
    const [from, to] = [before[known]?.group, items[item]?.group];
    if (from == null || to === undefined) return null;
    return keyOf(from) === keyOf(to) || isMost(went.get(keyOf(from)), keyOf(to));
  };
}

const keyOf = (group: readonly string[]): string => group.join("\n").toLowerCase();

/** Most of a heading's items that were found stand under this one now: it was renamed, or moved into another. */
function isMost(counts: ReadonlyMap<string, number> | undefined, to: string): boolean {
  if (counts === undefined) return false;
  const total = counts.values().reduce((sum, count) => sum + count, 0);
  return 2 * (counts.get(to) ?? 0) > total;
}
