// What the board answers to a reply, kept as small values until somebody reads it, and its sentence.
import type { Refusal } from "../command/refusal.ts";
import { isTextKey } from "../texts/catalogues.ts";
import type { Texts } from "../texts/texts.ts";
import { plain } from "../thread/plain.ts";
import type { ReplyVerb } from "./vocabulary.ts";

export type ReplyAnswer =
  /** `number`: the task that was meant; `null` where it stays unclear, or is not to be named. */
  | { readonly answer: "refused"; readonly number: number | null; readonly refusal: Refusal }
  /** Which of these tasks is meant? Only such as the author sees and could take or has. */
  | { readonly answer: "choose"; readonly verb: ReplyVerb; readonly numbers: readonly number[] }
  /** Nobody can take anything here. */
  | { readonly answer: "nothing-free" }
  /** The author has nothing in this thread that they could keep, hand back or hand in. */
  | { readonly answer: "nothing-held" }
  /** How did it come out? `outcomes` are names of the kind's outcomes. */
  | { readonly answer: "outcome"; readonly number: number; readonly outcomes: readonly string[] }
  | { readonly answer: "may-not-exclude" }
  | { readonly answer: "help" };

/** An answer as a notice carries it. */
export type AnswerData = Readonly<Record<string, string | number>>;

/** Returns the answer as small values. */
export function answerData(answer: ReplyAnswer): AnswerData {
  switch (answer.answer) {
    case "refused": {
      const { code, params } = answer.refusal;
      const task = answer.number === null ? {} : { number: answer.number };
      return { answer: answer.answer, refusal: code, ...prefixed(params), ...task };
    }
    case "choose":
      return { answer: answer.answer, verb: answer.verb, numbers: answer.numbers.join(" ") };
    case "outcome":
      return { answer: answer.answer, number: answer.number, outcomes: answer.outcomes.join(", ") };
    default:
      return { answer: answer.answer };
  }
}

/** A refusal's parameters may be called as ours are. */
const prefixed = (params: object) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [`param.${name}`, value]));

const paramsOf = (data: AnswerData, { inMarkdown }: AnswerSetting) =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => name.startsWith("param."))
      .map(([name, value]) => [
        name.slice("param.".length),
        inMarkdown && typeof value === "string" ? plain(value) : value,
      ]),
  );

export type AnswerSetting = {
  readonly texts: Texts;
  /** The account that people speak to. */
  readonly bot: string | null;
  readonly prefix: string;
  /** Titles of tasks that the reader may see now; `null` for others. */
  readonly titleOf: (number: number) => string | null;
  /** For a message on the forum; otherwise plain text. There a name in code is no mention. */
  readonly inMarkdown: boolean;
};

/** Returns the numbers of the tasks that an answer names, for looking up their titles. */
export function numbersInAnswer(data: AnswerData): number[] {
  const listed = String(data.numbers ?? "")
    .split(" ")
    .map(Number);
  return [...listed, Number(data.number ?? 0)].filter((number) => Number.isSafeInteger(number) && number > 0);
}

/** Returns the sentence of an answer: what became of the reply, and what its author can do. */
export function sayAnswer(data: AnswerData, setting: AnswerSetting): string {
  const { say } = setting.texts;
  const bot = `@${setting.bot ?? "board"}`;
  const [number = null] = numbersInAnswer(data);
  const task = number === null ? "" : nameOf(number, setting);
  // By default Discourse takes no reply of less than 20 characters.
  const exampleOf = (verb: string) =>
    quoted(`${bot} ${verb} ${setting.prefix}-${number ?? 12}, please`, setting);
  switch (data.answer) {
    case "refused": {
      const key = `refusal.${data.refusal}`;
      const why = isTextKey(key) ? say(key, paramsOf(data, setting)) : "";
      return say("reply.refused", { task, why, named: task === "" ? "no" : "yes" });
    }
    case "choose": {
      const tasks = numbersInAnswer(data).map((each) => nameOf(each, setting));
      return say("reply.choose", { example: exampleOf(spoken(data.verb)), tasks: tasks.join("; ") });
    }
    case "outcome":
      return say("reply.outcome", { task, example: exampleOf("done"), outcomes: data.outcomes ?? "" });
    case "nothing-free":
      return say("reply.nothing-free");
    case "nothing-held":
      return say("reply.nothing-held");
    case "may-not-exclude":
      return say("reply.may-not-exclude");
    default:
      return say("reply.help", { bot: quoted(bot, setting), example: exampleOf("claim") });
  }
}

function quoted(words: string, { inMarkdown }: AnswerSetting): string {
  return inMarkdown ? `\`${words}\`` : `“${words}”`;
}

/** The shortest way to say a verb. */
function spoken(verb: string | number | undefined): string {
  const words: Readonly<Record<string, string>> = {
    "hand-back": "hand back",
    "still-on-it": "still on it",
    done: "done",
  };
  return words[String(verb)] ?? "claim";
}

function nameOf(number: number, { prefix, titleOf, inMarkdown }: AnswerSetting): string {
  const title = titleOf(number);
  if (title === null) return `${prefix}-${number}`;
  return `${prefix}-${number} (${inMarkdown ? plain(title) : title})`;
}
