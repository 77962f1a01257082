// The six stages a task can be in, and how claims decide between them.
import type { ClaimState } from "./claim.ts";

export const stages = [
  /** Imported or proposed; nobody has looked. */
  "triage",
  /** Help is wanted and nobody is on it. */
  "open",
  /** Somebody works on it. */
  "active",
  /** Handed in; waits for another person. */
  "review",
  /** Finished. */
  "done",
  /** Not going to happen here. */
  "dropped",
] as const;
export type Stage = (typeof stages)[number];

/** A stage that people set; the others follow from the claims. */
export type SetStage = "triage" | "dropped" | "done";

/** The stages in which the board shows a task to everybody who may see it. */
export const boardStages = ["open", "active", "review", "done"] as const satisfies readonly Stage[];

type Slots = readonly { readonly id: string; readonly retired?: boolean }[];
type Claims = readonly { readonly slotId: string; readonly state: ClaimState }[];

/**
 * Returns the stage that the rules give: a set stage stands; otherwise done when every slot is accepted,
 * else active when a claim is working or returned, else review when one is submitted, else open.
 */
export function stageOf(set: SetStage | null, slots: Slots, claims: Claims): Stage {
  if (set !== null) return set;
  const wanted = slots.filter((slot) => !slot.retired);
  const accepted = new Set(claims.filter((c) => c.state === "accepted").map((c) => c.slotId));
  if (wanted.length > 0 && wanted.every((slot) => accepted.has(slot.id))) return "done";
  if (claims.some((c) => c.state === "working" || c.state === "returned")) return "active";
  if (claims.some((c) => c.state === "submitted")) return "review";
  return "open";
}
