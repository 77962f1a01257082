// The agenda of a meeting, what is decided in it, and its minutes.
import { z } from "zod";
import { OfferId, TaskId, TeamKey } from "../ids.ts";
import { agendaCodes, agendaHeadings } from "../meeting/agenda.ts";
import { decisionTypes } from "../meeting/decisions.ts";
import { Card, PersonOnCard, WireTime } from "./card.ts";

export const AgendaItem = z.object({
  /** As it was when the agenda was made. */
  card: Card,
  heading: z.enum(agendaHeadings),
  /** Its sentence is `meeting.what.<code>`. */
  code: z.enum(agendaCodes),
  /** Whom it is about. */
  person: PersonOnCard.nullable(),
  at: WireTime,
  /** Everybody may see the task. */
  isPublic: z.boolean(),
  /** What somebody said last, and in doing what. */
  lastWords: z.object({ words: z.string(), person: PersonOnCard.nullable(), at: WireTime }).nullable(),
});

export const AgendaAnswer = z.object({
  /** `null`: all teams. */
  team: TeamKey.nullable(),
  since: WireTime,
  /** No meeting of this team was closed before. */
  isFirst: z.boolean(),
  now: WireTime,
  items: z.array(AgendaItem),
  /** Tasks that nobody has and that were left out. */
  more: z.int(),
});

export const MeetingQuery = z.object({ team: TeamKey.optional() });

/** `began`: when the meeting did. */
export const DecisionsQuery = MeetingQuery.extend({ began: WireTime });

/** Who said and did what; its sentence is `activity.<type>` with `details`. */
export const DecisionOnWire = z.object({
  taskId: TaskId,
  type: z.enum(decisionTypes),
  at: WireTime,
  person: PersonOnCard.nullable(),
  subject: PersonOnCard.nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const DecisionsAnswer = z.object({
  decisions: z.array(DecisionOnWire),
  /** Who was asked and has not answered yet. */
  asked: z.array(z.object({ taskId: TaskId, offerId: OfferId, person: PersonOnCard, lapsesAt: WireTime })),
});

const notes = z.string().max(4000).default("");

/** What was talked about, in the order of the walk, with what was noted. Nothing of it is kept. */
export const MinutesRequest = z.strictObject({
  team: TeamKey.nullable(),
  began: WireTime,
  tasks: z.array(z.strictObject({ taskId: TaskId, heading: z.enum(agendaHeadings), note: notes })).max(1000),
  note: notes,
  audience: z.enum(["public", "members"]).default("public"),
});
export const MinutesAnswer = z.object({
  markdown: z.string(),
  /** Tasks that were talked about and that not all readers of the minutes may see. */
  leftOut: z.int(),
});

export const CloseRequest = z.strictObject({ team: TeamKey.nullable(), began: WireTime });
export const MeetingClosed = z.object({ began: WireTime, ended: WireTime });

export type AgendaItem = z.infer<typeof AgendaItem>;
export type AgendaAnswer = z.infer<typeof AgendaAnswer>;
export type DecisionOnWire = z.infer<typeof DecisionOnWire>;
export type DecisionsAnswer = z.infer<typeof DecisionsAnswer>;
export type MinutesRequest = z.infer<typeof MinutesRequest>;
