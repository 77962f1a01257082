// What holds for every reply, hostile ones among them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReply } from "./read-reply.ts";
import { vocabulary } from "./vocabulary.ts";

const setting = {
  bot: "board",
  boardAddress: "https://board.example",
  prefix: "TB",
  forumAddress: "https://forum.example",
};
const read = (text: string) => readReply({ ...setting, format: "markdown", text });

const phrase = fc.constantFrom(...vocabulary.verbs.map((each) => each.phrase));
/** Pieces that mean something to the grammar or to a parser, which random text hardly hits. */
const piece = fc.oneof(
  phrase,
  fc.constantFrom(
    "@board",
    "@board ",
    "@ana",
    "TB-12",
    "TB-",
    "#3",
    "and ",
    ", ",
    ". ",
    " - ",
    "(",
    "the ",
    "this ",
  ),
  fc.constantFrom(
    "\n",
    "\n\n",
    "> ",
    "- ",
    "`",
    "```\n",
    "~~",
    "**",
    "[quote]\n",
    "[/quote]\n",
    "[",
    "](",
    ")",
  ),
  fc.constantFrom(
    "https://board.example/tasks/7",
    "https://forum.example/t/a/9",
    "\u{E000}",
    "\u{E001}",
    "<b>",
    "&",
  ),
  fc.string({ maxLength: 12 }),
);
const post = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("reading never throws, and what it finds is well-formed", () => {
  fc.assert(
    fc.property(post, fc.constantFrom("markdown" as const, "html" as const), (text, format) => {
      const reading = readReply({ ...setting, format, text });
      for (const number of [...reading.taskNumbers, ...reading.topicLinks]) {
        expect(Number.isSafeInteger(number) && number > 0).toBe(true);
      }
      for (const { targets, note } of reading.commands) {
        const numbers = targets.filter((target) => typeof target === "number");
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length === 0 ? targets.length <= 1 : numbers.length === targets.length).toBe(true);
        expect(`${targets.join("")}${note}`).not.toMatch(/[\p{Cc}\p{Co}]/u);
      }
    }),
    { numRuns: 400 },
  );
});

test("what is quoted or fenced says nothing", () => {
  const quoted = (text: string) =>
    text
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n");
  const nothing = { commands: [], taskNumbers: [], topicLinks: [] };
  fc.assert(
    fc.property(post, (text) => {
      expect(read(quoted(text))).toEqual(nothing);
      expect(read(`~~~~~~~~\n${text.replaceAll("~", "")}\n~~~~~~~~`)).toEqual(nothing);
    }),
    { numRuns: 200 },
  );
});

test("every way to say something is understood after the name, and nowhere else", () => {
  for (const { verb, phrase: words } of vocabulary.verbs) {
    expect(read(`@board ${words}`).commands).toEqual([{ verb, targets: [], note: "" }]);
    expect(read(`I told @board ${words}`).commands).toEqual([]);
    expect(read(`@ana ${words}`).commands).toEqual([]);
  }
});

test.each([
  ["names alone", "@board ".repeat(14_000)],
  ["commands without end", "@board claim TB-1 and ".repeat(4500)],
  ["fillers without end", `@board claim ${"this ".repeat(19_000)}`],
  ["numbers without end", `@board claim ${"TB-1, ".repeat(16_000)}`],
  ["dashes and spaces", `@board claim ${" - ".repeat(30_000)}`],
  ["lines of commands", "@board claim\n".repeat(4900)],
  ["brackets", `@board claim TB-1 ${"](".repeat(40_000)}`],
  ["addresses", "https://forum.example/t/a/9\n".repeat(3500)],
])("%s take no more than two seconds", (_what, text) => {
  const began = performance.now();
  const { commands } = read(text);
  expect(commands.length).toBeLessThanOrEqual(20);
  expect(performance.now() - began).toBeLessThan(2000);
});
