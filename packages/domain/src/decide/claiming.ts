// Taking a task, keeping it, and handing it back.
import { limitedBy } from "../campaign/campaign.ts";
import { refuseClaim } from "../command/claim-rule.ts";
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { Somebody } from "../person/person.ts";
import { leads } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import { type Claim, isHeld, isLive } from "../task/claim.ts";
import { freeSlots, type Offer, type Task } from "../task/task.ts";
import { HOUR } from "../time.ts";
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

/** One slot for the actor, or, from a lead, for somebody else. An open offer to that person is taken with it. */
export function claim(context: Context, task: Task, command: CommandOf<"claim">): Outcome {
  const holder = claimant(context, task, command);
  if (isRefusal(holder)) return holder;
  const byLead = context.actor.kind === "person" && context.actor.id !== holder.id;
  const { policy, kinds } = context.configuration;
  const options = { slotId: command.slotId ?? null, now: context.now, byLead };
  const situation = { ...situationOf(task), campaign: limitedBy(context.campaigns, task.campaign) };
  const refusal = refuseClaim(situation, holder, options, policy, kinds[task.kind] ?? null);
  if (refusal !== null)
    return byLead && refusal.code === "already-yours" ? refuse("has-it-already") : refusal;
  const slotId = command.slotId ?? freeSlots(task)[0]?.id;
  if (slotId === undefined) return refuse("no-free-slot");
  const made = newClaim(context, slotId, holder.id);
  const offers = task.offers.map((each) =>
    each.personId === holder.id && isOpen(each, context.now) ? { ...each, state: "taken" as const } : each,
  );
  const after = { ...task, claims: [...task.claims, made], offers };
  return step(task, after, [{ type: "claimed", byLead, ...ofClaim(made) }], {
    notices: byLead ? tell(context, "claimed-for-you", [holder.id]) : [],
  });
}

/** Whom the claim is for: the actor, or the named person when a lead says so. */
function claimant(context: Context, task: Task, command: CommandOf<"claim">): Somebody | Refusal {
  const { actor, subject } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  if (command.personId === undefined || command.personId === actor.id) return actor;
  if (!leads(actor.roles, task.team)) return refuse("only-leads");
  return whoMaySee(subject, task);
}

/** Whoever is put down for a task, or asked to take it, learns of it; so they have to be allowed to see it. */
function whoMaySee(subject: Somebody | null, task: Task): Somebody | Refusal {
  if (subject === null) return refuse("unknown-person");
  const reader = { signedIn: true, groups: subject.roles.groups };
  return maySee(reader, task) ? subject : refuse("hidden-from-them");
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

/** A lead asks somebody to take the task. The offer lapses by itself. */
export function offer(context: Context, task: Task): Outcome {
  const { actor, now, configuration } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const subject = whoMaySee(context.subject, task);
  if (isRefusal(subject)) return subject;
  if (task.claims.some((each) => each.personId === subject.id && isLive(each.state))) {
    return refuse("has-it-already");
  }
  if (freeSlots(task).length === 0) return refuse("no-free-slot");
  if (task.notBefore !== null && now < task.notBefore) return refuse("not-yet", { at: task.notBefore });
  if (task.offers.some((each) => each.personId === subject.id && isOpen(each, now))) return "unchanged";
  const made = {
    id: context.fresh.offer(),
    personId: subject.id,
    byPersonId: actor.id,
    at: now,
    lapsesAt: now + configuration.policy.offerHours * HOUR,
    state: "open" as const,
  };
  const happenings = [{ type: "offered", offerId: made.id, personId: subject.id }] as const;
  const notices = tell(context, "offered", [subject.id]);
  return step(task, { ...task, offers: [...task.offers, made] }, happenings, { notices });
}

const isOpen = (offer: Offer, now: number) => offer.state === "open" && offer.lapsesAt > now;

/** The person asked says no; a lead may also take the offer back. */
export function decline(context: Context, task: Task, command: CommandOf<"decline">): Outcome {
  const found = task.offers.find((each) => each.id === command.offerId);
  if (found === undefined) return refuse("not-found");
  if (!isOpen(found, context.now)) return refuse("offer-over");
  const { actor } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const own = found.personId === actor.id;
  if (!own && !leads(actor.roles, task.team)) return refuse("only-leads");
  const state = own ? ("declined" as const) : ("withdrawn" as const);
  const offers = task.offers.map((each) => (each.id === found.id ? { ...each, state } : each));
  return step(task, { ...task, offers }, [{ type: "declined", offerId: found.id, personId: found.personId }]);
}
