// Where a card stands in its column: a text that sorts bytewise, always with room between two neighbours.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { z } from "zod";

export const Rank = z.string().min(1).brand<"Rank">();
export type Rank = z.infer<typeof Rank>;

/**
 * The longest rank we keep. Raising it makes renumbering rarer and rows longer; a card dropped again and
 * again into the same gap adds about one character for six drops.
 */
export const RANK_LIMIT = 40;

/** Returns a rank between two neighbours (`null`: the end), or `null` when there is no room and the column wants renumbering. */
export function rankBetween(before: Rank | null, after: Rank | null): Rank | null {
  if (before !== null && after !== null && before >= after) return null;
  const key = generateKeyBetween(before, after);
  // What the library makes is a rank; parsing it would bring zod to the browser with the board.
  return key.length > RANK_LIMIT ? null : (key as Rank);
}

/** Returns `count` short ranks in order, for a column that is numbered anew. */
export function freshRanks(count: number): Rank[] {
  return generateNKeysBetween(null, null, count).map((key) => Rank.parse(key));
}

/** Orders by rank and then by id, bytewise, as the store does. */
export function byRank<T extends { readonly rank: string; readonly id: string }>(a: T, b: T): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
