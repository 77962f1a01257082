import { expect, test } from "vitest";
import type { Entry } from "./entry.ts";
import { find } from "./find.ts";
import { plain, scoreOf, wordsIn } from "./score.ts";

const aTask = (number: number, label: string, weight = 0): Entry => ({
  id: `task:${number}`,
  group: "task",
  label,
  hint: "",
  text: plain(label),
  number,
  weight,
  key: null,
  goal: { to: "task", number },
});
const aView = (label: string): Entry => ({
  ...aTask(0, label),
  id: `view:${label}`,
  group: "view",
  number: -1,
  goal: { to: "board", search: {} },
});
const entries = [
  aTask(1, "Write about the installer", -8),
  aTask(2, "Test the installer", 6),
  aTask(12, "Paint the door", 6),
  aTask(120, "Count the 12 chairs"),
  aTask(13, "Ask Ada Sørensen for the key"),
  aView("Free tasks"),
  aView("Triage"),
];
const none = { recent: [], prefix: "TB" };
const labels = (query: string, setting: { recent: readonly string[]; prefix: string } = none) =>
  find(entries, query, setting).flatMap(({ items }) => items.map(({ label }) => label));

test.each([
  ["installer", "Test the installer"],
  ["SORENSEN", "Ask Ada Sørensen for the key"],
  ["key ada", "Ask Ada Sørensen for the key"],
  ["instlr", "Test the installer"],
  ["tri", "Triage"],
  ["12", "Paint the door"],
  ["TB-12", "Paint the door"],
  ["#120", "Count the 12 chairs"],
])("%s finds first: %s", (query, first) => {
  expect(labels(query)[0]).toBe(first);
});

test("what fits nothing finds nothing", () => {
  expect(labels("zebra")).toEqual([]);
  expect(labels("installer zebra")).toEqual([]);
});

test("free tasks come before finished ones that fit as well", () => {
  expect(labels("installer")).toEqual(["Test the installer", "Write about the installer"]);
});

test("what was chosen lately comes before what fits as well", () => {
  const pair = [aTask(1, "Sort red screws"), aTask(2, "Sort old screws")];
  const [group] = find(pair, "screws", { recent: ["task:2"], prefix: "TB" });
  expect(group?.items.map(({ number }) => number)).toEqual([2, 1]);
});

test("before anything is typed, what was chosen lately stands first, then free tasks and views", () => {
  const groups = find(entries, " ", { recent: ["view:Triage", "task:99"], prefix: "TB" });
  expect(groups.map(({ name }) => name)).toEqual(["recent", "task", "view"]);
  expect(groups[0]?.items.map(({ label }) => label)).toEqual(["Triage"]);
  expect(groups[1]?.items[0]?.weight).toBe(6);
});

test("no more of ten thousand tasks is shown than somebody reads", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => aTask(index + 1, `Task about thing ${index}`));
  const found = find(many, "thing", none).flatMap(({ items }) => items);
  expect(found).toHaveLength(10);
});

test.each([
  ["installer", "inst", 97, 100],
  ["the installer", "inst", 70, 80],
  ["reinstaller", "inst", 45, 50],
  ["installer", "nsta", 45, 50],
  ["installer", "xyz", 0, 0],
])("how well %s fits %s", (text, query, least, most) => {
  const score = scoreOf(text, wordsIn(query), true);
  expect(score).toBeGreaterThanOrEqual(least);
  expect(score).toBeLessThanOrEqual(most);
});
