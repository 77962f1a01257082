import { TaskNumber } from "@threadboard/domain";
import { expect, test } from "vitest";
import { findTasks, nearTasks, numberIn } from "./near-titles.ts";

const titles = [
  "Replace the vendor logo in the installer",
  "Replace the logo in the installer",
  "Write an installation guide",
  "Übersetze die Startseite",
];
const tasks = titles.map((title, index) => ({ number: TaskNumber.parse(index + 1), title }));

test.each([
  ["12", 12],
  ["TB-12", 12],
  ["tb-12", 12],
  ["#12", 12],
  [" 7 ", 7],
  ["XY-12", null],
  ["12 logos", null],
  ["", null],
])("the number in “%s” is %s", (text, expected) => {
  expect(numberIn(text, "TB")).toBe(expected);
});

test.each([
  ["a number finds its task", "TB-3", [3]],
  ["every word has to be there", "logo vendor", [1]],
  ["accents and case make no difference", "ubersetze", [4]],
  ["no text finds nothing", " ", []],
])("%s", (_title, text, expected) => {
  expect(findTasks(tasks, text, "TB").map(({ number }) => number)).toEqual(expected);
});

test("tasks that share most words are near, the likest first", () => {
  const near = nearTasks(tasks, "Replace vendor logo in the installer", 5);
  expect(near.map(({ number }) => number)).toEqual([1, 2]);
});

test("a single word is near to nothing", () => {
  expect(nearTasks(tasks, "Logo", 5)).toEqual([]);
});
