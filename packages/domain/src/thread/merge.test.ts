// Base, forum and board laid over each other.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Merged, mergeText } from "./merge.ts";

test.for<[string | null, string, string, Merged["kind"]]>([
  ["a", "a", "a", "same"],
  ["a", "b", "a", "take-forum"],
  ["a", "a", "b", "keep-board"],
  ["a", "b", "c", "conflict"],
  ["a", "b", "b", "same"],
  [null, "a", "a", "same"],
  [null, "a", "b", "conflict"],
  ["a", "a \n", "a", "same"],
  ["a\n", "a", "b", "keep-board"],
  ["a", " a", "a", "take-forum"],
])("base %o, forum %o and board %o give %s", ([base, forum, board, kind]) => {
  expect(mergeText({ base, forum, board })).toEqual({ kind });
});

const word = fc.constantFrom("a", "b", "c");

test("a text that only one side changed is never a conflict, and one that both changed never lost", () => {
  fc.assert(
    fc.property(word, word, word, (base, forum, board) => {
      const { kind } = mergeText({ base, forum, board });
      const changed = [forum, board].filter((text) => text !== base);
      expect(kind === "conflict").toBe(changed.length === 2 && forum !== board);
    }),
  );
});

test("forum and board are treated alike", () => {
  const mirrored: Record<Merged["kind"], Merged["kind"]> = {
    same: "same",
    "take-forum": "keep-board",
    "keep-board": "take-forum",
    conflict: "conflict",
  };
  fc.assert(
    fc.property(word, word, word, (base, forum, board) => {
      const { kind } = mergeText({ base, forum, board });
      expect(mergeText({ base, forum: board, board: forum }).kind).toBe(mirrored[kind]);
    }),
  );
});
