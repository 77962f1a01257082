// What happened: the record that activity, audit, live updates, undo and digests read.
// Holds ids and small values; words are named by the id of their text, so that they can be emptied and no row is lost.
import type {
  ClaimId,
  ColumnId,
  CommandId,
  OfferId,
  PersonId,
  SlotId,
  TaskId,
  TextId,
  TopicId,
} from "../ids.ts";
import type { AskCode } from "../task/ask.ts";
import type { OfferableField } from "../thread/offered.ts";
import type { StandingNews } from "../thread/standing.ts";
import type { Instant } from "../time.ts";
import type { Change } from "./change.ts";

/** The way by which something reached the board. */
export const doors = ["web", "api", "thread", "chat", "timer", "import", "command-line"] as const;
export type Door = (typeof doors)[number];

type OfClaim = { readonly claimId: ClaimId; readonly slotId: SlotId; readonly personId: PersonId };

/** One thing that happened to a task, in terms that people use. */
export type Happening =
  | { readonly type: "created"; readonly how: "import" | "proposal" | "lead" | "list" | "split" | "thread" }
  | { readonly type: "opened" }
  | { readonly type: "edited"; readonly fields: readonly string[] }
  | ({ readonly type: "claimed"; readonly byLead: boolean } & OfClaim)
  /** The hold that is named is over, and whoever did it has its place now. */
  | ({ readonly type: "taken-over" } & OfClaim)
  | ({ readonly type: "handed-back"; readonly note: TextId | null } & OfClaim)
  | ({ readonly type: "renewed"; readonly note: TextId | null } & OfClaim)
  | ({
      readonly type: "submitted";
      readonly outcome: string | null;
      readonly link: boolean;
      readonly note: TextId | null;
    } & OfClaim)
  | ({ readonly type: "accepted" } & OfClaim)
  | ({ readonly type: "returned"; readonly comment: TextId | null } & OfClaim)
  | ({ readonly type: "released"; readonly reason: TextId | null } & OfClaim)
  | ({ readonly type: "closed"; readonly reason: TextId | null } & OfClaim)
  | ({ readonly type: "nudged" } & OfClaim)
  | ({ readonly type: "nudge-reached" } & OfClaim)
  | ({ readonly type: "nudge-failed" } & OfClaim)
  | ({ readonly type: "expired" } & OfClaim)
  | { readonly type: "moved"; readonly from: ColumnId; readonly to: ColumnId }
  | { readonly type: "reordered" }
  | { readonly type: "finished"; readonly reason: TextId | null }
  | { readonly type: "reopened"; readonly slots: number }
  | { readonly type: "dropped"; readonly reason: TextId | null }
  | { readonly type: "restored" }
  | { readonly type: "merged"; readonly into: TaskId }
  | { readonly type: "absorbed"; readonly from: TaskId }
  | { readonly type: "split"; readonly into: readonly TaskId[] }
  | { readonly type: "offered"; readonly offerId: OfferId; readonly personId: PersonId }
  /** A holder asked them to go on in the holder's place. */
  | { readonly type: "offered-on"; readonly offerId: OfferId; readonly personId: PersonId }
  | { readonly type: "declined"; readonly offerId: OfferId; readonly personId: PersonId }
  | { readonly type: "lapsed"; readonly offerId: OfferId; readonly personId: PersonId }
  /** `index`: of the line, in the list as this left it. */
  | { readonly type: "ticked"; readonly index: number; readonly done: boolean }
  | { readonly type: "blocked"; readonly byId: TaskId }
  | { readonly type: "unblocked"; readonly byId: TaskId }
  /** What it waited for is done or dropped, or is not any more. */
  | { readonly type: "blocker-over"; readonly byId: TaskId }
  | { readonly type: "blocker-back"; readonly byId: TaskId }
  | { readonly type: "linked"; readonly topicId: TopicId }
  | { readonly type: "unlinked"; readonly topicId: TopicId }
  | { readonly type: "thread-changed"; readonly fields: readonly string[] }
  | { readonly type: "conflicted"; readonly fields: readonly string[] }
  | { readonly type: "settled"; readonly field: string; readonly keep: "board" | "forum" | "edit" }
  | { readonly type: "thread-standing"; readonly what: StandingNews }
  | { readonly type: "kept-as-is"; readonly what: AskCode }
  | { readonly type: "snoozed"; readonly until: Instant | null }
  | { readonly type: "thread-edit-asked"; readonly fields: readonly OfferableField[] }
  | { readonly type: "thread-edited"; readonly fields: readonly OfferableField[] }
  | { readonly type: "audience-changed" }
  | { readonly type: "status-post-asked" }
  | { readonly type: "undone"; readonly version: number };

export type HappeningType = Happening["type"];

/** A happening with who, when, and through which door. `sequence` is given by the store. */
export type TaskEvent = {
  readonly taskId: TaskId;
  readonly commandId: CommandId;
  /** The task's version after the command. */
  readonly version: number;
  readonly at: Instant;
  readonly door: Door;
  /** `null`: nobody; the forum, a timer or an import did it. */
  readonly personId: PersonId | null;
  readonly happening: Happening;
  /** What the whole command changed; on its first event only. */
  readonly changes: readonly Change[];
  /** Audience keys before and after, for telling a reader that a task is gone. `null` before: it did not exist. */
  readonly audienceBefore: string | null;
  readonly audienceAfter: string;
};
