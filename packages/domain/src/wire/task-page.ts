// A task with everything its own page shows.
import { z } from "zod";
import { doors } from "../event/event.ts";
import { ClaimId, OfferId, SlotId, TaskId, TaskNumber } from "../ids.ts";
import { AskCode } from "../task/ask.ts";
import { claimStates } from "../task/claim.ts";
import { stages } from "../task/stage.ts";
import { offerableFields } from "../thread/offered.ts";
import { noteCodes } from "../thread/standing.ts";
import { WriteTroubleCode } from "../thread/write-trouble.ts";
import { Card, PauseOnClaim, PersonOnCard, WireTime } from "./card.ts";
import { Mention, RelatedTopic } from "./links.ts";
import { Excluded, WriteKind } from "./writes.ts";

/** One claim of the task, over or not. */
export const ClaimOnPage = z.object({
  id: ClaimId,
  slotId: SlotId,
  slotName: z.string().nullable(),
  person: PersonOnCard,
  state: z.enum(claimStates),
  since: WireTime,
  stateAt: WireTime,
  until: WireTime.nullable(),
  pause: PauseOnClaim.nullable(),
  link: z.string().nullable(),
  note: z.string().nullable(),
  outcome: z.string().nullable(),
  returnComment: z.string().nullable(),
  handBackNote: z.string().nullable(),
});

/** One line of the activity. `type` is a happening's; its sentence is `activity.<type>` of the text catalogue. */
export const ActivityLine = z.object({
  id: z.string(),
  type: z.string(),
  at: WireTime,
  door: z.enum(doors),
  person: PersonOnCard.nullable(),
  /** Whom it was about, where that is not the person who did it. */
  subject: PersonOnCard.nullable(),
  /** Words that came with it: a note, a reason, a comment. */
  words: z.string().nullable(),
  /** Fields, column names, numbers: what the sentence needs. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The version that this made. */
  version: z.int(),
});

/** A text that changed on both sides, until a lead settles it. Who and when are `null` where nobody knows. */
export const TextOnBothSides = z.object({
  field: z.enum(["title", "body"]),
  board: z.string(),
  boardBy: PersonOnCard.nullable(),
  boardAt: WireTime.nullable(),
  forum: z.string(),
  /** Whoever began the thread, by name: the forum does not say who edited it last. */
  forumBy: z.string().nullable(),
  forumAt: WireTime.nullable(),
});

/** What became of the thread. Its sentence is `note.<code>` of the text catalogue, with `params`. */
export const ThreadNote = z.object({
  code: z.enum(noteCodes),
  params: z.record(z.string(), z.string()),
  /** Where on the forum that is: the other topic, or the post; `null` where there is none that the reader may see. */
  address: z.string().nullable(),
  /** Tasks of the other topic that the reader may see. */
  tasks: z.array(z.object({ id: TaskId, number: TaskNumber, title: z.string() })),
});

/** A question to a lead: `ask.<code>` of the text catalogue, with `about` as its parameter. */
export const AskOnPage = z.object({
  code: AskCode,
  at: WireTime,
  /** For the command that keeps things as they are. */
  about: z.string().nullable(),
  /** The other task, for those that are about one. */
  task: z.object({ id: TaskId, number: TaskNumber, title: z.string() }).nullable(),
});

/** A task that is named beside this one: it waits for it, or is waited for. */
export const TaskBeside = z.object({
  id: TaskId,
  number: TaskNumber,
  title: z.string(),
  stage: z.enum(stages),
});

export const TaskPage = z.object({
  card: Card,
  /** Markdown, for editing. */
  body: z.string(),
  /** Sanitised HTML, for reading. */
  bodyHtml: z.string(),
  audience: z.enum(["public", "members", "groups", "nobody"]),
  milestone: z.string().nullable(),
  /** The mentor on the forum, where that is somebody we know by this username; else `null`. */
  mentorAddress: z.string().nullable(),
  checklist: z.array(z.object({ text: z.string(), done: z.boolean() })),
  /** What should be finished first, over or not. */
  waitsFor: z.array(TaskBeside),
  /** What waits for this one and is not over. */
  blocks: z.array(TaskBeside),
  setReason: z.string().nullable(),
  claims: z.array(ClaimOnPage),
  offers: z.array(
    z.object({
      id: OfferId,
      person: PersonOnCard,
      by: PersonOnCard,
      /** The place of a holder who asks somebody to go on; `null`: any free one. */
      slotId: SlotId.nullable(),
      lapsesAt: WireTime,
    }),
  ),
  thread: z
    .object({
      title: z.string(),
      address: z.string(),
      author: z.string().nullable(),
      replies: z.int().nullable(),
      closed: z.boolean(),
      /** When we last read it. */
      readAt: WireTime.nullable(),
      conflicts: z.array(TextOnBothSides),
      /** Whether what the board says may be offered back: the source allows it, and the task is a whole topic. */
      edits: z.boolean(),
      /** Where the board says something else that can be offered. */
      differs: z.array(z.enum(offerableFields)),
      /** What was offered and is not written yet. */
      offered: z.array(z.enum(offerableFields)),
      /** Whether this source lets us write into the thread. */
      writes: z.enum(["off", "tags", "posts"]),
      /** Address of our status post, once there is one. */
      statusPost: z.string().nullable(),
      notes: z.array(ThreadNote),
      /** Why the last write came to nothing, until it is overcome; `words` are the forum's own. */
      writeTrouble: z
        .object({ code: WriteTroubleCode, words: z.string(), at: WireTime, kind: WriteKind })
        .nullable(),
      /** Somebody does not want us to write there, so nothing is written. */
      excluded: Excluded.nullable(),
      /** Whether this reader may say so, or take it back. */
      mayExclude: z.boolean(),
    })
    .nullable(),
  /** For leads of the task; others get none. */
  asks: z.array(AskOnPage),
  /** Posts that name the task, in topics that the reader may see; newest first. */
  mentions: z.array(Mention),
  /** Topics that link the task's own one, or that it links. */
  related: z.array(RelatedTopic),
  mergedInto: z.object({ id: TaskId, number: TaskNumber }).nullable(),
  activity: z.array(ActivityLine),
  createdAt: WireTime,
});

export type ClaimOnPage = z.infer<typeof ClaimOnPage>;
export type ActivityLine = z.infer<typeof ActivityLine>;
export type TextOnBothSides = z.infer<typeof TextOnBothSides>;
export type ThreadNote = z.infer<typeof ThreadNote>;
export type AskOnPage = z.infer<typeof AskOnPage>;
export type TaskBeside = z.infer<typeof TaskBeside>;
export type TaskPage = z.infer<typeof TaskPage>;
