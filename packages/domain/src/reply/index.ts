// Replies in threads: what they ask of the board, and what they name. An entry of its own, so that no browser loads parsers.
export {
  type AnswerData,
  type AnswerSetting,
  answerData,
  numbersInAnswer,
  type ReplyAnswer,
  sayAnswer,
} from "./answer.ts";
export { planReply, type ReplyPlace, type ReplyStep } from "./plan.ts";
export { readReply } from "./read-reply.ts";
export type {
  ReplyCommand,
  ReplyReading,
  ReplySource,
  ReplyTarget,
} from "./reply.ts";
export type { ReplyVerb } from "./vocabulary.ts";
