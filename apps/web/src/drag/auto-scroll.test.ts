import { expect, test } from "vitest";
import { edgeSpeed } from "./auto-scroll.ts";

test("in the middle nothing scrolls", () => {
  expect(edgeSpeed(500, 0, 1000)).toBe(0);
});

test.each([
  [10, -1],
  [990, 1],
])("near an edge it scrolls towards it (%i)", (at, sign) => {
  expect(Math.sign(edgeSpeed(at, 0, 1000))).toBe(sign);
});

test("beyond the edge it is as fast as at the edge", () => {
  expect(edgeSpeed(2000, 0, 1000)).toBe(edgeSpeed(1000, 0, 1000));
});

test("a small lane keeps a middle in which a hand can rest", () => {
  expect(edgeSpeed(40, 0, 80)).toBe(0);
});
