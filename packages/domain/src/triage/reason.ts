// Why something lies on a lead's desk.
import type { AskCode } from "../task/ask.ts";
import type { Instant } from "../time.ts";

export const reasonCodes = [
  /** A nudge did not reach whoever has it, so that nobody can be released without a lead. */
  "undeliverable",
  /** Its thread is gone or hidden, and with it the task; people may hold it and wait. */
  "gone",
  /** The nudge was not answered, and the slot is free again soon. */
  "expiring",
  /** A text changed in the thread and here. */
  "conflict",
  /** Work came back from a review and has rested for days. */
  "returned",
  /** Whoever has it has not been heard of, here or in the thread. */
  "silent",
  /** Somebody wrote in the thread, and nobody who works on it or leads it has answered. */
  "unanswered",
  /** Something became of the thread, and no rule says what follows. */
  "asked",
  /** It may be what another task is already. */
  "duplicate",
  /** Somebody proposed it here, and nobody has looked. */
  "proposed",
  /** It was found in the forum, and nobody has looked. */
  "new",
  /** It waits for tasks that are not done. */
  "blocked",
  /** A line of a list that may be a task. */
  "proposal",
] as const;
/** In this order they weigh, heaviest first. */
export type ReasonCode = (typeof reasonCodes)[number];

/** One reason. Of a code there may be several, about different things. */
export type DeskReason = {
  readonly code: ReasonCode;
  /** When it arose. */
  readonly since: Instant;
  /** The question, where a thread asks it: for the codes `asked`, `duplicate` and `undeliverable`. */
  readonly ask: AskCode | null;
  /** The id of the claim or the other task, the field in conflict, or what the question is about. */
  readonly about: string | null;
};

/** How much a reason hurts. Within a weight, what has waited longest comes first. */
const weights: Record<ReasonCode, number> = {
  // Somebody stands still, or is about to lose what they have.
  undeliverable: 0,
  gone: 0,
  expiring: 0,
  conflict: 1,
  returned: 1,
  silent: 1,
  unanswered: 1,
  // Only the list is wrong.
  asked: 2,
  duplicate: 2,
  // Somebody hoped that this would be seen.
  proposed: 3,
  new: 3,
  blocked: 4,
  proposal: 4,
};

/** Puts the heavier reason first, then the older one. */
export function byWeight(a: DeskReason, b: DeskReason): number {
  return weights[a.code] - weights[b.code] || a.since - b.since;
}
