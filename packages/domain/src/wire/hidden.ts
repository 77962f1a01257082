// What leads are shown of tasks that nobody may see, and what outlines offer to them.
import { z } from "zod";
import { TaskId, TaskNumber, TeamKey, TopicId } from "../ids.ts";
import { hiddenCodes } from "../thread/standing.ts";
import { WireTime } from "./card.ts";

/** No title and no text: only what it takes to decide. */
export const HiddenTask = z.object({
  taskId: TaskId,
  number: TaskNumber,
  team: TeamKey.nullable(),
  /** Its sentence is `gone.<code>` of the text catalogue. */
  why: z.enum(hiddenCodes),
  since: WireTime,
  /** People who have it and wait. */
  held: z.int(),
  topicId: TopicId.nullable(),
  /** On the forum, where whoever may see the thread can look. Without the words of its title. */
  address: z.string().nullable(),
  /** Whether it can be kept without its thread. */
  mayKeep: z.boolean(),
});
export const HiddenTasks = z.object({ tasks: z.array(HiddenTask) });

/** A list item that may be a task and was not made one, for want of certainty. */
export const Proposal = z.object({
  topicId: TopicId,
  /** Of the topic. */
  title: z.string(),
  address: z.string(),
  /** The item's text, by which it is taken or dismissed. */
  item: z.string(),
  /** 0 to 1. */
  confidence: z.number(),
  /** Its sentence is `outline.reason.<code>` of the text catalogue. */
  reason: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }),
});
export const Proposals = z.object({ proposals: z.array(Proposal) });
/** Names an item that a lead does not want to be offered again; `back`: that was a mistake. */
export const Dismissal = z.strictObject({
  topicId: TopicId,
  item: z.string().min(1).max(2000),
  back: z.boolean().default(false),
});

export type HiddenTask = z.infer<typeof HiddenTask>;
export type Proposal = z.infer<typeof Proposal>;
