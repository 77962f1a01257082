// The columns of the wall, each with its cards in the order in which they hang. Pure.
import { type Board, boardStages, byRank, type Card, type Column } from "@threadboard/domain";
import { freeParts } from "../actions/wish.ts";

export type Lane = {
  readonly column: Column;
  /** Those that the filters let through, in order. */
  readonly cards: readonly Card[];
  /** How many there are with and without filters. */
  readonly all: number;
  /** Places that somebody could take, among the shown. */
  readonly free: number;
};

/** Returns the lanes from left to right. Work that is done hangs newest first, everything else as it was ordered. */
export function lanesOf(board: Board, matches: (card: Card) => boolean): Lane[] {
  const byColumn = Map.groupBy(board.cards, (card) => card.columnId);
  return board.columns
    .filter(({ stage }) => boardStages.some((each) => each === stage))
    .sort((a, b) => a.position - b.position)
    .map((column) => {
      const all = byColumn.get(column.id) ?? [];
      const cards = all.filter(matches).sort(column.stage === "done" ? newestFirst : byRank);
      const free = column.stage === "done" ? 0 : sum(cards, (card) => freeParts(card).length);
      return { column, cards, all: all.length, free };
    });
}

/**
 * Returns lanes as they hung, with their cards as they are now. Only what has left the board altogether goes at once:
 * perhaps the reader may not see it any more.
 */
export function lanesHeld(held: readonly Lane[], { cards: all }: Board): Lane[] {
  const now = new Map(all.map((card) => [card.id, card]));
  return held.map((lane) => ({ ...lane, cards: lane.cards.flatMap(({ id }) => now.get(id) ?? []) }));
}

const newestFirst = (a: Card, b: Card) =>
  a.updatedAt === b.updatedAt ? byRank(a, b) : a.updatedAt < b.updatedAt ? 1 : -1;

const sum = <T>(list: readonly T[], of: (each: T) => number) =>
  list.reduce((total, each) => total + of(each), 0);

/** The neighbours between which a card comes to hang at `index`, counted without the card itself. */
export function placeAt(
  lane: Lane,
  card: Card,
  index: number,
): { beforeId: Card["id"] | null; afterId: Card["id"] | null } {
  const others = lane.cards.filter((each) => each.id !== card.id);
  return { beforeId: others[index - 1]?.id ?? null, afterId: others[index]?.id ?? null };
}

/** How many cards are shown, and how many there are. */
export function countCards(lanes: readonly Lane[]): { shown: number; all: number } {
  return { shown: sum(lanes, ({ cards }) => cards.length), all: sum(lanes, ({ all }) => all) };
}
