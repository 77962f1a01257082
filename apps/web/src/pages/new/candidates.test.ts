import { ThreadCandidate } from "@threadboard/domain";
import { expect, test } from "vitest";
import { groupsOf } from "./candidates.ts";

const candidate = (item: string | null, group: string[] = []) =>
  ThreadCandidate.parse({
    topicId: 7,
    item,
    title: item ?? "All",
    group,
    done: false,
    due: null,
    taken: null,
  });

test("items stand under their headings in the thread's order, apart from the whole", () => {
  const { whole, groups } = groupsOf([
    candidate(null),
    candidate("a", ["Packaging"]),
    candidate("b", ["Testing", "aarch64"]),
    candidate("c", ["Packaging"]),
    candidate("d"),
  ]);
  expect(whole?.title).toBe("All");
  expect(groups.map(({ headings, items }) => [headings, items.map(({ item }) => item)])).toEqual([
    [["Packaging"], ["a", "c"]],
    [["Testing", "aarch64"], ["b"]],
    [[], ["d"]],
  ]);
});

test("a thread without a list is only a whole", () => {
  expect(groupsOf([candidate(null)]).groups).toEqual([]);
});
