// What we owe the world because of a change: written in the change's transaction, delivered afterwards.
import type { PersonId, TaskId, TopicId } from "../ids.ts";
import type { OfferableField } from "../thread/offered.ts";
import type { Instant } from "../time.ts";

/** What a notice is about. Its sentence comes from the text catalogue under `notice.<code>`. */
export const noticeCodes = [
  "returned",
  "accepted",
  "released",
  "closed",
  "expired",
  "nudge",
  "offered",
  /** To the lead who asked: no answer came in time. */
  "offer-lapsed",
  /** To the holder who asked somebody to go on in their place. */
  "offer-declined",
  "taken-over",
  "claimed-for-you",
  "review-waiting",
  "undeliverable-nudge",
  /** The answer to a command in a thread: a refusal, a choice, or help. */
  "reply-answer",
  /** The thread of a task that its reader holds cannot be read any more. */
  "thread-gone",
  /** A lead gave up a task whose thread cannot be read, while its reader was on it. */
  "given-up",
  /** Tasks can be taken now that fit what its reader waits for: one notice a day, its data names them. */
  "fits",
  /** A task that its reader follows can be taken, came back, or is finished. */
  "followed",
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/**
 * One thing owed. Rows with the same key that wait are one: the text is made when it is written, from the
 * state of that moment, so a later change needs no second row. `dueAt` is epoch milliseconds.
 */
export type OutboxEntry =
  | {
      readonly kind: "status-post";
      readonly topicId: TopicId;
      readonly asked: boolean;
      readonly dueAt: Instant;
    }
  | { readonly kind: "status-tags"; readonly topicId: TopicId; readonly dueAt: Instant }
  | { readonly kind: "close-topic"; readonly topicId: TopicId; readonly dueAt: Instant }
  /** A lead's edit, offered back to the thread: title, body or tags of a whole topic. */
  | {
      readonly kind: "thread-edit";
      readonly topicId: TopicId;
      readonly taskId: TaskId;
      readonly fields: readonly OfferableField[];
      readonly byPersonId: PersonId | null;
      readonly dueAt: Instant;
    }
  /** A forum message to one person with every notice that waits for them. */
  | { readonly kind: "message"; readonly recipient: PersonId; readonly dueAt: Instant }
  | {
      readonly kind: "notice";
      readonly recipient: PersonId;
      readonly code: NoticeCode;
      readonly taskId: TaskId;
      readonly byPersonId: PersonId | null;
      /** Beside the task: parameters of the sentence. */
      readonly data?: Readonly<Record<string, string | number>>;
      readonly dueAt: Instant;
    };

/** Returns the key of the edit that a task owes its thread. */
export function editKey(taskId: TaskId): string {
  return `thread-edit:${taskId}`;
}

/** Returns the key under which waiting entries are one; a notice stands for itself. */
export function outboxKey(entry: OutboxEntry): string | null {
  switch (entry.kind) {
    case "notice":
      return null;
    case "message":
      return `message:${entry.recipient}`;
    case "thread-edit":
      return editKey(entry.taskId);
    case "status-post":
    case "status-tags":
    case "close-topic":
      return `${entry.kind}:${entry.topicId}`;
  }
}
