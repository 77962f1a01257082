// A task as the board draws it. Nothing personal: everybody with the same view gets the same bytes.
import { z } from "zod";
import {
  CampaignId,
  ClaimId,
  ColumnId,
  KindKey,
  PersonId,
  SlotId,
  TaskId,
  TaskNumber,
  TeamKey,
  TopicId,
} from "../ids.ts";
import { AskCode } from "../task/ask.ts";
import { claimStates } from "../task/claim.ts";
import { difficulties } from "../task/difficulty.ts";
import { Due } from "../task/due.ts";
import { Rank } from "../task/rank.ts";
import { stages } from "../task/stage.ts";
import { noteCodes } from "../thread/standing.ts";

/** ISO 8601 in UTC. */
export const WireTime = z.iso.datetime();

export const PersonOnCard = z.object({
  id: PersonId,
  /** The plain name, or the username where there is none. */
  name: z.string(),
  username: z.string(),
  avatar: z.string().nullable(),
});

/** Why a lease stands still; over once `until` has passed, and without an end where that is `null`. */
export const PauseOnClaim = z.object({
  kind: z.enum(["away", "team", "forum-down"]),
  until: WireTime.nullable(),
});

export const ClaimOnCard = z.object({
  id: ClaimId,
  person: PersonOnCard,
  state: z.enum(claimStates),
  since: WireTime,
  /** When the slot is free again without a sign of life; `null` where no lease runs, or a pause has no end yet. */
  until: WireTime.nullable(),
  pause: PauseOnClaim.nullable(),
  /** What a reviewer found missing. */
  returnComment: z.string().nullable(),
  outcome: z.string().nullable(),
});

export const SlotOnCard = z.object({
  id: SlotId,
  name: z.string().nullable(),
  claim: ClaimOnCard.nullable(),
});

/** How a card stands with its thread, which the stitched edge shows. */
export const threadStates = [
  /** Board and thread say the same. */
  "in-step",
  /** We owe the thread a write. */
  "waiting",
  /** A write into the thread failed, and somebody has to see to it. */
  "trouble",
  /** Both sides changed the same text; a lead chooses. */
  "conflict",
  /** The thread cannot be read any more. */
  "gone",
] as const;

export const ThreadOnCard = z.object({
  topicId: TopicId,
  address: z.string(),
  /** One list item of an outline, not the whole topic. */
  isItem: z.boolean(),
  replies: z.int().nullable(),
  state: z.enum(threadStates),
  /** When the thread had last been read as this was said. Later readings that found nothing new are not told. */
  readAt: WireTime.nullable(),
  /** What became of it, the weightiest first: `note.short.<code>` of the text catalogue. */
  notes: z.array(z.enum(noteCodes)),
});

export const Card = z.object({
  id: TaskId,
  number: TaskNumber,
  version: z.int(),
  title: z.string(),
  language: z.string().nullable(),
  team: TeamKey.nullable(),
  kind: KindKey,
  labels: z.array(z.string()),
  difficulty: z.enum(difficulties).nullable(),
  /** Minutes. */
  effort: z.int().nullable(),
  mentor: z.string().nullable(),
  stage: z.enum(stages),
  columnId: ColumnId,
  rank: Rank,
  slots: z.array(SlotOnCard),
  notBefore: WireTime.nullable(),
  due: Due.nullable(),
  /** How far its list has come; `null` where it has none. */
  checklist: z.object({ done: z.int(), count: z.int() }).nullable(),
  /** Tasks that it waits for and that are not over; everybody who sees the card may see them. */
  blockedBy: z.array(TaskNumber),
  /** The named set it belongs to, and how many of its tasks one person may hold; `null`: as many as of all. */
  campaign: z.object({ id: CampaignId, name: z.string(), claimsLimit: z.int().nullable() }).nullable(),
  thread: ThreadOnCard.nullable(),
  /** What a lead is asked about it, oldest first; the task's page says more. */
  asks: z.array(AskCode),
  createdBy: PersonId.nullable(),
  updatedAt: WireTime,
});

export type PersonOnCard = z.infer<typeof PersonOnCard>;
export type ClaimOnCard = z.infer<typeof ClaimOnCard>;
export type SlotOnCard = z.infer<typeof SlotOnCard>;
export type ThreadOnCard = z.infer<typeof ThreadOnCard>;
export type ThreadState = ThreadOnCard["state"];
export type Card = z.infer<typeof Card>;
