// What we owe the world because of a change: written in the change's transaction, delivered afterwards.
import type { PersonId, TaskId, TopicId } from "../ids.ts";
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
  "claimed-for-you",
  "review-waiting",
  "undeliverable-nudge",
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
  | {
      readonly kind: "notice";
      readonly recipient: PersonId;
      readonly code: NoticeCode;
      readonly taskId: TaskId;
      readonly byPersonId: PersonId | null;
      readonly dueAt: Instant;
    };

/** Returns the key under which waiting entries are one; a notice stands for itself. */
export function outboxKey(entry: OutboxEntry): string | null {
  return entry.kind === "notice" ? null : `${entry.kind}:${entry.topicId}`;
}
