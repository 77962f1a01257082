// A report as it goes over the wire and out of the command line.
import { z } from "zod";
import { TaskNumber, TeamKey } from "../ids.ts";
import { Due } from "../task/due.ts";
import { WireTime } from "./card.ts";

/** For whom a report is: what everybody, members, or its reader may see. */
export const reportAudiences = ["public", "members", "mine"] as const;

/** What is asked for; days are plain ones of the zone, the last one not included. */
export const ReportQuery = z.object({
  since: z.string().max(10).optional(),
  until: z.string().max(10).optional(),
  zone: z.string().max(64).optional(),
  team: TeamKey.optional(),
  audience: z.enum(reportAudiences).optional(),
});

const Named = z.object({ names: z.array(z.string()), others: z.int() });

const Line = z.object({
  number: TaskNumber,
  title: z.string(),
  /** Who did it or has it. */
  by: Named,
  free: z.int(),
  notBefore: WireTime.nullable(),
  due: Due.nullable(),
});

/** `more` were left out. */
const Listed = z.object({ lines: z.array(Line), more: z.int() });

export const ReportOnWire = z.object({
  since: WireTime,
  until: WireTime,
  zone: z.string(),
  /** One calendar month of the zone. */
  isMonth: z.boolean(),
  fresh: z.int(),
  finished: z.int(),
  thanked: z.int(),
  teams: z.array(
    z.object({
      team: TeamKey.nullable(),
      name: z.string().nullable(),
      fresh: Listed,
      finished: Listed,
      thanked: Named,
      returned: Named,
      firstTimers: Named,
      wanted: Listed,
      coming: Listed,
    }),
  ),
});

export const ReportAnswer = ReportOnWire.extend({
  /** It tells what not everybody may see. */
  beyond: z.boolean(),
  /** Ready to be pasted, in the board's language. */
  markdown: z.string(),
});

export type ReportOnWire = z.infer<typeof ReportOnWire>;
export type ReportAnswer = z.infer<typeof ReportAnswer>;
