// What the board needs for its first picture, and what comes down the live stream afterwards.
import { z } from "zod";
import { Column } from "../board/column.ts";
import { kindShapes } from "../configuration/configuration.ts";
import { Key, KindKey, TaskId, TeamKey } from "../ids.ts";
import { difficulties } from "../task/difficulty.ts";
import { Card } from "./card.ts";

export const KindOnBoard = z.object({
  key: KindKey,
  name: z.string(),
  description: z.string().nullable(),
  shape: z.enum(kindShapes),
  hue: z.int(),
  guide: z.string().nullable(),
  chat: z.string().nullable(),
  done: z.string().nullable(),
  template: z.string().nullable(),
  outcomes: z.array(z.object({ key: Key, name: z.string() })),
  reviewers: z.union([z.literal("leads"), z.literal("experienced"), z.object({ group: z.string() })]),
  claimsLimit: z.int().nullable(),
});

export const TeamOnBoard = z.object({
  key: TeamKey,
  name: z.string(),
  description: z.string().nullable(),
  chat: z.string().nullable(),
});

/** The public part of the configuration. */
export const Settings = z.object({
  name: z.string(),
  tagline: z.string().nullable(),
  prefix: z.string(),
  language: z.string(),
  forum: z.object({ address: z.string(), bot: z.string().nullable() }),
  teams: z.array(TeamOnBoard),
  kinds: z.array(KindOnBoard),
  labelGroups: z.array(z.object({ name: z.string(), labels: z.array(z.string()) })),
  difficulties: z.array(z.enum(difficulties)),
  claims: z.object({
    limit: z.int(),
    newcomerLimit: z.int(),
    nudgeAfter: z.number(),
    releaseAfter: z.number(),
  }),
});

export const Board = z.object({
  /** Where the live stream goes on from. Opaque. */
  position: z.string(),
  settings: Settings,
  columns: z.array(Column),
  cards: z.array(Card),
});

export type KindOnBoard = z.infer<typeof KindOnBoard>;
export type TeamOnBoard = z.infer<typeof TeamOnBoard>;
export type Settings = z.infer<typeof Settings>;
export type Board = z.infer<typeof Board>;

/** Names of the events on the live stream (`GET /api/stream`), each with its data. */
export const LiveEvents = {
  /** A card came or changed. */
  card: z.object({ card: Card }),
  /** A task left this reader's view, for whatever reason. */
  gone: z.object({ id: TaskId }),
  /** The columns changed. */
  columns: z.object({ columns: z.array(Column) }),
  /** Something of the reader's own changed: ask `GET /api/me` again. */
  mine: z.object({}),
  /** Too far behind: ask `GET /api/board` again. */
  reload: z.object({}),
} as const;
export type LiveEventName = keyof typeof LiveEvents;
export type LiveEvent = {
  [N in LiveEventName]: { name: N; data: z.infer<(typeof LiveEvents)[N]> };
}[LiveEventName];
