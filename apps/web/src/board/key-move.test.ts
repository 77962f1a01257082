import { expect, test } from "vitest";
import { aBoard, aCard, columns } from "../data/sample.ts";
import { keyMove, type Way } from "./key-move.ts";
import { lanesOf } from "./lanes.ts";

const lanes = lanesOf(
  aBoard([
    aCard(1),
    aCard(2),
    aCard(3),
    aCard(4, { stage: "active" }),
    aCard(5, { stage: "done" }),
    aCard(6, { stage: "done" }),
  ]),
  () => true,
);
const cardOf = (number: number) => lanes.flatMap(({ cards }) => cards).find((card) => card.number === number);
const move = (number: number, way: Way) => {
  const card = cardOf(number);
  return card === undefined ? null : keyMove(lanes, card, way);
};
const columnOf = (stage: string) => columns.find((column) => column.stage === stage)?.id;

test.each([
  [2, "up", "open", 0],
  [2, "down", "open", 2],
  [3, "after", "active", 1],
  [1, "after", "active", 0],
  [4, "before", "open", 0],
  [5, "before", "review", 0],
] as const)("task %i moved %s comes to %s, place %i", (number, way, stage, index) => {
  expect(move(number, way)).toMatchObject({ kind: "to", target: { columnId: columnOf(stage), index } });
});

test.each([
  [1, "up", "first"],
  [3, "down", "last"],
  [1, "before", "edge"],
  [5, "after", "edge"],
  [5, "up", "unordered"],
] as const)("task %i cannot be moved %s: %s", (number, way, why) => {
  expect(move(number, way)).toMatchObject({ kind: "stays", why });
});

test("a card that is filtered out is not moved", () => {
  expect(keyMove(lanes, aCard(9), "up")).toBeNull();
});
