import { expect, test } from "vitest";
import { type ForumTag, formOf, tags, tagsToSend } from "./tag.ts";

const task: ForumTag = { name: "task", id: 7, slug: "task" };

test.each([
  [["task"], [{ name: "task", id: null, slug: null }]],
  [[{ id: 7, name: "task", slug: "task" }], [task]],
  [[{ name: "task" }], [{ name: "task", id: null, slug: null }]],
  [
    ["old", { id: 7, name: "task", slug: "task" }],
    [{ name: "old", id: null, slug: null }, task],
  ],
  [[], []],
  [undefined, null],
  [null, null],
  [[3], null],
])("%j is read as %j", (shown, read) => {
  expect(tags.parse(shown)).toEqual(read);
});

test.each([
  [[task], "objects"],
  [[{ name: "task", id: null, slug: null }], "names"],
  [[], null],
] as const)("%j tells that the forum writes %s", (shown, form) => {
  expect(formOf(shown)).toBe(form);
});

test("a forum with names gets names", () => {
  expect(tagsToSend(["task", "new"], "names", [task])).toEqual(["task", "new"]);
});

test("a forum with objects gets objects only, with the ids that are known", () => {
  expect(tagsToSend(["Task", "new"], "objects", [task])).toEqual([{ id: 7, name: "Task" }, { name: "new" }]);
});
