// What the timer does with a claim that has gone quiet, and with an offer that nobody answered.
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { kindOf } from "../configuration/configuration.ts";
import type { Ask } from "../task/ask.ts";
import { type Claim, isHeld } from "../task/claim.ts";
import { type LeaseStep, leaseStepDue } from "../task/lease.ts";
import { pausesOf } from "../task/pause.ts";
import type { Task } from "../task/task.ts";
import type { Context } from "./context.ts";
import { endClaims, type Outcome, ofClaim, step, tell, withClaim } from "./step.ts";
import { leadsToTell } from "./telling.ts";

function heldClaim(task: Task, claimId: string): Claim | Refusal {
  const found = task.claims.find((each) => each.id === claimId);
  if (found === undefined) return refuse("not-found");
  return isHeld(found.state) ? found : refuse("claim-over");
}

function stepFor(context: Context, task: Task, claim: Claim): LeaseStep | null {
  const { policy, kinds } = context.configuration;
  const pauses = pausesOf(context.pauses, { personId: claim.personId, team: task.team, taskId: task.id });
  const terms = { policy, kind: kindOf(kinds, task.kind), due: task.due, pauses };
  return leaseStepDue(claim, terms, context.now);
}

/** Asks the holder whether they are still on it, once for each lease. Nobody is asked while a pause lasts. */
export function nudge(context: Context, task: Task, command: CommandOf<"nudge">): Outcome {
  const held = heldClaim(task, command.claimId);
  if (isRefusal(held)) return held;
  if (held.nudgedAt !== null) return "unchanged";
  if (stepFor(context, task, held) !== "nudge") return refuse("lease-running");
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
  if (stepFor(context, task, held) !== "expire") return refuse("lease-running");
  const after = endClaims(task, new Set([held.id]), "expired", context.now);
  return step(task, after, [{ type: "expired", ...ofClaim(held) }], {
    notices: tell(context, "expired", [held.personId]),
  });
}

/** A nudge that does not get through takes nothing from its holder; the leads learn of it, once. */
export function nudgeFailed(context: Context, task: Task, command: CommandOf<"nudge-failed">): Outcome {
  const held = heldClaim(task, command.claimId);
  if (isRefusal(held)) return held;
  if (held.nudgedAt === null) return refuse("no-nudge-yet");
  if (held.nudgeReachedAt !== null || task.asks.some((ask) => isAbout(ask, held))) return "unchanged";
  if (!command.forGood && stepFor(context, task, held) !== "nudge-failed") return refuse("lease-running");
  const ask: Ask = { code: "unreached", at: context.now, about: held.id };
  const after = { ...task, asks: [...task.asks, ask] };
  return step(task, after, [{ type: "nudge-failed", ...ofClaim(held) }], {
    notices: tell(context, "undeliverable-nudge", leadsToTell(context, task), held.personId),
  });
}

const isAbout = (ask: Ask, claim: Claim) => ask.code === "unreached" && ask.about === claim.id;

/** Returns the open questions without those about holders who have been heard from, or who hold nothing any more. */
export function asksThatStand({ asks, claims }: Task): readonly Ask[] {
  const unreached = claims.filter(
    ({ state, nudgedAt, nudgeReachedAt }) => isHeld(state) && nudgedAt !== null && nudgeReachedAt === null,
  );
  return asks.filter((ask) => ask.code !== "unreached" || unreached.some((claim) => isAbout(ask, claim)));
}

/** Nobody answered an offer in time; whoever made it learns of it. */
export function lapseOffer(context: Context, task: Task, command: CommandOf<"lapse-offer">): Outcome {
  const found = task.offers.find((each) => each.id === command.offerId);
  if (found === undefined) return refuse("not-found");
  if (found.state !== "open") return "unchanged";
  if (context.now < found.lapsesAt) return refuse("lease-running");
  const offers = task.offers.map((each) =>
    each.id === found.id ? { ...each, state: "lapsed" as const } : each,
  );
  const { id: offerId, personId } = found;
  return step(task, { ...task, offers }, [{ type: "lapsed", offerId, personId }], {
    notices: tell(context, "offer-lapsed", [found.byPersonId], personId),
  });
}
