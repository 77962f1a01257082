import { Column } from "@threadboard/domain";
import { expect, test } from "vitest";
import { aBoard, aCard, aSlot, columns, id } from "../data/sample.ts";
import { countCards, lanesHeld, lanesOf, placeAt } from "./lanes.ts";

const all = () => true;
const numbers = (cards: readonly { number: number }[]) => cards.map(({ number }) => number);

test("cards hang by rank, and finished work newest first", () => {
  const board = aBoard([
    aCard(3),
    aCard(1),
    aCard(4, { stage: "done", updatedAt: "2026-01-01T00:00:00.000Z" }),
    aCard(5, { stage: "done", updatedAt: "2026-01-03T00:00:00.000Z" }),
  ]);
  const lanes = lanesOf(board, all);
  expect(lanes.map(({ cards }) => numbers(cards))).toEqual([[1, 3], [], [], [5, 4]]);
});

test("columns of triage and dropped tasks are not on the wall", () => {
  const triage = Column.parse({ ...columns[0], id: id(999), stage: "triage" });
  expect(lanesOf({ ...aBoard([]), columns: [...columns, triage] }, all)).toHaveLength(columns.length);
});

test("a lane counts what is shown, what there is, and the free places among the shown", () => {
  const board = aBoard([aCard(1), aCard(2, { slots: [aSlot(20, null), aSlot(21, null)] }), aCard(3)]);
  const lanes = lanesOf(board, ({ number }) => number > 1);
  expect(lanes[0]).toMatchObject({ all: 3, free: 3 });
  expect(countCards(lanes)).toEqual({ shown: 2, all: 3 });
});

test.each([
  [0, null, 2],
  [1, 2, 3],
  [2, 3, null],
])("place %i of a lane lies between its neighbours, the carried card not counted", (index, before, after) => {
  const board = aBoard([aCard(1), aCard(2), aCard(3)]);
  const [lane] = lanesOf(board, all);
  const [carried] = lane?.cards ?? [];
  if (lane === undefined || carried === undefined) throw new Error("The board is empty");
  const idOf = (number: number | null) => (number === null ? null : aCard(number).id);
  expect(placeAt(lane, carried, index)).toEqual({ beforeId: idOf(before), afterId: idOf(after) });
});

test("held lanes keep their order while cards change, and lose only what has left the board", () => {
  const held = lanesOf(aBoard([aCard(1), aCard(2), aCard(3)]), all);
  const [, second] = held[0]?.cards ?? [];
  if (second === undefined) throw new Error("The board is empty");
  const moved = { ...aCard(1), title: "Changed", columnId: columns[1]?.id ?? second.columnId };
  const now = lanesHeld(held, aBoard([aCard(3), moved]));
  expect(now[0]?.cards.map(({ title }) => title)).toEqual(["Changed", aCard(3).title]);
});
