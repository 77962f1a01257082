import { expect, test } from "vitest";
import type { Due } from "./outline.ts";
import { readOutline } from "./read-outline.ts";

const instant = (date: string, time: string, zone: string, utc: string): Due => ({
  kind: "instant",
  at: Date.parse(utc),
  date,
  time,
  zone,
});

const sources: readonly (readonly [source: string, due: Due | null])[] = [
  ["[date=2026-11-25]", { kind: "date", date: "2026-11-25" }],
  ["[date=2026-1-5]", { kind: "date", date: "2026-01-05" }],
  ['[date=2026-11-25 timezone="Europe/London"]', { kind: "date", date: "2026-11-25" }],
  [
    '[date=2026-07-25 time=14:30:00 timezone="Europe/London" format="LLL"]',
    instant("2026-07-25", "14:30", "Europe/London", "2026-07-25T13:30:00Z"),
  ],
  [
    "[date=2026-11-25 time=09:05:07 timezone=“Asia/Kolkata”]",
    instant("2026-11-25", "09:05:07", "Asia/Kolkata", "2026-11-25T03:35:07Z"),
  ],
  ["[date=2026-11-25 time=14:30]", instant("2026-11-25", "14:30", "UTC", "2026-11-25T14:30:00Z")],
  [
    '[date=2026-11-25 time=14:30 timezone="Moon/Tycho"]',
    instant("2026-11-25", "14:30", "UTC", "2026-11-25T14:30:00Z"),
  ],
  [
    '[date=2026-11-25 time=14:30 timezone="+02:00"]',
    instant("2026-11-25", "14:30", "UTC", "2026-11-25T14:30:00Z"),
  ],
  // Half past two does not exist on that night: the clock goes from two to three.
  [
    '[date=2026-03-29 time=02:30 timezone="Europe/Berlin"]',
    instant("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00Z"),
  ],
  [
    '[date-range from=2026-11-25T14:30:00 to=2026-11-26T15:00:00 timezone="Europe/Paris"]',
    instant("2026-11-26", "15:00", "Europe/Paris", "2026-11-26T14:00:00Z"),
  ],
  ["[date-range from=2026-11-25]", { kind: "date", date: "2026-11-25" }],
  ["[date-range to=2026-11-25]", { kind: "date", date: "2026-11-25" }],
  ["[date=2026-11-25] or [date=2026-11-26]", { kind: "date", date: "2026-11-25" }],
  ["[date=2026-02-30]", null],
  ["[date=2026-11-25 time=25:00]", null],
  ["[date=soon]", null],
  ["[date=2026-11-25", null],
  ["`[date=2026-11-25]`", null],
];

test.each(sources)("%s is due then", (source, due) => {
  const [task] = readOutline({ format: "markdown", text: `- [ ] Ship it ${source}` }).items;
  expect(task?.due).toEqual(due);
});

test("a date in a note is the task's", () => {
  const [task] = readOutline({
    format: "markdown",
    text: "- [ ] Ship it\n  - until [date=2026-11-25]",
  }).items;
  expect(task?.due).toEqual({ kind: "date", date: "2026-11-25" });
});
