import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts, type Passage } from "./text-difference.ts";

const marked = (passages: readonly Passage[]) =>
  passages.filter(({ differs }) => differs).map(({ text }) => text.trim());
const whole = (passages: readonly Passage[]) => passages.map(({ text }) => text).join("");
const unmarked = (passages: readonly Passage[]) => whole(passages.filter(({ differs }) => !differs));

test.each([
  ["a word in the middle", "one two three", "one 2 three", ["two"], ["2"]],
  ["something at the end", "one two\n", "one two\nthree four", [], ["three four"]],
  ["several places", "a b c d e", "a x c y e", ["b", "d"], ["x", "y"]],
  ["everything", "alpha", "beta", ["alpha"], ["beta"]],
  ["nothing", "same text", "same text", [], []],
  ["one side empty", "", "new", [], ["new"]],
])("%s differs", (_title, one, other, ours, theirs) => {
  const compared = compareTexts(one, other);
  expect(marked(compared.ours)).toEqual(ours);
  expect(marked(compared.theirs)).toEqual(theirs);
});

test("what is left unmarked is the same on both sides, and nothing is lost", () => {
  const word = fc.constantFrom("a ", "b ", "c\n", "d ", "e\n\n");
  const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { ours, theirs } = compareTexts(one, other);
      expect([whole(ours), whole(theirs)]).toEqual([one, other]);
      expect(unmarked(ours)).toBe(unmarked(theirs));
    }),
  );
});

test("long texts that share nothing are marked whole, at once", () => {
  const long = (word: string) => `${word} `.repeat(3000);
  const { ours, theirs } = compareTexts(long("a"), long("b"));
  expect([ours.length, theirs.length]).toEqual([1, 1]);
});
