// Asking somebody to take a task, and what they say to that.
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { ClaimId, PersonId } from "../ids.ts";
import { leads, type Somebody } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import { type Claim, isHeld, isLive } from "../task/claim.ts";
import { freeSlots, type Offer, type Task } from "../task/task.ts";
import { HOUR } from "../time.ts";
import type { Context } from "./context.ts";
import { type Outcome, step, tell } from "./step.ts";

/** Whether somebody can still say yes to it. */
export function isOpen(offer: Offer, now: number): boolean {
  return offer.state === "open" && offer.lapsesAt > now;
}

/** Returns an offer that lapses as the policy says. */
export function newOffer(
  { fresh, now, configuration }: Context,
  asked: Pick<Offer, "personId" | "byPersonId" | "fromClaimId">,
): Offer {
  const lapsesAt = now + configuration.policy.offerHours * HOUR;
  return { id: fresh.offer(), ...asked, at: now, lapsesAt, state: "open" };
}

/** Returns the hold that its holder asked this person to go on with, or `null`. */
export function handedTo(task: Task, personId: PersonId, now: number): Claim | null {
  const asked = new Set(
    task.offers.flatMap((each) => (each.personId === personId && isOpen(each, now) ? each.fromClaimId : [])),
  );
  return task.claims.find((each) => asked.has(each.id) && isHeld(each.state)) ?? null;
}

/**
 * Returns the offers once this person has a place: theirs are taken, but where they were asked to go on for
 * somebody, that only with this somebody's claim.
 */
export function takenBy(
  { now }: Context,
  task: Task,
  personId: PersonId,
  fromClaimId: ClaimId | null = null,
): Offer[] {
  return task.offers.map((each): Offer => {
    if (each.personId !== personId || !isOpen(each, now)) return each;
    const isTaken = each.fromClaimId === null || each.fromClaimId === fromClaimId;
    return { ...each, state: isTaken ? "taken" : "withdrawn" };
  });
}

/** Whoever is put down for a task, or asked to take it, learns of it; so they have to be allowed to see it. */
export function whoMaySee(subject: Somebody | null, task: Task): Somebody | Refusal {
  if (subject === null) return refuse("unknown-person");
  const reader = { signedIn: true, groups: subject.roles.groups };
  return maySee(reader, task) ? subject : refuse("hidden-from-them");
}

/** A lead asks somebody to take the task. The offer lapses by itself. */
export function offer(context: Context, task: Task): Outcome {
  const { actor, now } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const subject = whoMaySee(context.subject, task);
  if (isRefusal(subject)) return subject;
  if (task.claims.some((each) => each.personId === subject.id && isLive(each.state))) {
    return refuse("has-it-already");
  }
  if (freeSlots(task).length === 0) return refuse("no-free-slot");
  if (task.notBefore !== null && now < task.notBefore) return refuse("not-yet", { at: task.notBefore });
  const asked = task.offers.some(
    (each) => each.personId === subject.id && each.fromClaimId === null && isOpen(each, now),
  );
  if (asked) return "unchanged";
  const made = newOffer(context, { personId: subject.id, byPersonId: actor.id, fromClaimId: null });
  const happenings = [{ type: "offered", offerId: made.id, personId: subject.id }] as const;
  const notices = tell(context, "offered", [subject.id]);
  return step(task, { ...task, offers: [...task.offers, made] }, happenings, { notices });
}

/** The person asked says no; whoever asked, or a lead, may also take the question back. */
export function decline(context: Context, task: Task, command: CommandOf<"decline">): Outcome {
  const found = task.offers.find((each) => each.id === command.offerId);
  if (found === undefined) return refuse("not-found");
  if (!isOpen(found, context.now)) return refuse("offer-over");
  const { actor } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const own = found.personId === actor.id;
  if (!own && found.byPersonId !== actor.id && !leads(actor.roles, task.team)) return refuse("only-leads");
  const state = own ? ("declined" as const) : ("withdrawn" as const);
  const offers = task.offers.map((each) => (each.id === found.id ? { ...each, state } : each));
  const happenings = [{ type: "declined", offerId: found.id, personId: found.personId }] as const;
  // A lead looks at the board; a holder waits for this very answer.
  const waits = own && found.fromClaimId !== null ? [found.byPersonId] : [];
  return step(task, { ...task, offers }, happenings, { notices: tell(context, "offer-declined", waits) });
}
