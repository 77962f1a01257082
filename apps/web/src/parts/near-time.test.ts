import { expect, test } from "vitest";
import { dueMoment, isOverdue, nearTime } from "./near-time.ts";

const at = (day: number, hour = 12) => new Date(2026, 0, day, hour).getTime();
const NOW = at(14);

test.each([
  [at(14, 18), "today", "18:00"],
  [at(15, 1), "tomorrow", "Thursday"],
  [at(13, 23), "yesterday", "Tuesday"],
  [at(18), "week", "Sunday"],
  [at(21), "date", "21 January"],
  [at(10), "date", "10 January"],
  [new Date(2027, 2, 1, 12).getTime(), "date", "1 March 2027"],
])("a moment is as near as its day", (moment, near, name) => {
  expect(nearTime(moment, NOW, "en-GB")).toEqual({ near, name });
});

test("a plain due date is that day wherever the reader is", () => {
  const { at: moment, plain } = dueMoment({ kind: "date", date: "2026-01-20" });
  expect([new Date(moment).getDate(), plain]).toEqual([20, true]);
});

test("a plain due date has passed only when it has passed everywhere", () => {
  const due = { kind: "date", date: "2026-01-13" } as const;
  expect(isOverdue(due, Date.parse("2026-01-14T11:59:00Z"))).toBe(false);
  expect(isOverdue(due, Date.parse("2026-01-14T12:01:00Z"))).toBe(true);
});
