// How board and forum stand with each other: what was heard when, what waits, what failed.
import { z } from "zod";
import { TaskNumber } from "../ids.ts";
import { WireTime } from "./card.ts";

const Age = z.object({
  topics: z.int(),
  /** When the one was read that has waited longest to be read again. */
  oldestReadAt: WireTime.nullable(),
});

export const Health = z.object({
  at: WireTime,
  /** Since when the forum does not answer; `null`: it does, as far as we know. */
  forumDownSince: WireTime.nullable(),
  heard: z.object({
    /** `null`: never. */
    webhookAt: WireTime.nullable(),
    pollAt: WireTime.nullable(),
    fullListingAt: WireTime.nullable(),
    rowCheckAt: WireTime.nullable(),
  }),
  sources: z.array(z.object({ key: z.string(), readAt: WireTime.nullable(), gaps: z.array(z.string()) })),
  reading: z.object({
    waiting: z.int(),
    oldestAt: WireTime.nullable(),
    /** Deliveries that could not be understood and are kept. */
    unreadable: z.int(),
    linked: Age,
    claimed: Age,
  }),
  writing: z.object({
    /** Why nothing is written although something may be owed. */
    off: z.enum(["switched-off", "no-key"]).nullable(),
    waiting: z.int(),
    due: z.int(),
    oldestDueAt: WireTime.nullable(),
    failing: z.int(),
    failed: z.int(),
  }),
  /** Tasks that the reader may see and whose text changed on both sides. */
  conflicts: z.array(z.object({ number: TaskNumber, title: z.string() })),
  /** Tasks that nobody sees because their threads are gone, private or unlisted. */
  gone: z.int(),
  requests: z.object({
    lastMinute: z.int(),
    /** `null`: nothing limits them. */
    allowedPerMinute: z.int().nullable(),
    waiting: z.int(),
    heldUntil: WireTime.nullable(),
    /** When the forum last said that there were too many. */
    lastRefusal: z.object({ at: WireTime, code: z.string().nullable() }).nullable(),
  }),
});
export type Health = z.infer<typeof Health>;
