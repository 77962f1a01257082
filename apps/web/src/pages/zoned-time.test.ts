import fc from "fast-check";
import { expect, test } from "vitest";
import { isZone, momentOf, wallTime } from "./zoned-time.ts";

test.each([
  ["a winter evening in Berlin", "2026-11-26", "19:00", "Europe/Berlin", "2026-11-26T18:00:00Z"],
  ["a summer morning in New York", "2026-07-01", "09:30", "America/New_York", "2026-07-01T13:30:00Z"],
  ["half an hour's offset", "2026-01-01", "12:00", "Asia/Kolkata", "2026-01-01T06:30:00Z"],
  ["beyond the date line", "2026-01-02", "01:00", "Pacific/Kiritimati", "2026-01-01T11:00:00Z"],
  [
    "a time that the clocks skip moves forward",
    "2026-03-29",
    "02:30",
    "Europe/Berlin",
    "2026-03-29T01:30:00Z",
  ],
  [
    "of a time that comes twice the first is meant",
    "2026-10-25",
    "02:30",
    "Europe/Berlin",
    "2026-10-25T00:30:00Z",
  ],
  ["seconds are left out", "2026-11-26", "19:00:30", "UTC", "2026-11-26T19:00:00Z"],
])("%s", (_title, date, time, zone, expected) => {
  expect(momentOf({ date, time, zone })).toBe(Date.parse(expected));
});

test.each([
  ["no date", { date: "", time: "10:00", zone: "UTC" }],
  ["no such date", { date: "2026-02-31", time: "10:00", zone: "UTC" }],
  ["no such zone", { date: "2026-02-01", time: "10:00", zone: "Middle/Earth" }],
])("%s gives no moment", (_title, wall) => {
  expect(momentOf(wall)).toBeNull();
});

test("a moment's wall time leads back to the moment, but for the hour that comes twice", () => {
  const zones = fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Tokyo",
  );
  const minutes = fc.integer({ min: Date.UTC(2020) / 60_000, max: Date.UTC(2035) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const at = minute * 60_000;
      const back = momentOf({ ...wallTime(at, zone), zone });
      expect(wallTime(back ?? 0, zone)).toEqual(wallTime(at, zone));
      expect(at - (back ?? 0)).toBeOneOf([0, 1_800_000, 3_600_000]);
    }),
  );
});

test("only names of zones are zones", () => {
  expect(["Europe/Berlin", "UTC"].every(isZone)).toBe(true);
  expect(["", "Nowhere"].some(isZone)).toBe(false);
});
