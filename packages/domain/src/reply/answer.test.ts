// What the author of a reply is told: kept as small values, said in their language, with what they may see.
import { expect, test } from "vitest";
import { type Refusal, refuse } from "../command/refusal.ts";
import { textsFor } from "../texts/catalogues.ts";
import { type AnswerSetting, answerData, numbersInAnswer, type ReplyAnswer, sayAnswer } from "./answer.ts";

const titles = new Map([
  [3, "Write *the* guide"],
  [4, "Test it"],
]);
const setting: AnswerSetting = {
  texts: textsFor("en"),
  bot: "board",
  prefix: "TB",
  titleOf: (number) => titles.get(number) ?? null,
  inMarkdown: false,
};
/** As a notice keeps it. */
const kept = (answer: ReplyAnswer) =>
  JSON.parse(JSON.stringify(answerData(answer))) as ReturnType<typeof answerData>;
const said = (answer: ReplyAnswer, more: Partial<AnswerSetting> = {}) =>
  sayAnswer(kept(answer), { ...setting, ...more });

test.each<Refusal>([
  refuse("not-found"),
  refuse("limit-reached", { limit: 3 }),
  refuse("kind-limit", { limit: 1, kind: "Auditing" }),
  refuse("not-yet", { at: Date.parse("2031-01-03T12:00:00Z") }),
  refuse("wrong-stage", { command: "claim", stage: "triage" }),
])("a refusal says the sentence of its code: $code", (refusal) => {
  const sentence = setting.texts.sayRefusal(refusal);
  expect(said({ answer: "refused", number: 3, refusal })).toBe(`TB-3 (Write *the* guide): ${sentence}`);
  expect(said({ answer: "refused", number: 9, refusal })).toBe(`TB-9: ${sentence}`);
  expect(said({ answer: "refused", number: null, refusal })).toBe(sentence);
});

test("a choice lists its tasks, those that are hidden by now without their titles", () => {
  const answer: ReplyAnswer = { answer: "choose", verb: "hand-back", numbers: [3, 9] };
  expect(numbersInAnswer(kept(answer))).toEqual([3, 9]);
  expect(said(answer)).toBe(
    "It is not clear which task you mean. Say its number, as in “@board hand back TB-3, please”. You can choose from: TB-3 (Write *the* guide); TB-9",
  );
});

test("in a message nothing is markup that is not ours, and nobody is mentioned", () => {
  const words = said({ answer: "choose", verb: "claim", numbers: [3, 4] }, { inMarkdown: true });
  expect(words).toContain("`@board claim TB-3, please`");
  expect(words).toContain("TB-3 (Write \\*the\\* guide); TB-4 (Test it)");
  const refusal = refuse("kind-limit", { limit: 1, kind: "_@ana_" });
  expect(said({ answer: "refused", number: null, refusal }, { inMarkdown: true })).toContain("\\_ana\\_");
});

test.each<[ReplyAnswer, string]>([
  [{ answer: "outcome", number: 4, outcomes: ["Passed", "Failed"] }, "TB-4 (Test it): say how it came out"],
  [{ answer: "nothing-free" }, "nothing to take"],
  [{ answer: "nothing-held" }, "You have no task in that thread"],
  [{ answer: "may-not-exclude" }, "Only the author of a thread"],
  [{ answer: "help" }, "“@board” and one of these: claim; done; hand back"],
])("%j is told", (answer, words) => {
  expect(said(answer)).toContain(words);
});
