// A day that somebody picked lasts until its last minute where they are.
import { expect, test } from "vitest";
import { endOfDay } from "./end-of-day.ts";

test("a day ends with its last minute, where the reader is", () => {
  expect(endOfDay("2031-03-09")).toBe(new Date(2031, 2, 9, 23, 59).getTime());
});

test.for(["", "soon", "2031", "2031-13"])("%o is no day", (text) => {
  expect(endOfDay(text)).toBeNull();
});
