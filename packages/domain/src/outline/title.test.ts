import { expect, test } from "vitest";
import { readOutline } from "./read-outline.ts";

const long = "word ".repeat(60).trim();

const titles: readonly (readonly [item: string, title: string, body: string])[] = [
  ["Test the **installer**", "Test the installer", ""],
  ["**Release notes** – collect them", "Release notes", "collect them"],
  [
    "**Release notes**: collect [them](https://example.org)",
    "Release notes",
    "collect [them](https://example.org)",
  ],
  ["**Release notes:** collect them", "Release notes", "collect them"],
  ["*Release notes* (8.4)", "Release notes", "(8.4)"],
  ["**Test** the installer", "Test the installer", ""],
  ["**Whole item**", "Whole item", ""],
  ["~~old name~~ new name", "new name", ""],
  ["@ada: write the notes", "write the notes", ""],
  ["write the notes (@ada, @bob)", "write the notes", ""],
  ["write the notes – @ada", "write the notes", ""],
  ["write the notes with @ada", "write the notes with @ada", ""],
  ["write the notes by [date=2026-12-01]", "write the notes", ""],
  ["move [date=2026-12-01] to Friday", "move 2026-12-01 to Friday", ""],
  [":rocket: ship it 🎉", "ship it", ""],
  ["Why I :heart: docs", "Why I :heart: docs", ""],
  ["write it:", "write it", ""],
  ["`rpm -q` prints [nothing](https://example.org)", "rpm -q prints nothing", ""],
  ["First line\n  Second line", "First line", "Second line"],
  ["a line that an editor\n  broke in two", "a line that an editor broke in two", ""],
  ["Test it\n  https://example.org/7", "Test it", "https://example.org/7"],
  ["Short one\n\n  And a paragraph with `code`", "Short one", "And a paragraph with `code`"],
  [`Collect all the names. ${long}`, "Collect all the names", `Collect all the names. ${long}`],
  [long, `${"word ".repeat(40).trim()}…`, long],
  ["“Quoted” it’s -- fine...", '"Quoted" it\'s – fine…', ""],
  ["one \u202e two\u0007 \u200bthree", "one two three", ""],
];

test.each(titles)("%j has a title and a body", (item, title, body) => {
  const [task] = readOutline({ format: "markdown", text: `- [ ] ${item}` }).items;
  expect({ title: task?.title, body: task?.body }).toEqual({ title, body });
});
