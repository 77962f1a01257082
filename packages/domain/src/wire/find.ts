// "Find something for me", and what somebody follows, as they go over the wire.
import { z } from "zod";
import { wishParts } from "../find/wish.ts";
import { Key, SlotId, TaskId } from "../ids.ts";
import { Due } from "../task/due.ts";
import { Card, WireTime } from "./card.ts";

const WishPart = z.enum(wishParts);

/** The search part of the address of the page without its question mark; in answers in its one spelling. */
export const WishSearch = z.string().max(1000);

/** Why a task fits: `find.reason.<code>` of the text catalogue. */
export const Reason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("kind"), kind: Key }),
  /** Something that the task takes and the reader can do. */
  z.object({ code: z.literal("skill"), skill: z.string() }),
  /** Hardware that the task, or one free place of it, takes and the reader has. */
  z.object({ code: z.literal("arch"), arch: z.string() }),
  z.object({ code: z.literal("effort"), minutes: z.int() }),
  z.object({ code: z.literal("effort-unsaid") }),
  z.object({ code: z.literal("language"), language: z.string() }),
  z.object({ code: z.literal("mentor"), name: z.string() }),
  z.object({ code: z.literal("easy") }),
  z.object({ code: z.literal("due"), due: Due }),
  z.object({ code: z.literal("seldom-shown") }),
]);

export const FoundTask = z.object({
  card: Card,
  /** The free place that is meant, where one of several fits; else `null`. */
  slotId: SlotId.nullable(),
  reasons: z.array(Reason),
});

export const FindAnswer = z.object({
  wish: WishSearch,
  /** How many fit; `found` are the first of them. */
  total: z.int(),
  found: z.array(FoundTask),
  /** The reader's own limit, because of which nothing can be taken just now. */
  held: z
    .object({
      code: z.enum(["newcomer-limit", "limit-reached"]),
      params: z.object({ limit: z.int() }),
    })
    .nullable(),
  /** For an empty answer: what would fit with one condition less, most first. */
  nearest: z.array(z.object({ without: WishPart, wish: WishSearch, total: z.int() })),
  /** What fits and is announced (`notBefore`), soonest first. */
  coming: z.object({ total: z.int(), cards: z.array(Card) }),
  /** What there is to choose between among everything that can be taken now. */
  choices: z.object({
    kinds: z.array(Key),
    skills: z.array(z.string()),
    arches: z.array(z.string()),
    languages: z.array(z.string()),
    mentors: z.boolean(),
  }),
  /** Whether the reader hears of what comes for this wish. */
  watched: z.boolean(),
});

export const FollowRequest = z.strictObject({ taskId: TaskId });
export const WatchRequest = z.strictObject({ wish: WishSearch });

/** What a person follows, newest first, without what they may not see any more. */
export const Follows = z.object({
  follows: z.array(z.object({ card: Card, since: WireTime })),
  /** Wishes they wait for; `total` of what fits now. */
  watches: z.array(z.object({ wish: WishSearch, since: WireTime, total: z.int() })),
});

export type Reason = z.infer<typeof Reason>;
export type FoundTask = z.infer<typeof FoundTask>;
export type FindAnswer = z.infer<typeof FindAnswer>;
export type Follows = z.infer<typeof Follows>;
