// What a lead writes into the prompt for a due date, on Thursday 2026-12-10.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDueWords, todayIn } from "./due-words.ts";

const today = "2026-12-10";

test.for([
  ["2026-12-24", "en-GB", "2026-12-24"],
  ["fri", "en-GB", "2026-12-11"],
  ["Friday", "en-GB", "2026-12-11"],
  ["thu", "en-GB", "2026-12-17"],
  ["today", "en-GB", "2026-12-10"],
  ["tom", "en-GB", "2026-12-11"],
  ["+3", "en-GB", "2026-12-13"],
  ["+ 10 d", "en-GB", "2026-12-20"],
  ["+10d", "en-GB", "2026-12-20"],
  ["+2w", "en-GB", "2026-12-24"],
  ["+2W ", "en-GB", "2026-12-24"],
  ["+1m", "en-GB", "2027-01-10"],
  ["+1y", "en-GB", "2027-12-10"],
  ["24 dec", "en-GB", "2026-12-24"],
  ["dec 24", "en-US", "2026-12-24"],
  ["1 march", "en-GB", "2027-03-01"],
  ["1 march 2028", "en-GB", "2028-03-01"],
  ["24/12", "en-GB", "2026-12-24"],
  ["12/24", "en-US", "2026-12-24"],
  ["24.12.", "de-DE", "2026-12-24"],
  ["fr", "de-DE", "2026-12-11"],
  ["morgen", "de-DE", "2026-12-11"],
  ["mi", "de-DE", "2026-12-16"],
  ["1 märz", "de-DE", "2027-03-01"],
  ["miércoles", "es-ES", "2026-12-16"],
  ["friday", "es-ES", "2026-12-11"],
  ["mañana", "es-ES", "2026-12-11"],
  ["2026-02-30", "en-GB", null],
  ["31/02", "en-GB", null],
  ["f", "en-GB", null],
  ["soon", "en-GB", null],
  ["", "en-GB", null],
] as const)("“%s” in %s is %s", ([words, language, date]) => {
  expect(readDueWords(words, today, language)).toEqual(date === null ? null : { kind: "date", date });
});

test("a month ahead of its last day is the shorter month's last day", () => {
  expect(readDueWords("+1m", "2027-01-31", "en")).toEqual({ kind: "date", date: "2027-02-28" });
});

test.for([
  ["Pacific/Auckland", "2026-12-11"],
  ["UTC", "2026-12-10"],
  ["America/Los_Angeles", "2026-12-10"],
] as const)("late on Thursday in London it is already another day in %s or not", ([zone, date]) => {
  expect(todayIn(zone, Date.parse("2026-12-10T23:30:00Z"))).toBe(date);
});

test("whatever is written gives a date or nothing, and never throws", () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const due = readDueWords(words, today, "en-GB");
      expect(due === null || due.kind === "date").toBe(true);
    }),
  );
});
