import { expect, test } from "vitest";
import { digitOf, type Option, pickBy } from "./choices.ts";

const options: readonly Option[] = ["Docs", "Packaging", "Design", "Testing"].map((words) => ({
  value: words,
  words,
}));

test.for([
  ["1", 0, true],
  ["4", 3, true],
  ["p", 1, true],
  ["T", 3, true],
] as const)("%s picks option %i", ([key, index, picks]) => {
  expect(pickBy(key, options, -1)).toEqual({ index, picks });
});

test("a letter with which several begin goes from one to the next", () => {
  expect(pickBy("d", options, -1)).toEqual({ index: 0, picks: false });
  expect(pickBy("d", options, 0)).toEqual({ index: 2, picks: false });
  expect(pickBy("d", options, 2)).toEqual({ index: 0, picks: false });
});

test.for(["5", "x", "Enter", " ", "?"])("%s picks nothing", (key) => {
  expect(pickBy(key, options, -1)).toBeNull();
});

test("ten options have a digit", () => {
  expect(Array.from({ length: 11 }, (_, index) => digitOf(index)).join("")).toBe("1234567890");
});
