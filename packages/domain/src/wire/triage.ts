// The triage desk over the wire: one list, without the texts; those come with each task's own page.
import { z } from "zod";
import { TaskId, TaskNumber, TopicId } from "../ids.ts";
import { AskCode } from "../task/ask.ts";
import { reasonCodes } from "../triage/reason.ts";
import { Card, WireTime } from "./card.ts";
import { HiddenTask, Proposal } from "./hidden.ts";

/** Why something lies on the desk. Its words are `desk.reason.<code>` of the text catalogue, or `ask.<ask>`. */
export const ReasonOnDesk = z.object({
  code: z.enum(reasonCodes),
  since: WireTime,
  ask: AskCode.nullable(),
  /** The id of the claim or the other task, the field in conflict, or what the question is about. */
  about: z.string().nullable(),
  /** The other task, where the reason is one that the lead may see. */
  task: z.object({ id: TaskId, number: TaskNumber, title: z.string() }).nullable(),
});

const onDesk = {
  /** Names the item in addresses. */
  key: z.string(),
  /** At least one, the heaviest first. */
  reasons: z.array(ReasonOnDesk),
};

export const TriageItem = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("task"), ...onDesk, card: Card }),
  z.object({ kind: z.literal("hidden"), ...onDesk, task: HiddenTask }),
  z.object({ kind: z.literal("proposal"), ...onDesk, proposal: Proposal }),
]);

/** How many items come at once; the rest comes as these are decided. */
export const DESK_LIMIT = 500;

export const Triage = z.object({
  /** What hurts most first. */
  items: z.array(TriageItem),
  /** How many there are in all. */
  total: z.int(),
});

/** Puts a line of a list off until then; `null`: it is offered at once. */
export const ProposalSnooze = z.strictObject({
  topicId: TopicId,
  item: z.string().min(1).max(2000),
  until: z.int().positive().max(8.64e15).nullable(),
});

export type ReasonOnDesk = z.infer<typeof ReasonOnDesk>;
export type TriageItem = z.infer<typeof TriageItem>;
export type Triage = z.infer<typeof Triage>;
