// What becomes of people on a task that their lead should see: silence, work that came back, time that runs out.
import type { Kind, Policy } from "../configuration/configuration.ts";
import { isHeld } from "../task/claim.ts";
import { leaseOf } from "../task/lease.ts";
import { isPaused, type Pause, pausesOf, whenRun } from "../task/pause.ts";
import { DAY, type Instant } from "../time.ts";
import type { DeskClaim, DeskTask } from "./on-desk.ts";
import type { DeskReason } from "./reason.ts";

/** A lead hears of a slot that will be free this long before. */
const ENDS_SOON = 3 * DAY;
/** Work that came back may rest so long before a lead is told. */
const RESTS = 3 * DAY;
/** Without any sign of life, here or in the thread. Less than the time after which we ask by ourselves. */
const SILENT = 7 * DAY;

type Terms = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly kind: Kind | null;
  readonly pauses: readonly Pause[];
};

/** Returns what there is to say of the people on a task; at most one thing of each. Time that is paused does not count. */
export function claimReasons(task: DeskTask, terms: Terms): DeskReason[] {
  return task.claims.flatMap((claim) => {
    if (!isHeld(claim.state)) return [];
    const pauses = pausesOf(terms.pauses, { ...claim, team: task.team, taskId: task.id });
    if (isPaused(pauses, terms.now)) return [];
    const reason = claimReason(task, claim, { ...terms, pauses });
    return reason === null ? [] : [{ ...reason, ask: null, about: claim.id }];
  });
}

function claimReason(
  task: DeskTask,
  claim: DeskClaim,
  terms: Terms,
): Pick<DeskReason, "code" | "since"> | null {
  const { now, pauses } = terms;
  const lease = leaseOf(claim, { ...terms, due: task.due });
  // Nobody is released whom no nudge has reached, so their time does not run out.
  const runsOut = claim.nudgedAt !== null && claim.nudgeReachedAt !== null;
  if (runsOut && lease !== null && lease.endsAt - ENDS_SOON <= now)
    return { code: "expiring", since: Math.max(claim.nudgedAt, lease.endsAt - ENDS_SOON) };
  const restsSince = whenRun(pauses, Math.max(claim.stateAt, claim.renewedAt), RESTS);
  if (claim.state === "returned" && restsSince <= now) return { code: "returned", since: restsSince };
  const silentSince = whenRun(pauses, Math.max(claim.renewedAt, task.lastPostAt ?? 0), SILENT);
  return silentSince <= now ? { code: "silent", since: silentSince } : null;
}
