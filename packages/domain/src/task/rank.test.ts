// Ranks: a text for each place, always with room between two.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { Rank } from "./rank.ts";
import { byRank, freshRanks, RANK_LIMIT, rankBetween } from "./ranking.ts";

test("a rank lies between its neighbours and stays short, or there is none", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (count, picks) => {
      const ranks = freshRanks(count);
      for (const pick of picks.take(60)) {
        const index = pick % (ranks.length + 1);
        const [before, after] = [ranks[index - 1] ?? null, ranks[index] ?? null];
        const rank = rankBetween(before, after);
        if (rank === null) return;
        expect(before === null || before < rank).toBe(true);
        expect(after === null || rank < after).toBe(true);
        expect(rank.length).toBeLessThanOrEqual(RANK_LIMIT);
        ranks.splice(index, 0, rank);
      }
    }),
  );
});

test("one gap has room for many drops, and then says that it is full", () => {
  const [low, high] = freshRanks(2);
  let after = must(high, "a rank");
  let drops = 0;
  for (;;) {
    const rank = rankBetween(must(low, "a rank"), after);
    if (rank === null) break;
    after = rank;
    drops += 1;
  }
  expect(drops).toBeGreaterThan(100);
});

test("both ends of a column always have room", () => {
  let [first, last] = [Rank.parse("a0"), Rank.parse("a0")];
  for (let i = 0; i < 10_000; i++) {
    first = must(rankBetween(null, first), "room at the top");
    last = must(rankBetween(last, null), "room at the end");
  }
  expect(Math.max(first.length, last.length)).toBeLessThan(8);
});

test("between equal or crossed ranks there is no room", () => {
  expect(rankBetween(Rank.parse("a1"), Rank.parse("a1"))).toBeNull();
  expect(rankBetween(Rank.parse("a2"), Rank.parse("a1"))).toBeNull();
});

test("fresh ranks are in order and short, for ten thousand cards as well", () => {
  const ranks = freshRanks(10_000);
  expect(ranks.toSorted()).toEqual(ranks);
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(6);
});

test("cards are ordered by rank and then by id, bytewise", () => {
  const cards = ["a1 b", "a1 a", "Zz c", "a0V d", "a0 e"].map((card) => {
    const [rank = "", id = ""] = card.split(" ");
    return { rank, id };
  });
  expect(cards.toSorted(byRank).map(({ id }) => id)).toEqual(["c", "e", "d", "a", "b"]);
  expect(byRank({ rank: "a", id: "x" }, { rank: "a", id: "x" })).toBe(0);
});
