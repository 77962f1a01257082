// Ranks between ranks, always with room between two neighbours. Apart from the schema of a rank, so that the browser has
// the one without the other: what the library makes is one.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { Rank } from "./rank.ts";

/**
 * The longest rank we keep. Raising it makes renumbering rarer and rows longer; a card dropped again and
 * again into the same gap adds about one character for six drops.
 */
export const RANK_LIMIT = 40;

/** Returns a rank between two neighbours (`null`: the end), or `null` when there is no room and the column wants renumbering. */
export function rankBetween(before: Rank | null, after: Rank | null): Rank | null {
  if (before !== null && after !== null && before >= after) return null;
  const key = generateKeyBetween(before, after);
  return key.length > RANK_LIMIT ? null : (key as Rank);
}

/** Returns `count` short ranks in order, for a column that is numbered anew. */
export function freshRanks(count: number): Rank[] {
  return generateNKeysBetween(null, null, count).map((key) => key as Rank);
}

/** Orders by rank and then by id, bytewise, as the store does. */
export function byRank<T extends { readonly rank: string; readonly id: string }>(a: T, b: T): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
