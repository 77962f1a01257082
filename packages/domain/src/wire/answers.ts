// Answers to commands and questions that are not the board itself.
import { z } from "zod";
import { TaskId, TopicId } from "../ids.ts";
import { Due } from "../task/due.ts";
import { Card } from "./card.ts";

/** What `POST /api/commands` answers when the board agreed. */
export const Done = z.object({
  outcome: z.enum(["done", "unchanged"]),
  /** The task afterwards, as the actor sees it. */
  card: Card.nullable(),
  /** The version this made, for undo; `null` where nothing was changed or undo does not apply. */
  undo: z.object({ taskId: TaskId, version: z.int() }).nullable(),
});

/** RFC 9457. `code` and `params` are the refusal's; `detail` is its sentence in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** For input that does not fit: where, and what is wrong there. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** How many commands one batch may hold. */
export const BATCH_LIMIT = 200;

/** What `POST /api/commands/batch` answers: for each command, in order, what became of it. */
export const BatchDone = z.object({
  results: z.array(z.union([Done, z.object({ outcome: z.literal("refused"), problem: Problem })])),
});

/** A topic or list item that could become a task. */
export const ThreadCandidate = z.object({
  topicId: TopicId,
  /** `null`: the whole topic; otherwise the item's text. */
  item: z.string().nullable(),
  title: z.string(),
  group: z.array(z.string()),
  done: z.boolean(),
  due: Due.nullable(),
  /** The task that it already is. */
  taken: z.object({ id: TaskId, number: z.int() }).nullable(),
});
export const ThreadPreview = z.object({
  topicId: TopicId,
  title: z.string(),
  address: z.string(),
  bodyHtml: z.string(),
  candidates: z.array(ThreadCandidate),
});

/** A lead names a thread by its address, or an item of it by its text, to make or join a task. */
export const ThreadRequest = z.strictObject({
  address: z.string().min(1).max(1000),
  item: z.string().max(2000).nullable().default(null),
  /** The task to attach the thread to; without it a new task is made. */
  taskId: TaskId.nullable().default(null),
});

export type BatchDone = z.infer<typeof BatchDone>;
export type Done = z.infer<typeof Done>;
export type Problem = z.infer<typeof Problem>;
export type ThreadCandidate = z.infer<typeof ThreadCandidate>;
export type ThreadPreview = z.infer<typeof ThreadPreview>;
export type ThreadRequest = z.infer<typeof ThreadRequest>;
