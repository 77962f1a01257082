// What everybody may know of a person, and what a person chose about themselves.
import { z } from "zod";
import { KindKey, TaskNumber, TeamKey } from "../ids.ts";
import { PersonOnCard, WireTime } from "./card.ts";

/** One accepted piece of work. */
export const FinishedTask = z.object({
  number: TaskNumber,
  title: z.string(),
  language: z.string().nullable(),
  kind: KindKey,
  team: TeamKey.nullable(),
  /** When it was accepted. */
  at: WireTime,
  /** The name of the kind's outcome. */
  outcome: z.string().nullable(),
});

/** `GET /api/people/{username}`: of what a person finished that which the reader may see, newest first. */
export const PersonPage = z.object({
  person: PersonOnCard,
  finished: z.array(FinishedTask),
  /** It is the reader's own page, and they keep it to themselves. */
  hidden: z.boolean(),
});

/** `GET /api/people/{username}/finished?format=json`: the same to take along, with names in place of keys. */
export const FinishedExport = z.object({
  person: z.object({ name: z.string(), username: z.string() }),
  board: z.object({ name: z.string(), address: z.string() }),
  tasks: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      address: z.string(),
      kind: z.string(),
      team: z.string().nullable(),
      outcome: z.string().nullable(),
      finishedAt: WireTime,
    }),
  ),
});

/** `GET` and `POST /api/me/settings`. */
export const OwnChoices = z.strictObject({
  /** Keeps the page of what they finished to themselves. */
  hidesFinished: z.boolean(),
  /** Does not want to be named in reports. */
  skipsThanks: z.boolean(),
});

export type FinishedTask = z.infer<typeof FinishedTask>;
export type PersonPage = z.infer<typeof PersonPage>;
export type FinishedExport = z.infer<typeof FinishedExport>;
export type OwnChoices = z.infer<typeof OwnChoices>;
