// Many tasks from a pasted list or a table: what is asked for, what would come of it, and what came of it.
import { z } from "zod";
import { BODY_LIMIT, TITLE_LIMIT } from "../command/command.ts";
import { CampaignId, KindKey, TaskNumber, TeamKey } from "../ids.ts";

/** How long a pasted list or a table may be, in characters. */
export const LIST_LIMIT = 2_000_000;
/** How many rows of a list are looked at. */
export const ROW_LIMIT = 10_000;
/** How many tasks one request makes or changes; whoever has more asks again, which goes on where this ended. */
export const PIECE_LIMIT = 1000;

/** What can be wrong with a list or a row of it. The sentence is `lists.problem.<code>` of the text catalogue. */
export const listProblemCodes = [
  // Of the list as a whole.
  "nothing",
  "too-many",
  "quotes",
  "no-title-column",
  "column-twice",
  "unknown-placeholder",
  // Of one row.
  "title-missing",
  "title-short",
  "title-long",
  "key-missing",
  "key-long",
  "key-twice",
  "key-taken",
  "kind-missing",
  "unknown-kind",
  "unknown-team",
  "not-your-team",
  "difficulty",
  "effort",
  "due",
  "body-long",
  "field",
] as const;
export type ListProblemCode = (typeof listProblemCodes)[number];

export const ListProblem = z.object({
  code: z.enum(listProblemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const ListRequest = z.strictObject({
  text: z.string().max(LIST_LIMIT),
  /** `auto`: a table where the first line names a title, a key or a placeholder; else one title a line. */
  form: z.enum(["auto", "lines", "table"]).default("auto"),
  /** By name: an open campaign of that name, which is made where there is none. */
  campaign: z
    .union([z.strictObject({ id: CampaignId }), z.strictObject({ name: z.string().trim().min(1).max(80) })])
    .nullable()
    .default(null),
  /** Where a row does not say. */
  kind: KindKey.nullable().default(null),
  team: TeamKey.nullable().default(null),
  /** Names of the parts that each task has; none: one part without a name. */
  slots: z.array(z.string().trim().min(1).max(40)).max(50).default([]),
  /** With `{{title}}`, `{{key}}` and any other column between double braces; empty: the row's own, or the kind's. */
  template: z
    .strictObject({ title: z.string().max(TITLE_LIMIT), body: z.string().max(BODY_LIMIT) })
    .default({ title: "", body: "" }),
  /** Take over what rows say anew of tasks that are there. */
  update: z.boolean().default(false),
  /** Go on without the rows that are wrong; else one of them keeps all from being written. */
  leaveOutWrong: z.boolean().default(false),
});

export const ListedRow = z.object({
  /** Of the text, from 1. */
  line: z.int(),
  key: z.string(),
  title: z.string(),
  what: z.enum(["new", "same", "changed", "wrong"]),
  /** The task that the key names already. */
  number: TaskNumber.nullable(),
  /** For `changed`: which fields the list says otherwise than the board. */
  fields: z.array(z.string()),
  problems: z.array(ListProblem),
});

export const ListPreview = z.object({
  campaign: z.object({ id: CampaignId.nullable(), name: z.string() }).nullable(),
  counts: z.object({ new: z.int(), same: z.int(), changed: z.int(), wrong: z.int() }),
  rows: z.array(ListedRow),
  /** Tasks of the campaign that came with a list and are not in this one. They stay. */
  gone: z.array(z.object({ key: z.string(), number: TaskNumber, title: z.string() })),
  /** Columns that nothing uses. */
  unused: z.array(z.string()),
  /** What is wrong with the list as a whole; then there are no rows. */
  problems: z.array(ListProblem),
});

export const ListDone = z.object({
  campaign: z.object({ id: CampaignId, name: z.string() }).nullable(),
  made: z.int(),
  changed: z.int(),
  /** Rows that were wrong, and were left out since that was asked for. */
  leftOut: z.int(),
  /** Rows that are still to be made or changed: ask again. */
  left: z.int(),
});

export type ListProblem = z.infer<typeof ListProblem>;
export type ListRequest = z.infer<typeof ListRequest>;
export type ListedRow = z.infer<typeof ListedRow>;
export type ListPreview = z.infer<typeof ListPreview>;
export type ListDone = z.infer<typeof ListDone>;
