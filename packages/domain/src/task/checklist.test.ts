// Lists keep their ticks by what their lines say.
import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECKLIST_LIMIT, checkedOf, checklistOf, joinChecklists, withTick } from "./checklist.ts";
import type { ChecklistItem } from "./task.ts";

const lines = fc.uniqueArray(fc.constantFrom("Read", "Try", "Write", "Ask", "read", "Try it"));
const lists: fc.Arbitrary<ChecklistItem[]> = lines.chain((texts) =>
  fc.tuple(...texts.map((text) => fc.boolean().map((done) => ({ text, done })))),
);
const doneIn = (list: readonly ChecklistItem[]) => list.filter(({ done }) => done).map(({ text }) => text);

test("new lines stand in their order, and the old ones among them keep their ticks", () => {
  fc.assert(
    fc.property(lines, lists, (texts, before) => {
      const after = checklistOf(texts, before);
      expect(after.map(({ text }) => text)).toEqual(texts);
      expect(doneIn(after)).toEqual(texts.filter((text) => doneIn(before).includes(text)));
    }),
  );
});

test("ticking a line and taking the tick away leaves the list as it was", () => {
  fc.assert(
    fc.property(lists, fc.nat(), (list, index) => {
      const item = list[index % Math.max(1, list.length)];
      if (item === undefined) return;
      const flipped = withTick(list, item.text, !item.done);
      expect(doneIn(flipped).length - doneIn(list).length).toBe(item.done ? -1 : 1);
      expect(withTick(flipped, item.text, item.done)).toEqual(list);
    }),
  );
});

test("two lists that become one lose no line and no tick, within the limit", () => {
  fc.assert(
    fc.property(lists, lists, (first, second) => {
      const joined = joinChecklists(first, second);
      expect(new Set(joined.map(({ text }) => text)).size).toBe(joined.length);
      expect(new Set(doneIn(joined))).toEqual(new Set([...doneIn(first), ...doneIn(second)]));
    }),
  );
  const many = (word: string) =>
    Array.from({ length: CHECKLIST_LIMIT }, (_, index) => ({ text: `${word} ${index}`, done: false }));
  expect(joinChecklists(many("first"), many("second"))).toEqual(many("first"));
});

test("progress counts what is done, and an empty list has none", () => {
  expect(checkedOf([])).toBeNull();
  expect(
    checkedOf([
      { text: "Read", done: true },
      { text: "Try", done: false },
    ]),
  ).toEqual({ done: 1, count: 2 });
});
