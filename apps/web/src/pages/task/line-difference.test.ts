import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLines } from "./line-difference.ts";

const marked = (lines: readonly { text: string; differs: boolean }[]) =>
  lines.filter(({ differs }) => differs).map(({ text }) => text);

test("only the lines that the other text has not differ", () => {
  const { ours, theirs } = compareLines("one\ntwo\nthree", "one\n2\nthree\nfour");
  expect(marked(ours)).toEqual(["two"]);
  expect(marked(theirs)).toEqual(["2", "four"]);
});

test("a moved line differs on one side's order", () => {
  const { ours } = compareLines("a\nb\nc", "c\na\nb");
  expect(marked(ours)).toEqual(["c"]);
});

test("what is left unmarked is the same on both sides, and nothing is lost", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "", "d"), { maxLength: 12 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { ours, theirs } = compareLines(one, other);
      const same = (lines: typeof ours) => lines.filter((line) => !line.differs && line.text !== "");
      expect(same(ours)).toEqual(same(theirs));
      expect(ours.map((line) => line.text).join("\n")).toBe(one.trimEnd());
    }),
  );
});
