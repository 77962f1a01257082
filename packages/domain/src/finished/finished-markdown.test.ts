// The page of Markdown that somebody takes along is theirs to read, whatever a title holds.
import { expect, test } from "vitest";
import { textsFor } from "../texts/catalogues.ts";
import { finishedMarkdown } from "./finished-markdown.ts";

const task = {
  number: "HW-12",
  title: "Describe the [installer](https://elsewhere.example) for @everyone",
  address: "https://board.example/tasks/12",
  kind: "Writing",
  team: "Docs",
  outcome: null,
  finishedAt: "2031-01-03T23:30:00.000Z",
};
const person = { name: "Ana *Vega*", username: "ana" };
const board = { name: "Help wanted", address: "https://board.example" };

test("each task is one line with its link, what it was and when, and nothing in it is markup", () => {
  expect(finishedMarkdown({ person, board, tasks: [task] }, textsFor("en-GB"))).toBe(
    [
      "# What Ana \\*Vega\\* finished on Help wanted",
      "",
      "One task.",
      "",
      "- [HW-12: Describe the \\[installer\\]\\(https\\://elsewhere\\.example\\) for everyone](https://board.example/tasks/12) (Docs, Writing, 3 January 2031)",
      "",
    ].join("\n"),
  );
});

test("a task without a team, with an outcome, and none at all", () => {
  const said = finishedMarkdown(
    { person, board, tasks: [{ ...task, team: null, outcome: "Pass" }] },
    textsFor("en-GB"),
  );
  expect(said).toContain("(Writing, Pass, 3 January 2031)");
  expect(finishedMarkdown({ person, board, tasks: [] }, textsFor("en-GB"))).toContain("Nothing yet.");
});
