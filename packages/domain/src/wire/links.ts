// Where else in the forum a task comes up.
import { z } from "zod";
import { TaskId, TaskNumber, TopicId } from "../ids.ts";
import { WireTime } from "./card.ts";

/** A post that names the task by its address or short name. */
export const Mention = z.object({
  topicTitle: z.string(),
  /** Of the post itself. */
  address: z.string(),
  /** By name. */
  author: z.string(),
  at: WireTime,
});

/** A topic that links the task's own one, or that it links, with the tasks that were made of it. */
export const RelatedTopic = z.object({
  topicId: TopicId,
  title: z.string(),
  address: z.string(),
  tasks: z.array(z.object({ id: TaskId, number: TaskNumber, title: z.string() })),
});

export type Mention = z.infer<typeof Mention>;
export type RelatedTopic = z.infer<typeof RelatedTopic>;
