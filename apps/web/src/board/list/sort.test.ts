import fc from "fast-check";
import { expect, test } from "vitest";
import { aBoard, aCard, aClaim, aPerson, aSlot } from "../../data/sample.ts";
import { lanesOf } from "../lanes.ts";
import { type ListColumn, listColumns, nextSort, readSort, sortRows, writeSort } from "./sort.ts";

const held = (number: number, name: string) => [
  aSlot(number * 10, aClaim(number, aPerson(number, name), "working")),
];
const board = aBoard([
  aCard(1, { title: "Éclair", effort: 60, due: { kind: "date", date: "2026-03-01" }, kind: "writing" }),
  aCard(2, { title: "Apple 10", difficulty: "hard", updatedAt: "2026-02-01T00:00:00.000Z" }),
  aCard(3, { title: "apple 9", difficulty: "easy", effort: 30, team: null }),
  aCard(4, {
    title: "Zoo",
    stage: "active",
    slots: held(4, "Zoe"),
    due: { kind: "date", date: "2026-01-05" },
  }),
  aCard(5, { title: "Boat", stage: "active", slots: held(5, "Ana") }),
]);
const rows = lanesOf(board, () => true).flatMap(({ column, cards }) =>
  cards.map((card) => ({ column, card })),
);
const numbers = (by: ListColumn, descending: boolean) =>
  sortRows(rows, { by, descending }, board.settings, "en").map(({ card }) => card.number);

test.each([
  ["title", [3, 2, 5, 1, 4]],
  ["number", [1, 2, 3, 4, 5]],
  ["column", [1, 2, 3, 4, 5]],
  ["now", [1, 2, 3, 5, 4]],
  ["due", [4, 1, 2, 3, 5]],
  ["effort", [3, 1, 2, 4, 5]],
  ["difficulty", [3, 2, 1, 4, 5]],
  ["kind", [2, 3, 4, 5, 1]],
  ["team", [1, 2, 4, 5, 3]],
  ["changed", [1, 3, 4, 5, 2]],
] as const)("by %s", (by, order) => {
  expect(numbers(by, false)).toEqual(order);
});

test("the other way round, what has no value still comes last", () => {
  expect(numbers("due", true)).toEqual([1, 4, 2, 3, 5]);
});

test.each([
  ["due", { by: "due", descending: false }],
  ["-due", { by: "due", descending: true }],
  ["--due", null],
  ["price", null],
  ["", null],
  [undefined, null],
])("%s in the address", (text, sort) => {
  expect(readSort(text)).toEqual(sort);
});

test("a column is sorted up, then down, then no more", () => {
  const up = nextSort("due", { by: "title", descending: true });
  expect(up).toEqual({ by: "due", descending: false });
  const down = nextSort("due", up);
  expect(down).toEqual({ by: "due", descending: true });
  expect(nextSort("due", down)).toBeNull();
});

test("sorting loses no row and adds none, and what is written can be read", () => {
  const aSort = fc.record({ by: fc.constantFrom(...listColumns), descending: fc.boolean() });
  fc.assert(
    fc.property(aSort, (sort) => {
      expect(readSort(writeSort(sort))).toEqual(sort);
      expect(new Set(sortRows(rows, sort, board.settings, "en"))).toEqual(new Set(rows));
    }),
  );
});
