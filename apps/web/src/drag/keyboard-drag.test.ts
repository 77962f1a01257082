import fc from "fast-check";
import { expect, test } from "vitest";
import { mirrored, stepByKey, type Target, type Wall } from "./keyboard-drag.ts";

const wall: Wall = [
  { columnId: "open", others: 3, ordered: true },
  { columnId: "active", others: 1, ordered: true },
  { columnId: "done", others: 5, ordered: false },
];
const to = (columnId: string, index: number) => ({ kind: "to", target: { columnId, index } });

test.each([
  ["ArrowDown", { columnId: "open", index: 1 }, to("open", 2)],
  ["ArrowDown", { columnId: "open", index: 3 }, to("open", 3)],
  ["ArrowUp", { columnId: "open", index: 0 }, to("open", 0)],
  ["End", { columnId: "open", index: 0 }, to("open", 3)],
  ["Home", { columnId: "open", index: 2 }, to("open", 0)],
  ["ArrowRight", { columnId: "open", index: 3 }, to("active", 1)],
  ["ArrowLeft", { columnId: "open", index: 2 }, to("open", 2)],
  ["ArrowRight", { columnId: "active", index: 1 }, to("done", 0)],
  [" ", { columnId: "open", index: 0 }, { kind: "drop" }],
  ["Enter", { columnId: "open", index: 0 }, { kind: "drop" }],
  ["Escape", { columnId: "open", index: 0 }, { kind: "cancel" }],
  ["Tab", { columnId: "open", index: 0 }, { kind: "cancel" }],
  ["x", { columnId: "open", index: 0 }, null],
])("%s from %o", (key, target, step) => {
  expect(stepByKey(key, target, wall)).toEqual(step);
});

test.each([
  ["ArrowLeft", "ArrowRight"],
  ["ArrowRight", "ArrowLeft"],
  ["ArrowUp", "ArrowUp"],
  ["Escape", "Escape"],
])("%s is %s where lanes stand from right to left", (key, other) => {
  expect(mirrored(key)).toBe(other);
});

test("a card whose column went away is put back", () => {
  expect(stepByKey("ArrowDown", { columnId: "gone", index: 0 }, wall)).toEqual({ kind: "cancel" });
});

test("no run of arrows leaves the wall", () => {
  const arrows = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End");
  fc.assert(
    fc.property(fc.array(arrows, { maxLength: 40 }), (keys) => {
      let target: Target = { columnId: "open", index: 0 };
      for (const key of keys) {
        const step = stepByKey(key, target, wall);
        if (step?.kind === "to") target = step.target;
        const lane = wall.find(({ columnId }) => columnId === target.columnId);
        expect(lane).toBeDefined();
        expect(target.index).toBeGreaterThanOrEqual(0);
        expect(target.index).toBeLessThanOrEqual(lane?.others ?? -1);
      }
    }),
  );
});
