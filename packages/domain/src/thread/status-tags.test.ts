// The set of tags that a topic should have: ours for its stage, and everybody else's as they are.
import { expect, test } from "vitest";
import { wantedTags } from "./status-tags.ts";

const configuration = { statusTags: { open: "board-open", active: "Board-Taken", done: "board-done" } };

test.each([
  ["nothing there", [], "board-open", ["board-open"]],
  ["others there", ["easy", "docs"], "board-open", ["easy", "docs", "board-open"]],
  ["another of ours there", ["easy", "board-open"], "Board-Taken", ["easy", "Board-Taken"]],
  ["all of ours there", ["board-open", "board-taken", "board-done"], "board-done", ["board-done"]],
  ["ours there in other letters", ["BOARD-OPEN", "easy"], "board-open", null],
  ["ours there and none wanted", ["easy", "board-done"], null, ["easy"]],
  ["none there and none wanted", ["easy"], null, null],
])("with %s", (_what, present, wanted, names) => {
  expect(wantedTags(present, wanted, configuration)).toEqual(names);
});
