// An open question to a lead about a task: something happened that no rule should decide by itself.
import { z } from "zod";

export const askCodes = [
  // What became of the thread.
  "closed",
  "archived",
  "unlisted",
  "deleted",
  "unreadable",
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
  // What the text resembles.
  "looks-like",
] as const;
export const AskCode = z.enum(askCodes);
export type AskCode = z.infer<typeof AskCode>;

/** One question. A task has at most one of each code and `about`. */
export const Ask = z.object({
  code: AskCode,
  /** Epoch milliseconds. */
  at: z.int(),
  /** What it is about: the id of the other task, the number of the other topic, the account's name, or `null`. */
  about: z.string().nullable(),
});
export type Ask = z.infer<typeof Ask>;
