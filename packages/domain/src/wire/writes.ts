// What the board is about to write into the forum: the queue, its switch, and threads that are left alone.
import { z } from "zod";
import { TaskNumber, TopicId } from "../ids.ts";
import { WriteTroubleCode } from "../thread/write-trouble.ts";
import { WireTime } from "./card.ts";

const writeKinds = ["status-post", "status-tags", "close-topic", "thread-edit", "message"] as const;
export const WriteKind = z.enum(writeKinds);

export const QueuedWrite = z.object({
  id: z.int(),
  kind: WriteKind,
  state: z.enum(["waiting", "failed"]),
  /** `null` for a message, which belongs to no thread. */
  thread: z.object({ topicId: TopicId, title: z.string(), address: z.string() }).nullable(),
  tasks: z.array(z.object({ number: TaskNumber, title: z.string() })),
  dueAt: WireTime,
  tries: z.int(),
  trouble: WriteTroubleCode.nullable(),
  /** What was said when it last failed, by the forum where it said something. */
  words: z.string().nullable(),
  /** The exact text that would be written now. */
  text: z.string().nullable(),
  /** All tags that the topic would have then. */
  tags: z.array(z.string()).nullable(),
});

export const Writes = z.object({
  on: z.boolean(),
  stopped: z.object({ by: z.string().nullable(), at: WireTime, reason: z.string() }).nullable(),
  /** New posts a day, and how many were made today (UTC). */
  allowance: z.object({ perDay: z.int(), made: z.int() }),
  writes: z.array(QueuedWrite),
});

export const SwitchRequest = z.strictObject({
  on: z.boolean(),
  reason: z.string().trim().max(300).default(""),
});
export const WriteRequest = z.strictObject({ id: z.int() });
export const ExcludeRequest = z.strictObject({ topicId: TopicId, excluded: z.boolean() });

/** Who said that we write nothing there, and when. */
export const Excluded = z.object({ by: z.string(), at: WireTime });
export const ExcludeAnswer = z.object({ excluded: Excluded.nullable() });

export type WriteKind = z.infer<typeof WriteKind>;
export type QueuedWrite = z.infer<typeof QueuedWrite>;
export type Writes = z.infer<typeof Writes>;
