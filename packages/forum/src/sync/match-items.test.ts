// Items of an outline find their tasks again after the post was edited.
import { type Task, TaskId } from "@threadboard/domain";
import { type OutlineItem, readOutline } from "@threadboard/domain/outline";
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchItems } from "./match-items.ts";

const idOf = (n: number) => TaskId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);

/** As much of a task as matching looks at. */
const tasksOf = (...texts: string[]) =>
  texts.map((text, n) => ({ id: idOf(n), thread: { item: { text, position: n } } }) as unknown as Task);
const itemsOf = (...texts: string[]): OutlineItem[] =>
  texts.map((title, position) => ({ title, position }) as unknown as OutlineItem);
const match = (items: string[], tasks: string[]) =>
  matchItems(itemsOf(...items), tasksOf(...tasks)).map(({ taskId }) =>
    taskId === null ? null : Number(taskId.slice(-12)),
  );

test.each([
  ["the same order", ["Audit grub2", "Audit kernel"], ["Audit grub2", "Audit kernel"], [0, 1]],
  ["another order", ["Audit kernel", "Audit grub2"], ["Audit grub2", "Audit kernel"], [1, 0]],
  ["another case and more space", ["AUDIT   grub2"], ["Audit grub2"], [0]],
  ["a few other words", ["Audit the grub2 package soon"], ["Audit the grub2 package"], [0]],
  ["quite other words", ["Write about mirrors"], ["Audit the grub2 package"], [null]],
  [
    "one that is new between",
    ["Audit grub2", "Test the installer", "Audit kernel"],
    ["Audit grub2", "Audit kernel"],
    [0, null, 1],
  ],
  ["the same words twice", ["Audit grub2", "Audit grub2"], ["Audit grub2"], [0, null]],
  ["another script", ["测试 安装 程序 在 服务器"], ["测试 安装 程序"], [0]],
])("items in %s", (_what, items, tasks, found) => {
  expect(match(items, tasks)).toEqual(found);
});

test("an item whose words stand as they were is never given to another task", () => {
  expect(
    match(
      ["Test the installer on arm", "Test the installer on x86"],
      ["Test the installer on x86", "Test the installer on s390"],
    ),
  ).toEqual([1, 0]);
});

test("each task is given away once at most, and unchanged items always find theirs", () => {
  const words = fc.constantFrom("audit", "grub2", "kernel", "the", "test", "installer", "on");
  const texts = fc.uniqueArray(
    fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => list.join(" ")),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(texts, texts, (items, tasks) => {
      const found = match(items, tasks);
      const given = found.filter((n) => n !== null);
      expect(new Set(given).size).toBe(given.length);
      for (const [n, item] of items.entries())
        if (tasks.includes(item)) expect(found[n]).toBe(tasks.indexOf(item));
    }),
  );
});

test("an outline as it is written keeps its tasks when a line comes in on top", () => {
  const read = (text: string) => readOutline({ format: "markdown", text, title: "Want to help?" }).items;
  const before = read("## Audits\n\n- [ ] Audit grub2\n- [ ] Audit kernel");
  const after = read("## Audits\n\n- [ ] Audit shim\n- [ ] Audit grub2\n- [ ] Audit kernel");
  const tasks = tasksOf(...before.map((item) => item.title));
  expect(matchItems(after, tasks).map(({ taskId }) => taskId)).toEqual([null, idOf(0), idOf(1)]);
});
