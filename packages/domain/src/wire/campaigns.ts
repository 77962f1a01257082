// Campaigns as they go over the wire. Progress counts only the tasks that the reader may see.
import { z } from "zod";
import { CampaignId, ClaimId, TaskId, TaskNumber } from "../ids.ts";
import { Done, Problem } from "./answers.ts";
import { PersonOnCard, WireTime } from "./card.ts";

const count = z.int().min(0);

export const ProgressOnWire = z.object({
  tasks: count,
  tasksDone: count,
  parts: count,
  byState: z.object({ free: count, held: count, review: count, done: count, closed: count }),
  /** Accepted parts by the key of their outcome. */
  outcomes: z.record(z.string(), count),
});

export const CampaignSummary = z.object({
  id: CampaignId,
  name: z.string(),
  description: z.string(),
  /** Where people talk about it. */
  threadAddress: z.string().nullable(),
  /** Tasks of it that one person may hold at once, in place of the board's limits. */
  claimsLimit: z.int().nullable(),
  createdAt: WireTime,
  /** It takes no more tasks since then. */
  closedAt: WireTime.nullable(),
  progress: ProgressOnWire,
});

export const CampaignList = z.object({ campaigns: z.array(CampaignSummary) });

export const CampaignDetails = z.object({
  campaign: CampaignSummary,
  /** Sanitised HTML. */
  descriptionHtml: z.string(),
  /** The one it was cloned from, where the reader may see that. */
  clonedFrom: z.object({ id: CampaignId, name: z.string() }).nullable(),
});

/** Work of a campaign that was handed in and that the reader may accept. */
export const SubmittedWork = z.object({
  taskId: TaskId,
  claimId: ClaimId,
  number: TaskNumber,
  title: z.string(),
  part: z.string().nullable(),
  person: PersonOnCard,
  outcome: z.string().nullable(),
  link: z.string().nullable(),
  note: z.string().nullable(),
  at: WireTime,
});
export const SubmittedList = z.object({ work: z.array(SubmittedWork) });

/** How many tasks somebody may be given at once. */
export const NEXT_LIMIT = 20;

export const NextRequest = z.strictObject({
  count: z.int().min(1).max(NEXT_LIMIT),
  /** Only parts of this name, such as an architecture. */
  slot: z.string().max(40).nullable().default(null),
});

export const NextDone = z.object({
  taken: z.array(Done),
  /** Why there are no more, where it was not for want of free ones. */
  refusal: Problem.nullable(),
});

export const CampaignMade = z.object({ id: CampaignId, name: z.string() });

export const CampaignRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  description: z.string().max(4000).default(""),
  threadAddress: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable()
    .default(null),
  claimsLimit: z.int().positive().max(1000).nullable().default(null),
});

export const CloneRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Words in titles, bodies and milestones to put in the place of others. */
  replace: z
    .array(z.strictObject({ from: z.string().min(1).max(200), to: z.string().max(200) }))
    .max(20)
    .default([]),
  /** Only say what would come of it. */
  preview: z.boolean().default(false),
});

export const CloneAnswer = z.object({
  /** `null`: nothing was made, this is what would be. */
  campaign: CampaignMade.nullable(),
  tasks: z.array(z.object({ key: z.string(), title: z.string(), was: z.string() })),
  /** Tasks that have other readers than a new task would have; they are not copied. */
  leftOut: count,
});

export type CampaignSummary = z.infer<typeof CampaignSummary>;
export type CampaignList = z.infer<typeof CampaignList>;
export type CampaignDetails = z.infer<typeof CampaignDetails>;
export type SubmittedWork = z.infer<typeof SubmittedWork>;
export type SubmittedList = z.infer<typeof SubmittedList>;
export type NextDone = z.infer<typeof NextDone>;
export type CampaignMade = z.infer<typeof CampaignMade>;
export type CloneRequest = z.infer<typeof CloneRequest>;
export type CloneAnswer = z.infer<typeof CloneAnswer>;
