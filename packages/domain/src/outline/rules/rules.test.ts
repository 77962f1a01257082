import { expect, test } from "vitest";
import type { OutlineItem } from "../outline.ts";
import { readOutline } from "../read-outline.ts";
import { rules } from "./rules.ts";

const shown = (item: OutlineItem): string =>
  (item.done ? "[x] " : "") + [...item.group, item.title].join(" › ");

test.each(rules)("rule $id decides its own example", ({ id, example }) => {
  const reading = readOutline({ format: "markdown", text: example.post });
  expect(reading.items.map(shown)).toEqual(example.tasks);
  expect(reading.offered.map(shown)).toEqual(example.offered ?? []);
  expect(reading.skipped.map(({ why }) => why)).toEqual(example.skipped.map(([, why]) => why));
  for (const [index, [text]] of example.skipped.entries()) {
    expect(reading.skipped[index]?.text.startsWith(text)).toBe(true);
  }
  // A group leaves no trace of its own but the name over its children.
  const deciding = [...reading.items, ...reading.offered, ...reading.skipped].map(({ rule }) => rule);
  if (!id.startsWith("group")) expect(deciding).toContain(id);
});

test("rules have ids of their own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
