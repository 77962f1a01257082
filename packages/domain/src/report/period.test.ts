import { expect, test } from "vitest";
import { isWholeMonth, periodOf } from "./period.ts";

const now = Date.parse("2026-11-22T23:30:00Z");
const told = (wish: Parameters<typeof periodOf>[0]) => {
  const period = periodOf(wish, now);
  return typeof period === "string"
    ? period
    : [new Date(period.since).toISOString(), new Date(period.until).toISOString()];
};

test.each([
  [{}, ["2026-10-01T00:00:00.000Z", "2026-11-01T00:00:00.000Z"]],
  [{ since: "2026-11-01" }, ["2026-11-01T00:00:00.000Z", "2026-11-23T00:00:00.000Z"]],
  [{ since: "2026-11-01", until: "2026-12-01" }, ["2026-11-01T00:00:00.000Z", "2026-12-01T00:00:00.000Z"]],
  // Summer time ends within the month.
  [{ zone: "Europe/Berlin" }, ["2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z"]],
  [{ since: "2026-11-20", zone: "Asia/Tokyo" }, ["2026-11-19T15:00:00.000Z", "2026-11-23T15:00:00.000Z"]],
  [{ until: "2026-12-01" }, "since-missing"],
  [{ since: "2026-02-30" }, "not-a-day"],
  [{ since: "yesterday" }, "not-a-day"],
  [{ since: "2026-12-01" }, "ends-before"],
  [{ since: "2026-11-01", until: "2026-11-01" }, "ends-before"],
  [{ zone: "Atlantis/Centre" }, "not-a-zone"],
  [{ zone: "+02:00" }, "not-a-zone"],
])("%j is the time %j", (wish, expected) => {
  expect(told(wish)).toEqual(expected);
});

test.each([
  [{ since: "2026-02-01", until: "2026-03-01", zone: "Europe/Berlin" }, true],
  [{ since: "2026-02-01", until: "2026-02-28" }, false],
  [{ since: "2026-02-01", until: "2026-04-01" }, false],
])("%j is a whole month: %s", (wish, expected) => {
  const period = periodOf(wish, now);
  expect(typeof period !== "string" && isWholeMonth(period)).toBe(expected);
});
