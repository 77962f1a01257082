// A task: a piece of help wanted, with its slots, claims and offers, as the rules see it.

import type { Reading } from "../configuration/source.ts";
import type {
  CampaignId,
  ClaimId,
  ColumnId,
  KindKey,
  OfferId,
  PersonId,
  PostId,
  SlotId,
  TaskId,
  TaskNumber,
  TeamKey,
  TopicId,
} from "../ids.ts";
import type { Standing } from "../thread/standing.ts";
import type { Instant } from "../time.ts";
import type { Ask } from "./ask.ts";
import type { Audience } from "./audience.ts";
import { type Claim, isLive } from "./claim.ts";
import type { Difficulty } from "./difficulty.ts";
import type { Due } from "./due.ts";
import type { Rank } from "./rank.ts";
import { type SetStage, type Stage, stageOf } from "./stage.ts";
import type { Text } from "./text.ts";

/** One of the people a task wants. A retired slot is no longer wanted; it stays for its history. */
export type Slot = { readonly id: SlotId; readonly name: string | null; readonly retired: boolean };

/**
 * Somebody was asked to take a task: by a lead a free place of it, by a holder the one that they have. It lapses by
 * itself at `lapsesAt`.
 */
export type Offer = {
  readonly id: OfferId;
  /** The hold that ends when it is taken, and stands until then; `null`: any free place. */
  readonly fromClaimId: ClaimId | null;
  readonly personId: PersonId;
  readonly byPersonId: PersonId;
  readonly at: Instant;
  readonly lapsesAt: Instant;
  readonly state: "open" | "taken" | "declined" | "withdrawn" | "lapsed";
};

/** The forum's fields as forum and board last agreed on them. */
export type ThreadBase = {
  readonly title: Text;
  readonly body: Text;
  /** Mapped tags, by name. */
  readonly tags: readonly string[];
  /** The date that the forum gives. Absent where it was not remembered: the board's date stands then. */
  readonly due?: Due | null;
  /** What the rules made of category, tags and headings. Absent where it was not remembered. */
  readonly reading?: Reading;
  /** The body is the finished page, since the forum does not show its source to our key. */
  readonly cooked?: true;
};

/** A text that changed on both sides since they last agreed on the base. The board's words are the task's own. */
export type TextConflict = {
  readonly field: "title" | "body";
  /** The thread's words; the very text of the base where nobody knows what both sides once agreed on. */
  readonly forum: Text;
  /** When the thread's first post was last changed, as far as the forum says. */
  readonly editedAt: Instant | null;
};

/** The forum topic, or one list item of one post in it, that a task is linked to. */
export type Thread = {
  readonly topicId: TopicId;
  /** The post that the text comes from: the first one, or the outline's. */
  readonly postId: PostId | null;
  /** For a list item of an outline: its text as last read, by which the item is found again. */
  readonly item: {
    readonly text: string;
    readonly position: number;
    /** Headings above it, outermost first. Absent where they were not remembered. */
    readonly group?: readonly string[] | undefined;
  } | null;
  /** The key of the source that found it; `null` when a person linked it by hand. */
  readonly source: string | null;
  readonly base: ThreadBase | null;
  /** Both texts are kept until a lead chooses, or both sides say the same. At most one a field. */
  readonly conflicts: readonly TextConflict[];
  /** What the forum said of the topic when it was last read; `null` before that. */
  readonly standing: Standing | null;
};

/** One thing that belongs to a task; no two of a task say the same. */
export type ChecklistItem = { readonly text: string; readonly done: boolean };

export type Task = {
  readonly id: TaskId;
  readonly number: TaskNumber;
  /** Grows by one with each change; 0 before the first save. */
  readonly version: number;
  readonly title: Text;
  readonly body: Text;
  /** BCP 47, or `null` where nobody said. */
  readonly language: string | null;
  readonly team: TeamKey | null;
  readonly kind: KindKey;
  readonly labels: readonly string[];
  readonly difficulty: Difficulty | null;
  /** Minutes; `null` means not said. */
  readonly effort: number | null;
  readonly mentor: string | null;
  readonly slots: readonly Slot[];
  /** All claims ever made, oldest first. */
  readonly claims: readonly Claim[];
  readonly offers: readonly Offer[];
  /** Announced, and not to be claimed before this. */
  readonly notBefore: Instant | null;
  readonly due: Due | null;
  readonly milestone: string | null;
  readonly columnId: ColumnId;
  readonly rank: Rank;
  readonly set: SetStage | null;
  /** Why it was dropped, or what a lead said when finishing it. */
  readonly setReason: Text | null;
  readonly audience: Audience;
  readonly thread: Thread | null;
  /** Open questions to a lead, oldest first. */
  readonly asks: readonly Ask[];
  /** What belongs to it, in order. */
  readonly checklist: readonly ChecklistItem[];
  /** Tasks that should be finished first, without order. Nobody is kept from claiming by it; it is said. */
  readonly blockedBy: readonly TaskId[];
  /** Leads are not asked about it on their desk before this. */
  readonly snoozedUntil: Instant | null;
  /** The named set that it belongs to. */
  readonly campaign: CampaignId | null;
  /** By which a list that is brought in again finds the task it made; unique within its campaign, or outside of all. */
  readonly listKey: string | null;
  readonly mergedInto: TaskId | null;
  readonly splitFrom: TaskId | null;
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Returns the stage that the rules give this task. */
export function stageOfTask(task: Pick<Task, "set" | "slots" | "claims">): Stage {
  return stageOf(task.set, task.slots, task.claims);
}

/** Returns the slots that are still wanted. */
export function wantedSlots(task: Pick<Task, "slots">): readonly Slot[] {
  return task.slots.filter((slot) => !slot.retired);
}

/** Returns the claims that hold a slot now. */
export function liveClaims(task: Pick<Task, "claims">): readonly Claim[] {
  return task.claims.filter((claim) => isLive(claim.state));
}

/** Returns the wanted slots that nobody holds. */
export function freeSlots(task: Pick<Task, "slots" | "claims">): readonly Slot[] {
  const held = new Set(liveClaims(task).map((claim) => claim.slotId));
  return wantedSlots(task).filter((slot) => !held.has(slot.id));
}
