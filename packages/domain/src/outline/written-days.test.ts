import { expect, test } from "vitest";
import { readOutline } from "./read-outline.ts";

const november = Date.parse("2026-11-16T12:00:00Z");
const read = (item: string, writtenAt?: number) =>
  readOutline({
    format: "markdown",
    text: `- [ ] Print the badges ${item}`,
    ...(writtenAt === undefined ? {} : { writtenAt }),
  }).items[0];

const days: readonly (readonly [item: string, date: string | null])[] = [
  ["by 3 December", "2026-12-03"],
  ["by December 3rd", "2026-12-03"],
  ["until the 3rd of December", "2026-12-03"],
  ["due Jan 15", "2027-01-15"],
  ["before 15 January 2028", "2028-01-15"],
  ["(deadline: 2026-12-01)", "2026-12-01"],
  ["antes del 15 de enero", "2027-01-15"],
  ["hasta el 5 de diciembre de 2027", "2027-12-05"],
  ["bis 15. Januar", "2027-01-15"],
  ["bis zum 30.11.", "2026-11-30"],
  ["spätestens 1.2.2027", "2027-02-01"],
  ["12月1日前", "2026-12-01"],
  ["截止2027年1月5日", "2027-01-05"],
  ["by 20/12", "2026-12-20"],
  ["by 12/20", "2026-12-20"],
  ["by 3/4", null],
  ["by 31 February", null],
  ["for the 12 May meeting", null],
  ["by version 3.11.2", null],
  ["by `3 December`", null],
];

test.each(days)("“%s” is due on %s where it was written in November 2026", (item, date) => {
  const task = read(item, november);
  expect(task?.due).toEqual(date === null ? null : { kind: "date", date });
  if (date !== null) expect(task?.title).toBe("Print the badges");
});

test("a day up to half a year back is of the post's year, and one further back of the next", () => {
  expect(read("by 20 May", november)?.due).toMatchObject({ date: "2026-05-20" });
  expect(read("by 10 May", november)?.due).toMatchObject({ date: "2027-05-10" });
});

test("29 February is of the next year that has one, or of none", () => {
  expect(read("by 29 February", Date.parse("2027-12-01T00:00:00Z"))?.due).toMatchObject({
    date: "2028-02-29",
  });
  expect(read("by 29 February", november)?.due).toBeNull();
});

test("a day without a year is no day where nobody knows when the post was written", () => {
  expect(read("by 3 December")?.due).toBeNull();
  expect(read("by 3 December 2026")?.due).toEqual({ kind: "date", date: "2026-12-03" });
});
