// What the desk looks at: as much of tasks and proposals as says whether they lie on it. No words.
import type { KindKey, PersonId, TaskId, TaskNumber, TeamKey, TopicId } from "../ids.ts";
import type { Ask } from "../task/ask.ts";
import type { Audience } from "../task/audience.ts";
import type { Claim } from "../task/claim.ts";
import type { Due } from "../task/due.ts";
import type { Stage } from "../task/stage.ts";
import type { Instant } from "../time.ts";

/** A claim as the desk looks at it. */
export type DeskClaim = Pick<
  Claim,
  "id" | "personId" | "state" | "stateAt" | "renewedAt" | "nudgedAt" | "nudgeReachedAt"
>;

/** As much of a task as decides whether it lies on a desk; no words. */
export type DeskTask = {
  readonly id: TaskId;
  readonly number: TaskNumber;
  readonly team: TeamKey | null;
  readonly kind: KindKey;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly due: Due | null;
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  readonly asks: readonly Ask[];
  readonly conflicts: readonly { readonly field: string; readonly editedAt: Instant | null }[];
  /** Since when nobody may see it; `null` where somebody may, or always could not. */
  readonly hiddenAt: Instant | null;
  /** Live ones. */
  readonly claims: readonly DeskClaim[];
  /** Tasks that it waits for and that are not over. */
  readonly blockers: readonly TaskId[];
  /** When its thread was last written in, as far as the forum says. */
  readonly lastPostAt: Instant | null;
  /** When somebody wrote in its thread whom nobody who holds or leads the task has answered. */
  readonly unansweredAt: Instant | null;
  /** When leads last put it off, and until when. */
  readonly snooze: { readonly at: Instant; readonly until: Instant } | null;
};

/** A line of a list that was not made a task, for want of certainty. */
export type DeskProposal = {
  readonly topicId: TopicId;
  readonly item: string;
  readonly position: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly audience: Audience;
  /** Of its source; `null` where its source names none. */
  readonly team: TeamKey | null;
  readonly seenAt: Instant;
  readonly snoozedUntil: Instant | null;
};
