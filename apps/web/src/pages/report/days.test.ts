import { expect, test } from "vitest";
import { dayAfter, dayIn, monthOf, periodWords } from "./days.ts";

test.each([
  ["2026-11-30", 1, "2026-12-01"],
  ["2026-12-01", -1, "2026-11-30"],
  ["2028-02-28", 1, "2028-02-29"],
  ["", 1, null],
  ["tomorrow", 1, null],
])("from %j it is %d days to %j", (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected);
});

test("a moment has a day of its own in each zone", () => {
  const at = Date.parse("2026-11-30T23:30:00Z");
  expect([dayIn(at, "UTC"), dayIn(at, "Asia/Tokyo"), monthOf(at)]).toEqual([
    "2026-11-30",
    "2026-12-01",
    "2026-11-01",
  ]);
});

test.each([
  ["2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", true, "November 2026"],
  ["2026-11-01T00:00:00Z", "2026-11-16T00:00:00Z", false, "1–15 November 2026"],
])("from %s to %s is called by its days", (since, until, isMonth, words) => {
  // How much space stands around a dash is up to the browser.
  const told = periodWords({ since, until, zone: "UTC", isMonth }, "en-GB");
  expect(told.replaceAll(/\s+–\s+/g, "–")).toBe(words);
});
