// Everything that can be asked of the board, whatever door it comes through. The one way to change it.
import { z } from "zod";
import {
  CampaignId,
  ClaimId,
  ColumnId,
  KindKey,
  OfferId,
  PersonId,
  SlotId,
  TaskId,
  TeamKey,
} from "../ids.ts";
import { AskCode } from "../task/ask.ts";
import { Audience } from "../task/audience.ts";
import { CHECKLIST_ITEM_LIMIT, CHECKLIST_LIMIT } from "../task/checklist.ts";
import { difficulties } from "../task/difficulty.ts";
import { Due } from "../task/due.ts";
import { Language } from "../task/language.ts";
import { stages } from "../task/stage.ts";
import { offerableFields } from "../thread/offered.ts";
import { Standing } from "../thread/standing.ts";
import { ImportedThread } from "./imported-thread.ts";

/** Line feeds and tabs are text; other control characters are somebody's accident or attack. */
const clean = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), "holds control characters")
    .refine((text) => text.isWellFormed(), "is not well-formed Unicode");
const line = (max: number) =>
  clean(max)
    .refine((text) => !/[\n\r\t]/.test(text), "must be one line")
    .transform((text) => text.trim());
const note = clean(4000).transform((text) => text.trim());
const link = line(1000).pipe(z.url({ protocol: /^https?$/ }));

export const TITLE_LIMIT = 255;
export const BODY_LIMIT = 32_000;

const title = line(TITLE_LIMIT).pipe(z.string().min(3));
const instant = z.int().min(0).max(8.64e15);
const checklistItem = line(CHECKLIST_ITEM_LIMIT).pipe(z.string().min(1));
const onTask = { taskId: TaskId };
const onClaim = { taskId: TaskId, claimId: ClaimId };

/** What a lead may set on a task; absent means unchanged. */
const fields = {
  title: title.optional(),
  body: clean(BODY_LIMIT).optional(),
  language: Language.nullable().optional(),
  team: TeamKey.nullable().optional(),
  kind: KindKey.optional(),
  labels: z
    .array(line(40).pipe(z.string().min(1)))
    .max(20)
    .transform((labels) => [...new Set(labels)])
    .optional(),
  difficulty: z.enum(difficulties).nullable().optional(),
  effort: z.int().positive().max(100_000).nullable().optional(),
  mentor: line(80).nullable().optional(),
  /** Names of the wanted slots, in order; `null` for one without a name. */
  slots: z.array(line(40).nullable()).min(1).max(50).optional(),
  notBefore: instant.nullable().optional(),
  due: Due.nullable().optional(),
  milestone: line(80).nullable().optional(),
  /** The lines of the list, in order; those that are there already keep their ticks. */
  checklist: z
    .array(checklistItem)
    .max(CHECKLIST_LIMIT)
    .refine((lines) => new Set(lines).size === lines.length, "no two lines may be the same")
    .optional(),
  /** The named set that it belongs to. */
  campaign: CampaignId.nullable().optional(),
};
export const TaskFields = z.strictObject(fields);
export type TaskFields = z.infer<typeof TaskFields>;
/** What a new task says: a title and a kind at least. */
export const NewTaskFields = TaskFields.extend({ title, kind: KindKey });
export type NewTaskFields = z.infer<typeof NewTaskFields>;

/** The stable key of a task that came with a list: one line, unique within its campaign. */
export const ListKey = line(80).pipe(z.string().min(1));

const aboutCampaign = {
  name: line(80).pipe(z.string().min(1)),
  description: clean(4000).transform((text) => text.trim()),
  threadAddress: link.nullable(),
  /** Tasks of it that one person may hold at once, in place of every other limit; `null`: the board's limits. */
  claimsLimit: z.int().positive().max(1000).nullable(),
};

const written = z.object({ sent: z.string(), stored: z.string() });
const place = { columnId: ColumnId, beforeId: TaskId.nullable(), afterId: TaskId.nullable() };

/** Commands that people may send. */
const personCommands = [
  /** Anybody signed in: into triage. */
  z.strictObject({
    type: z.literal("propose"),
    title,
    body: clean(BODY_LIMIT),
    team: TeamKey.nullable(),
    kind: KindKey,
  }),
  /** A lead: straight into the open. `listKey`: by which a list that is brought in again finds the task. */
  z.strictObject({ type: z.literal("create"), fields: NewTaskFields, listKey: ListKey.optional() }),
  z.strictObject({ type: z.literal("edit"), ...onTask, version: z.int().optional(), fields: TaskFields }),
  /** Out of triage: help is wanted. */
  z.strictObject({ type: z.literal("open"), ...onTask }),
  /** `personId`: a lead takes it down for somebody else. */
  z.strictObject({
    type: z.literal("claim"),
    ...onTask,
    slotId: SlotId.optional(),
    personId: PersonId.optional(),
  }),
  z.strictObject({ type: z.literal("hand-back"), ...onClaim, note: note.optional() }),
  z.strictObject({ type: z.literal("renew"), ...onClaim, note: note.optional() }),
  z.strictObject({
    type: z.literal("submit"),
    ...onClaim,
    link: link.optional(),
    note: note.optional(),
    outcome: line(40).optional(),
  }),
  z.strictObject({ type: z.literal("accept"), ...onClaim }),
  z.strictObject({ type: z.literal("return"), ...onClaim, comment: note }),
  /** A lead frees the slots: one claim, or all that are not accepted. */
  z.strictObject({ type: z.literal("release"), ...onTask, claimId: ClaimId.optional(), reason: note }),
  z.strictObject({ type: z.literal("move"), ...onTask, ...place }),
  /** A lead's own "done". */
  z.strictObject({ type: z.literal("finish"), ...onTask, reason: note.optional() }),
  z.strictObject({ type: z.literal("reopen"), ...onTask, slots: z.int().min(1).max(50) }),
  z.strictObject({ type: z.literal("drop"), ...onTask, reason: note }),
  z.strictObject({ type: z.literal("restore"), ...onTask }),
  z.strictObject({ type: z.literal("merge"), ...onTask, intoId: TaskId }),
  z.strictObject({ type: z.literal("split"), ...onTask, titles: z.array(title).min(1).max(50) }),
  z.strictObject({ type: z.literal("offer"), ...onTask, personId: PersonId }),
  z.strictObject({ type: z.literal("decline"), ...onTask, offerId: OfferId }),
  /** A line of the checklist, by its text. */
  z.strictObject({ type: z.literal("tick"), ...onTask, item: checklistItem, done: z.boolean() }),
  /** A lead says that a task should wait for another one, or need not any more. */
  z.strictObject({ type: z.literal("block"), ...onTask, byId: TaskId }),
  z.strictObject({ type: z.literal("unblock"), ...onTask, byId: TaskId }),
  /** The holder asks somebody to go on in their place; theirs it stays until that person takes it. */
  z.strictObject({ type: z.literal("hand-over"), ...onClaim, personId: PersonId }),
  /** "I am away until then": the leases of what they hold stand still. Again for another end. */
  z.strictObject({ type: z.literal("away"), until: instant }),
  z.strictObject({ type: z.literal("back") }),
  /** A lead lets all claims on a team's tasks rest; `null`: until somebody says otherwise. */
  z.strictObject({ type: z.literal("pause-team"), team: TeamKey, until: instant.nullable() }),
  z.strictObject({ type: z.literal("resume-team"), team: TeamKey }),
  z.strictObject({ type: z.literal("detach-thread"), ...onTask }),
  /** A lead wants our status post in the thread now. */
  z.strictObject({ type: z.literal("ask-status-post"), ...onTask }),
  /** A lead settles a text that changed on both sides. `version`: the one whose two texts they saw. */
  z.strictObject({
    type: z.literal("settle"),
    ...onTask,
    version: z.int().optional(),
    field: z.enum(["title", "body"]),
    keep: z.enum(["board", "forum"]),
  }),
  /** A lead lets things be, and is not asked again until they happen anew. Without `about`: every question of that code. */
  z.strictObject({
    type: z.literal("keep-as-is"),
    ...onTask,
    code: AskCode,
    about: z.string().max(200).nullable().optional(),
  }),
  /** A lead does not want to be asked about it on the desk before then; `null`: at once again. */
  z.strictObject({ type: z.literal("snooze"), ...onTask, until: instant.nullable() }),
  /** A lead drops a task that nobody can see. */
  z.strictObject({ type: z.literal("give-up"), ...onTask }),
  /** A lead keeps a task whose thread was deleted or unlisted: unlinked, for those who could see it before. */
  z.strictObject({ type: z.literal("keep-without-thread"), ...onTask }),
  /** A lead offers what the board says back to the thread, where its source allows it. */
  z.strictObject({
    type: z.literal("write-to-thread"),
    ...onTask,
    fields: z.array(z.enum(offerableFields)).min(1).max(offerableFields.length),
  }),
  /** Takes back what this person did last to the task. */
  z.strictObject({ type: z.literal("undo"), ...onTask, version: z.int().positive() }),
  z.strictObject({
    type: z.literal("add-column"),
    name: line(40).pipe(z.string().min(1)),
    stage: z.enum(stages),
    limit: z.int().positive().max(100_000).nullable(),
  }),
  z.strictObject({
    type: z.literal("change-column"),
    columnId: ColumnId,
    name: line(40).pipe(z.string().min(1)).optional(),
    limit: z.int().positive().max(100_000).nullable().optional(),
    position: z.int().min(0).max(1000).optional(),
  }),
  z.strictObject({ type: z.literal("remove-column"), columnId: ColumnId }),
  /** A lead begins a named set of tasks. */
  z.strictObject({
    type: z.literal("make-campaign"),
    name: aboutCampaign.name,
    description: aboutCampaign.description.optional(),
    threadAddress: aboutCampaign.threadAddress.optional(),
    claimsLimit: aboutCampaign.claimsLimit.optional(),
    clonedFrom: CampaignId.optional(),
  }),
  /** A lead changes what it says, or closes it: it then takes no more tasks, and those it has stay as they are. */
  z.strictObject({
    type: z.literal("change-campaign"),
    campaignId: CampaignId,
    name: aboutCampaign.name.optional(),
    description: aboutCampaign.description.optional(),
    threadAddress: aboutCampaign.threadAddress.optional(),
    claimsLimit: aboutCampaign.claimsLimit.optional(),
    closed: z.boolean().optional(),
  }),
] as const;

/** Commands that only our own automatons give, with what the forum or the clock told them. */
const automatonCommands = [
  /** A thread was read. Makes a task or brings it up to date. */
  z.strictObject({ type: z.literal("import"), taskId: TaskId.nullable(), thread: ImportedThread }),
  /** A thread was looked at and has no text for the task: it is gone or hidden, or its list item is gone. */
  z.strictObject({ type: z.literal("note-standing"), ...onTask, standing: Standing, audience: Audience }),
  /** A thread that was read may ask for what other tasks ask for already. A lead decides whether it does. */
  z.strictObject({
    type: z.literal("note-likeness"),
    ...onTask,
    aboutIds: z.array(TaskId).min(1).max(10),
  }),
  /** A lead links a thread that we have just read; the person stays the actor. */
  z.strictObject({ type: z.literal("attach-thread"), ...onTask, thread: ImportedThread }),
  /** A lead makes a task of a thread or list item that we have just read. */
  z.strictObject({ type: z.literal("create-from-thread"), thread: ImportedThread }),
  /** Our edit of a thread was taken: what we sent, and what the forum made of it. */
  z.strictObject({
    type: z.literal("note-edited"),
    ...onTask,
    fields: z.array(z.enum(offerableFields)),
    title: written.optional(),
    body: written.optional(),
  }),
  z.strictObject({ type: z.literal("nudge"), ...onClaim }),
  z.strictObject({ type: z.literal("nudge-reached"), ...onClaim }),
  z.strictObject({ type: z.literal("expire"), ...onClaim }),
  /** A nudge cannot be delivered: `forGood`, or not within the time that there is to answer it. */
  z.strictObject({ type: z.literal("nudge-failed"), ...onClaim, forGood: z.boolean() }),
  z.strictObject({ type: z.literal("lapse-offer"), ...onTask, offerId: OfferId }),
  /** We or the forum were down, or the forum still is. */
  z.strictObject({
    type: z.literal("note-down"),
    kind: z.enum(["board-down", "forum-down"]),
    fromAt: instant,
    untilAt: instant.nullable(),
  }),
] as const;

export const PersonCommand = z.discriminatedUnion("type", personCommands);
export const Command = z.discriminatedUnion("type", [...personCommands, ...automatonCommands]);

export type PersonCommand = z.infer<typeof PersonCommand>;
export type Command = z.infer<typeof Command>;
export type CommandType = Command["type"];
/** The command of one type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
