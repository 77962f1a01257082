// What is the reader's own: never part of a shared answer.
import { z } from "zod";
import { noticeCodes } from "../event/outbox.ts";
import { ClaimId, OfferId, PersonId, SlotId, TaskId, TaskNumber, TeamKey } from "../ids.ts";
import { claimStates } from "../task/claim.ts";
import { languages } from "../texts/languages.ts";
import { PauseOnClaim, PersonOnCard, WireTime } from "./card.ts";

export const OwnClaim = z.object({
  id: ClaimId,
  taskId: TaskId,
  number: TaskNumber,
  title: z.string(),
  state: z.enum(claimStates),
  since: WireTime,
  until: WireTime.nullable(),
  pause: PauseOnClaim.nullable(),
  returnComment: z.string().nullable(),
  /** Whom the holder asked to go on with it, until they answer. */
  handOver: z.object({ offerId: OfferId, person: PersonOnCard, lapsesAt: WireTime }).nullable(),
});

export const OwnOffer = z.object({
  id: OfferId,
  taskId: TaskId,
  number: TaskNumber,
  title: z.string(),
  by: PersonOnCard,
  /** The place of a holder who asks the reader to go on; `null`: any free one. */
  slotId: SlotId.nullable(),
  lapsesAt: WireTime,
});

export const Notice = z.object({
  id: z.int(),
  code: z.enum(noticeCodes),
  at: WireTime,
  seen: z.boolean(),
  taskId: TaskId,
  number: TaskNumber,
  /** `null`: the reader may not see the task now, so that it is told by its number only. */
  title: z.string().nullable(),
  by: PersonOnCard.nullable(),
  /** What more there is to say, as a sentence: the answer to a reply. */
  words: z.string().nullable(),
});

export const Me = z.object({
  person: PersonOnCard.nullable(),
  roles: z.object({ admin: z.boolean(), leads: z.array(TeamKey), groups: z.array(z.string()) }),
  /** The roles could not be confirmed with the forum for over an hour; signing in again renews them. */
  rolesStale: z.boolean(),
  record: z.object({
    held: z.int(),
    heldByKind: z.record(z.string(), z.int()),
    heldByCampaign: z.record(z.string(), z.int()),
    returned: z.int(),
    accepted: z.int(),
    acceptedByKind: z.record(z.string(), z.int()),
  }),
  /** `until`: `null` where the reader is not away. `daysLeft` of this calendar year, without what is planned. */
  away: z.object({ until: WireTime.nullable(), daysLeft: z.number() }),
  claims: z.array(OwnClaim),
  offers: z.array(OwnOffer),
  unseenNotices: z.int(),
  triageCount: z.int(),
  /** The language that the reader chose, on whatever device; `null`: the browser's. */
  language: z.enum(languages).nullable(),
});

/** What `POST /api/me/language` takes and answers. */
export const LanguageChoice = z.strictObject({ language: z.enum(languages).nullable() });

export const Notices = z.object({ notices: z.array(Notice) });
export const People = z.object({ people: z.array(PersonOnCard.extend({ id: PersonId })) });

export type OwnClaim = z.infer<typeof OwnClaim>;
export type OwnOffer = z.infer<typeof OwnOffer>;
export type Notice = z.infer<typeof Notice>;
export type Me = z.infer<typeof Me>;
