// What the timer does with a claim that has gone quiet.
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { type Claim, isHeld } from "../task/claim.ts";
import { leaseOf } from "../task/lease.ts";
import type { Task } from "../task/task.ts";
import type { Context } from "./context.ts";
import { endClaims, type Outcome, ofClaim, step, tell, withClaim } from "./step.ts";

function heldClaim(task: Task, claimId: string): Claim | Refusal {
  const found = task.claims.find((each) => each.id === claimId);
  if (found === undefined) return refuse("not-found");
  return isHeld(found.state) ? found : refuse("claim-over");
}

function leaseFor(context: Context, task: Task, claim: Claim) {
  const { policy, kinds } = context.configuration;
  return leaseOf(claim, { policy, kind: kinds[task.kind] ?? null, due: task.due });
}

/** Asks the holder whether they are still on it, once for each lease. */
export function nudge(context: Context, task: Task, command: CommandOf<"nudge">): Outcome {
  const held = heldClaim(task, command.claimId);
  if (isRefusal(held)) return held;
  const lease = leaseFor(context, task, held);
  if (lease === null || context.now < lease.nudgeAt) return refuse("lease-running");
  if (held.nudgedAt !== null) return "unchanged";
  const after = withClaim(task, held.id, (old) => ({ ...old, nudgedAt: context.now }));
  return step(task, after, [{ type: "nudged", ...ofClaim(held) }], {
    notices: tell(context, "nudge", [held.personId]),
  });
}

/** The nudge demonstrably arrived: a message was delivered, or its recipient saw it here. */
export function nudgeReached(context: Context, task: Task, command: CommandOf<"nudge-reached">): Outcome {
  const held = heldClaim(task, command.claimId);
  if (isRefusal(held)) return held;
  if (context.actor.kind === "person" && context.actor.id !== held.personId) return refuse("only-holder");
  if (held.nudgedAt === null) return refuse("no-nudge-yet");
  if (held.nudgeReachedAt !== null) return "unchanged";
  const after = withClaim(task, held.id, (old) => ({ ...old, nudgeReachedAt: context.now }));
  return step(task, after, [{ type: "nudge-reached", ...ofClaim(held) }]);
}

/** The lease is over and the holder knew: the slot is free again. */
export function expire(context: Context, task: Task, command: CommandOf<"expire">): Outcome {
  const held = heldClaim(task, command.claimId);
  if (isRefusal(held)) return held;
  if (held.nudgeReachedAt === null) return refuse("no-nudge-yet");
  const lease = leaseFor(context, task, held);
  if (lease === null || context.now < lease.endsAt) return refuse("lease-running");
  const after = endClaims(task, new Set([held.id]), "expired", context.now);
  return step(task, after, [{ type: "expired", ...ofClaim(held) }], {
    notices: tell(context, "expired", [held.personId]),
  });
}
