// What a private message says, and what it does not.
import { expect, test } from "vitest";
import { TaskNumber } from "../ids.ts";
import { textsFor } from "../texts/catalogues.ts";
import { type Line, markOf, writeMessage } from "./message.ts";

const setting = {
  texts: textsFor("en"),
  board: { name: "Help wanted", address: "https://board.example/", prefix: "HW" },
  mark: markOf(7),
};
const line = (more: Partial<Line>): Line => ({
  code: "returned",
  by: "Dora Lead",
  number: TaskNumber.parse(12),
  title: "A map",
  words: null,
  more: null,
  ...more,
});
const say = (...lines: Line[]) => writeMessage(lines, setting).raw;

test("one line a notice, with the task's address, the mark at the end, and where to have fewer of them", () => {
  const { title, raw } = writeMessage([line({}), line({ code: "accepted" })], setting);
  expect(title).toBe("News for you from Help wanted");
  expect(raw.split("\n")).toEqual([
    "This happened on Help wanted:",
    "",
    "- Dora Lead sent “A map” back to you with a comment. [HW-12](https://board.example/tasks/12)",
    "- Dora Lead accepted your work on “A map”. Thank you. [HW-12](https://board.example/tasks/12)",
    "",
    expect.stringContaining("[choose what we write to you](https://board.example/notices)"),
    "<!-- threadboard message 7 -->",
  ]);
});

test("a nudge carries the link that keeps the task", () => {
  expect(say(line({ code: "nudge", by: null }))).toContain(
    "[I am still on it](https://board.example/tasks/12?renew=1)",
  );
});

test("a task that its reader may not see is told by its number, and nothing of it is said", () => {
  const raw = say(line({ title: null, by: "Sid Secret" }));
  expect(raw).toContain("- There is news about task HW-12, which you cannot see at the moment.");
  expect(raw).not.toContain("Sid");
  expect(say(line({ code: "thread-gone", title: null }))).toMatch(/cannot be read any more\..* HW-12$/m);
});

test("other people's words are no markup and name nobody", () => {
  const raw = say(line({ title: "[A map](https://evil.example) @everybody\n# Big", by: "*Dora*" }));
  expect(raw).not.toContain("@everybody");
  expect(raw).not.toMatch(/^#/m);
  expect(raw).not.toContain("](https://evil");
  expect(raw).toContain("\\*Dora\\*");
});

test("what more there is to say stands after the sentence", () => {
  expect(say(line({ code: "followed", more: "It is finished." }))).toContain(
    "- News of “A map”, which you follow. It is finished. [HW-12](https://board.example/tasks/12)",
  );
});

test("what nobody in particular did is the board's", () => {
  expect(say(line({ code: "released", by: null }))).toContain("The board freed “A map”");
});
