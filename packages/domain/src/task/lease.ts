// How long a claim lasts without a sign of life from its holder.
import type { Kind, Policy } from "../configuration/configuration.ts";
import { DAY, type Instant } from "../time.ts";
import { type Claim, isHeld } from "./claim.ts";
import { type Due, endOfDue } from "./due.ts";

/** `nudgeAt`: the holder is asked. `endsAt`: the slot is free again, provided that the nudge reached them. */
export type Lease = { readonly nudgeAt: Instant; readonly endsAt: Instant };

/** As much of a claim as its lease depends on. */
export type LeaseFields = Pick<Claim, "state" | "renewedAt" | "nudgedAt" | "nudgeReachedAt">;

type Terms = {
  readonly policy: Pick<Policy, "claims">;
  readonly kind: Pick<Kind, "lease"> | null;
  readonly due: Due | null;
};

/**
 * Returns when a held claim is nudged and when it ends, or `null` where no lease runs (handed in or over).
 * A due date brings both forward, so that the holder is still asked first. After a late nudge the holder
 * always has the full time to answer.
 */
export function leaseOf(claim: LeaseFields, terms: Terms): Lease | null {
  if (!isHeld(claim.state)) return null;
  const nudgeAfter = (terms.kind?.lease.nudgeAfter ?? terms.policy.claims.nudgeAfter) * DAY;
  const releaseAfter = (terms.kind?.lease.releaseAfter ?? terms.policy.claims.releaseAfter) * DAY;
  const planned = {
    nudgeAt: claim.renewedAt + nudgeAfter,
    endsAt: claim.renewedAt + nudgeAfter + releaseAfter,
  };
  const { nudgeAt, endsAt } =
    terms.due === null ? planned : beforeDue(planned, claim.renewedAt, endOfDue(terms.due), releaseAfter);
  const answerBy = claim.nudgeReachedAt === null ? endsAt : claim.nudgeReachedAt + (endsAt - nudgeAt);
  return { nudgeAt, endsAt: Math.max(endsAt, answerBy) };
}

/** A due date that has passed already, or that comes after the lease, changes nothing. */
function beforeDue(planned: Lease, from: Instant, due: Instant, releaseAfter: number): Lease {
  if (due <= from || due >= planned.endsAt) return planned;
  return { nudgeAt: Math.max(from + (due - from) / 2, due - releaseAfter), endsAt: due };
}
