// What stands still, and what a reader wants to hear by message.
import { z } from "zod";
import { noticeCodes } from "../event/outbox.ts";
import { TeamKey } from "../ids.ts";
import { WireTime } from "./card.ts";

/** `GET /api/pauses`: what pauses now, beside people who are away. */
export const Pauses = z.object({
  /** `until`: `null` where a lead has to end it. */
  teams: z.array(z.object({ team: TeamKey, from: WireTime, until: WireTime.nullable() })),
  /** Since when the forum cannot be reached; `null`: it can. */
  forumDownSince: WireTime.nullable(),
});

/** `GET` and `PUT /api/me/notice-choices`: for each kind of notice, whether it is sent as a message too. */
export const NoticeChoices = z.object({
  /** Whether this board sends messages at all. */
  sends: z.boolean(),
  choices: z.array(
    z.object({
      code: z.enum(noticeCodes),
      byMessage: z.boolean(),
      /** What holds where the reader chose nothing. */
      byDefault: z.boolean(),
    }),
  ),
});

export const NoticeChoicesRequest = z.strictObject({
  choices: z.array(z.strictObject({ code: z.enum(noticeCodes), byMessage: z.boolean() })).max(100),
});

export type Pauses = z.infer<typeof Pauses>;
export type NoticeChoices = z.infer<typeof NoticeChoices>;
