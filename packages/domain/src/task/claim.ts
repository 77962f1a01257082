// A claim: one person's hold on one slot, from taking it to its end.
import type { ClaimId, PersonId, SlotId } from "../ids.ts";
import type { Instant } from "../time.ts";
import type { Text } from "./text.ts";

export const claimStates = [
  /** The holder is on it. */
  "working",
  /** The holder handed it in and waits for a review. */
  "submitted",
  /** A reviewer sent it back with a comment; the holder is on it again. */
  "returned",
  /** A reviewer took the work. Holds its slot for good. */
  "accepted",
  /** The holder handed it back, or a lead freed the slot. */
  "released",
  /** The lease ran out. */
  "expired",
  /** Ended by something else: the task was finished, dropped, merged, or the claim was undone. */
  "closed",
] as const;
export type ClaimState = (typeof claimStates)[number];

const live: ReadonlySet<ClaimState> = new Set(["working", "submitted", "returned", "accepted"]);

/** Whether a claim in this state holds its slot. */
export function isLive(state: ClaimState): boolean {
  return live.has(state);
}

/** Whether a claim in this state counts against its holder's limit and has a running lease. */
export function isHeld(state: ClaimState): boolean {
  return state === "working" || state === "returned";
}

/** What the holder shows for the work: a link, a note, or both. */
export type Evidence = { readonly link: string | null; readonly note: Text | null };

export type Claim = {
  readonly id: ClaimId;
  readonly slotId: SlotId;
  readonly personId: PersonId;
  readonly state: ClaimState;
  readonly claimedAt: Instant;
  /** When it came into this state. */
  readonly stateAt: Instant;
  /** The holder's last sign of life, from which the lease runs. */
  readonly renewedAt: Instant;
  readonly nudgedAt: Instant | null;
  /** When the nudge demonstrably reached the holder; nobody is released without it. */
  readonly nudgeReachedAt: Instant | null;
  readonly evidence: Evidence | null;
  /** A key of the kind's outcomes. */
  readonly outcome: string | null;
  /** The reviewer's words with a return. Stays until it is dealt with. */
  readonly returnComment: Text | null;
  /** The holder's words to whoever is next. */
  readonly handBackNote: Text | null;
};
