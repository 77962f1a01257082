// Taking a task, keeping it, and handing it back.
import { limitedBy } from "../campaign/campaign.ts";
import { refuseClaim } from "../command/claim-rule.ts";
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { Somebody } from "../person/person.ts";
import { leads } from "../person/person.ts";
import { type Claim, isHeld, isLive } from "../task/claim.ts";
import { freeSlots, type Task } from "../task/task.ts";
import { handedTo, takenBy, whoMaySee } from "./asking.ts";
import type { Context } from "./context.ts";
import { situationOf } from "./situation.ts";
import {
  endClaims,
  holdersOf,
  idsOf,
  type Outcome,
  ofClaim,
  step,
  tell,
  textOrNull,
  withClaim,
} from "./step.ts";

/**
 * One slot for the actor, or, from a lead, for somebody else. An open offer to that person is taken with it: where
 * a holder asked them to go on, that holder's slot, unless they name another.
 */
export function claim(context: Context, task: Task, command: CommandOf<"claim">): Outcome {
  const holder = claimant(context, task, command);
  if (isRefusal(holder)) return holder;
  const byLead = context.actor.kind === "person" && context.actor.id !== holder.id;
  const given = byLead ? null : handedTo(task, holder.id, context.now);
  if (given !== null && (command.slotId ?? given.slotId) === given.slotId)
    return takeOver(context, task, holder, given);
  const refusal = refuseHold(context, task, holder, { slotId: command.slotId ?? null, byLead });
  if (refusal !== null)
    return byLead && refusal.code === "already-yours" ? refuse("has-it-already") : refusal;
  const slotId = command.slotId ?? freeSlots(task)[0]?.id;
  if (slotId === undefined) return refuse("no-free-slot");
  const made = newClaim(context, slotId, holder.id);
  const after = { ...task, claims: [...task.claims, made], offers: takenBy(context, task, holder.id) };
  return step(task, after, [{ type: "claimed", byLead, ...ofClaim(made) }], {
    notices: byLead ? tell(context, "claimed-for-you", [holder.id]) : [],
  });
}

/** What its holder asked this person to go on with: the one hold ends and the other begins in the same step. */
function takeOver(context: Context, task: Task, holder: Somebody, given: Claim): Outcome {
  const ended = endClaims(task, new Set([given.id]), "released", context.now);
  const refusal = refuseHold(context, ended, holder, { slotId: given.slotId, byLead: false });
  if (refusal !== null) return refusal;
  const claims = [...ended.claims, newClaim(context, given.slotId, holder.id)];
  const after = { ...ended, claims, offers: takenBy(context, task, holder.id, given.id) };
  return step(task, after, [{ type: "taken-over", ...ofClaim(given) }], {
    notices: tell(context, "taken-over", [given.personId]),
  });
}

function refuseHold(
  { configuration: { policy, kinds }, campaigns, now }: Context,
  task: Task,
  holder: Somebody,
  wanted: { readonly slotId: Claim["slotId"] | null; readonly byLead: boolean },
): Refusal | null {
  const situation = { ...situationOf(task), campaign: limitedBy(campaigns, task.campaign) };
  return refuseClaim(situation, holder, { ...wanted, now }, policy, kinds[task.kind] ?? null);
}

/** Whom the claim is for: the actor, or the named person when a lead says so. */
function claimant(context: Context, task: Task, command: CommandOf<"claim">): Somebody | Refusal {
  const { actor, subject } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  if (command.personId === undefined || command.personId === actor.id) return actor;
  if (!leads(actor.roles, task.team)) return refuse("only-leads");
  return whoMaySee(subject, task);
}

function newClaim(context: Context, slotId: Claim["slotId"], personId: Claim["personId"]): Claim {
  return {
    id: context.fresh.claim(),
    slotId,
    personId,
    state: "working",
    claimedAt: context.now,
    stateAt: context.now,
    ...freshLease(context.now),
    evidence: null,
    outcome: null,
    returnComment: null,
    handBackNote: null,
  };
}

/** Returns the lease fields as they are after a sign of life. */
export function freshLease(now: number): Pick<Claim, "renewedAt" | "nudgedAt" | "nudgeReachedAt"> {
  return { renewedAt: now, nudgedAt: null, nudgeReachedAt: null };
}

/** Returns the actor's own claim of that id, or why there is none to act on. */
export function ownClaim(context: Context, task: Task, claimId: string): Claim | Refusal {
  const found = task.claims.find((candidate) => candidate.id === claimId);
  if (found === undefined) return refuse("not-found");
  if (context.actor.kind !== "person" || found.personId !== context.actor.id) return refuse("only-holder");
  if (!isLive(found.state) || found.state === "accepted") return refuse("claim-over");
  return found;
}

/** The holder gives the slot back, with words for whoever is next. */
export function handBack(context: Context, task: Task, command: CommandOf<"hand-back">): Outcome {
  const own = ownClaim(context, task, command.claimId);
  if (isRefusal(own)) return own;
  const note = textOrNull(context, command.note);
  const ended = endClaims(task, new Set([own.id]), "released", context.now);
  const after = withClaim(ended, own.id, (old) => ({ ...old, handBackNote: note }));
  return step(task, after, [{ type: "handed-back", note: note?.id ?? null, ...ofClaim(own) }]);
}

/** "I'm still on it": the lease starts afresh. */
export function renew(context: Context, task: Task, command: CommandOf<"renew">): Outcome {
  const own = ownClaim(context, task, command.claimId);
  if (isRefusal(own)) return own;
  if (!isHeld(own.state)) return refuse("claim-over");
  const note = textOrNull(context, command.note);
  const after = withClaim(task, own.id, (old) => ({ ...old, ...freshLease(context.now) }));
  return step(task, after, [{ type: "renewed", note: note?.id ?? null, ...ofClaim(own) }], {
    texts: note === null ? [] : [note],
  });
}

/** A lead frees one claim, or all that are not accepted. */
export function release(context: Context, task: Task, command: CommandOf<"release">): Outcome {
  const open = task.claims.filter((candidate) => isHeld(candidate.state) || candidate.state === "submitted");
  const ending =
    command.claimId === undefined ? open : open.filter((candidate) => candidate.id === command.claimId);
  if (ending.length === 0) return refuse("claim-over");
  if (command.reason === "") return refuse("reason-missing");
  const reason = textOrNull(context, command.reason);
  const after = endClaims(task, idsOf(ending), "released", context.now);
  const happenings = ending.map(
    (each) => ({ type: "released", reason: reason?.id ?? null, ...ofClaim(each) }) as const,
  );
  return step(task, after, happenings, {
    texts: reason === null ? [] : [reason],
    notices: tell(context, "released", holdersOf(ending)),
  });
}
