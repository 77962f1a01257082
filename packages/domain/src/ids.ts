// Branded identifiers: a plain string or number becomes one only by being parsed here.
import { z } from "zod";

const uuid = z.uuid();

export const TaskId = uuid.brand<"TaskId">();
export const SlotId = uuid.brand<"SlotId">();
export const ClaimId = uuid.brand<"ClaimId">();
export const OfferId = uuid.brand<"OfferId">();
export const TextId = uuid.brand<"TextId">();
export const ColumnId = uuid.brand<"ColumnId">();
export const PersonId = uuid.brand<"PersonId">();
export const CampaignId = uuid.brand<"CampaignId">();
export const CommandId = uuid.brand<"CommandId">();
/** A topic's number on the forum. */
export const TopicId = z.int().positive().brand<"TopicId">();
/** A post's id on the forum (not its number within the topic). */
export const PostId = z.int().positive().brand<"PostId">();
/** The public number of a task: it only grows and is never given twice. Shown with the configured prefix. */
export const TaskNumber = z.int().positive().brand<"TaskNumber">();
/** Names of teams and kinds as the configuration writes them. */
export const Key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "use small letters, digits and hyphens, a letter first, 40 at most");
export const TeamKey = Key.brand<"TeamKey">();
export const KindKey = Key.brand<"KindKey">();

export type TaskId = z.infer<typeof TaskId>;
export type SlotId = z.infer<typeof SlotId>;
export type ClaimId = z.infer<typeof ClaimId>;
export type OfferId = z.infer<typeof OfferId>;
export type TextId = z.infer<typeof TextId>;
export type ColumnId = z.infer<typeof ColumnId>;
export type PersonId = z.infer<typeof PersonId>;
export type CampaignId = z.infer<typeof CampaignId>;
export type CommandId = z.infer<typeof CommandId>;
export type TopicId = z.infer<typeof TopicId>;
export type PostId = z.infer<typeof PostId>;
export type TaskNumber = z.infer<typeof TaskNumber>;
export type TeamKey = z.infer<typeof TeamKey>;
export type KindKey = z.infer<typeof KindKey>;

/** Where a decision takes new ids from. The caller makes them (UUIDv7), so that deciding stays pure. */
export type FreshIds = {
  readonly task: () => TaskId;
  readonly slot: () => SlotId;
  readonly claim: () => ClaimId;
  readonly offer: () => OfferId;
  readonly text: () => TextId;
  readonly column: () => ColumnId;
  readonly campaign: () => CampaignId;
};

/** Returns typed makers over one source of UUIDs; throws where `next` gives something else. */
export function freshIds(next: () => string): FreshIds {
  return {
    task: () => TaskId.parse(next()),
    slot: () => SlotId.parse(next()),
    claim: () => ClaimId.parse(next()),
    offer: () => OfferId.parse(next()),
    text: () => TextId.parse(next()),
    column: () => ColumnId.parse(next()),
    campaign: () => CampaignId.parse(next()),
  };
}
