// How long a claim lasts without a sign of life from its holder.
import type { Kind, Policy } from "../configuration/configuration.ts";
import { DAY, type Instant } from "../time.ts";
import { type Claim, isHeld } from "./claim.ts";
import type { Due } from "./due.ts";
import { endOfDue } from "./due-end.ts";
import { isPaused, type Pause, whenRun } from "./pause.ts";

/**
 * `nudgeAt`: the holder is asked. `endsAt`: the slot is free again, provided that the nudge reached them.
 * `Infinity`: a pause comes first of which nobody knows the end.
 */
export type Lease = { readonly nudgeAt: Instant; readonly endsAt: Instant };

/** As much of a claim as its lease depends on. */
export type LeaseFields = Pick<Claim, "state" | "renewedAt" | "nudgedAt" | "nudgeReachedAt">;

export type LeaseTerms = {
  readonly policy: Pick<Policy, "claims">;
  readonly kind: Pick<Kind, "lease"> | null;
  readonly due: Due | null;
  /** Those that hold for this claim; see `pausesOf`. */
  readonly pauses: readonly Pick<Pause, "fromAt" | "untilAt">[];
};

/**
 * Returns when a held claim is nudged and when it ends, or `null` where no lease runs (handed in or over).
 * A due date brings both forward, so that the holder is still asked first. After a late nudge the holder
 * always has the full time to answer. Time that is paused does not count.
 */
export function leaseOf(claim: LeaseFields, terms: LeaseTerms): Lease | null {
  if (!isHeld(claim.state)) return null;
  const lease = plannedLease(claim.renewedAt, terms);
  if (claim.nudgeReachedAt === null) return lease;
  // The time to answer is that of an undisturbed lease, so that no pause can make it shorter.
  const undisturbed = plannedLease(claim.renewedAt, { ...terms, pauses: [] });
  const answerBy = whenRun(terms.pauses, claim.nudgeReachedAt, undisturbed.endsAt - undisturbed.nudgeAt);
  return { ...lease, endsAt: Math.max(lease.endsAt, answerBy) };
}

/** Returns for how long a holder may leave a nudge unanswered, in milliseconds, where no due date shortens it. */
export function answerTime({ policy, kind }: Pick<LeaseTerms, "policy" | "kind">): number {
  return (kind?.lease.releaseAfter ?? policy.claims.releaseAfter) * DAY;
}

function plannedLease(from: Instant, terms: LeaseTerms): Lease {
  const { policy, kind, due, pauses } = terms;
  const nudgeAfter = (kind?.lease.nudgeAfter ?? policy.claims.nudgeAfter) * DAY;
  const releaseAfter = answerTime(terms);
  const planned = {
    nudgeAt: whenRun(pauses, from, nudgeAfter),
    endsAt: whenRun(pauses, from, nudgeAfter + releaseAfter),
  };
  if (due === null) return planned;
  const dueAt = endOfDue(due);
  // A due date that has passed already, or that comes after the lease, changes nothing.
  if (dueAt <= from || dueAt >= planned.endsAt) return planned;
  const nudgeAt = Math.max(from + (dueAt - from) / 2, dueAt - releaseAfter);
  return { nudgeAt: whenRun(pauses, nudgeAt, 0), endsAt: whenRun(pauses, dueAt, 0) };
}

/** What the timer has to do about a claim: ask its holder, tell the leads that nobody can, or free the slot. */
export type LeaseStep = "nudge" | "nudge-failed" | "expire";

/** Returns what is due now, or `null`. Nothing is, while a pause lasts. */
export function leaseStepDue(claim: LeaseFields, terms: LeaseTerms, now: Instant): LeaseStep | null {
  const lease = leaseOf(claim, terms);
  if (lease === null || isPaused(terms.pauses, now)) return null;
  if (claim.nudgedAt === null) return now >= lease.nudgeAt ? "nudge" : null;
  if (claim.nudgeReachedAt !== null) return now >= lease.endsAt ? "expire" : null;
  return now >= whenRun(terms.pauses, claim.nudgedAt, answerTime(terms)) ? "nudge-failed" : null;
}
