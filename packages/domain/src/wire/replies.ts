// The newest posts of a task's thread, as its page shows them in place.
import { z } from "zod";
import { WireTime } from "./card.ts";

export const ReplyInThread = z.object({
  /** Of the post itself. */
  address: z.string(),
  /** By name; `null` where the account is gone. */
  author: z.object({ name: z.string(), username: z.string(), avatar: z.string().nullable() }).nullable(),
  at: WireTime.nullable(),
  /** Sanitised HTML. */
  html: z.string(),
});

export const Replies = z.object({
  /** Oldest first. */
  replies: z.array(ReplyInThread),
  /** How many of the thread's answers are not among them. */
  more: z.int(),
  /** The end of the thread, where an answer goes; `null` where it takes none. */
  answerAddress: z.string().nullable(),
});

export type ReplyInThread = z.infer<typeof ReplyInThread>;
export type Replies = z.infer<typeof Replies>;
