// An open question to a lead about a task: something happened that no rule should decide by itself.
import { z } from "zod";

export const askCodes = [
  // What became of the thread.
  "closed",
  "archived",
  "unlisted",
  "deleted",
  "unreadable",
  "restricted",
  "moved",
  "merged",
  "split",
  "author-left",
  "solved",
  "assigned",
  // What became of a list item of an outline.
  "item-removed",
  "item-done",
  "item-doubtful",
  // Who has it: the nudge of this claim did not reach its holder.
  "unreached",
  // What the text resembles.
  "looks-like",
] as const;
/** Whether a question is about the task's thread or list item, and so is over with it. */
export const aboutThread = (code: AskCode): boolean => code !== "looks-like" && code !== "unreached";

export const AskCode = z.enum(askCodes);
export type AskCode = z.infer<typeof AskCode>;

/** One question. A task has at most one of each code and `about`. */
export const Ask = z.object({
  code: AskCode,
  /** Epoch milliseconds. */
  at: z.int(),
  /** What it is about: the id of the other task, the number of the other topic, the account's name, the id of the claim, or `null`. */
  about: z.string().nullable(),
});
export type Ask = z.infer<typeof Ask>;
