// What reading a reply takes and gives.
import type { ReplyVerb } from "./vocabulary.ts";

export type ReplySource = {
  readonly format: "markdown" | "html";
  readonly text: string;
  /** The account that people speak to, without `@`; `null` where none is configured: then nothing is a command. */
  readonly bot: string | null;
  /** Where people reach the board. */
  readonly boardAddress: string;
  /** What stands before a task's number: `TB`. */
  readonly prefix: string;
  readonly forumAddress: string;
};

/** A task's public number, or words that may be those of a title. */
export type ReplyTarget = number | string;

export type ReplyCommand = {
  readonly verb: ReplyVerb;
  /** Numbers, each once; or, where there is none, one run of words. Empty where only the verb was said. */
  readonly targets: readonly ReplyTarget[];
  /** What follows after a comma, a dash, or the end of the sentence, on the same line. */
  readonly note: string;
};

export type ReplyReading = {
  /** In the order in which they stand. */
  readonly commands: readonly ReplyCommand[];
  /** Numbers of tasks that are named by short name or address, commands' own among them; each once. */
  readonly taskNumbers: readonly number[];
  /** Numbers of this forum's topics that are linked; each once. */
  readonly topicLinks: readonly number[];
};

/** Nothing was said to the board, and nothing of it named. */
export const silentReply: ReplyReading = { commands: [], taskNumbers: [], topicLinks: [] };
