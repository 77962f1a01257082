// Handing work in, accepting it, sending it back, and a lead's own "done".
import type { CommandOf } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { type Claim, isHeld } from "../task/claim.ts";
import { freeSlots, liveClaims, type Slot, type Task } from "../task/task.ts";
import { freshLease, ownClaim } from "./claiming.ts";
import { actingPerson, type Context } from "./context.ts";
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
import { reviewersToTell } from "./telling.ts";

/** The holder hands in: a link or a note, and the outcome where the kind has outcomes. The lease's clock stops. */
export function submit(context: Context, task: Task, command: CommandOf<"submit">): Outcome {
  const own = ownClaim(context, task, command.claimId);
  if (isRefusal(own)) return own;
  if (!isHeld(own.state)) return refuse("claim-over");
  const note = textOrNull(context, command.note);
  const link = command.link ?? null;
  if (note === null && link === null) return refuse("evidence-missing");
  const outcome = outcomeOf(context, task, command.outcome);
  if (typeof outcome === "object" && outcome !== null) return outcome;
  const after = withClaim(task, own.id, (old) => ({
    ...old,
    state: "submitted",
    stateAt: context.now,
    evidence: { link, note },
    outcome,
    returnComment: null,
  }));
  const happening = { type: "submitted", outcome, link: link !== null, note: note?.id ?? null } as const;
  return step(task, after, [{ ...happening, ...ofClaim(own) }], {
    notices: tell(context, "review-waiting", reviewersToTell(context, task)),
  });
}

function outcomeOf(context: Context, task: Task, given: string | undefined): string | null | Refusal {
  const outcomes = context.configuration.kinds[task.kind]?.outcomes ?? [];
  if (outcomes.length === 0)
    return given === undefined ? null : refuse("outcome-unknown", { outcome: given });
  if (given === undefined) return refuse("outcome-missing");
  return outcomes.some((each) => each.key === given) ? given : refuse("outcome-unknown", { outcome: given });
}

/** Returns a submitted claim that is not the actor's own, or why it cannot be reviewed by them. */
function reviewable(context: Context, task: Task, claimId: string): Claim | Refusal {
  const found = task.claims.find((candidate) => candidate.id === claimId);
  if (found === undefined) return refuse("not-found");
  if (found.state !== "submitted") return refuse("nothing-submitted");
  if (context.actor.kind === "person" && context.actor.id === found.personId) return refuse("own-work");
  return found;
}

/** A reviewer takes the work; never the holder. */
export function accept(context: Context, task: Task, command: CommandOf<"accept">): Outcome {
  const found = reviewable(context, task, command.claimId);
  if (isRefusal(found)) return found;
  const after = withClaim(task, found.id, (old) => ({ ...old, state: "accepted", stateAt: context.now }));
  return step(task, after, [{ type: "accepted", ...ofClaim(found) }], {
    notices: tell(context, "accepted", [found.personId]),
  });
}

/** A reviewer sends the work back with what is missing. The holder gets a fresh lease, whatever their limit. */
export function returnWork(context: Context, task: Task, command: CommandOf<"return">): Outcome {
  const found = reviewable(context, task, command.claimId);
  if (isRefusal(found)) return found;
  const comment = textOrNull(context, command.comment);
  if (comment === null) return refuse("comment-missing");
  const after = withClaim(task, found.id, (old) => ({
    ...old,
    state: "returned",
    stateAt: context.now,
    returnComment: comment,
    ...freshLease(context.now),
  }));
  return step(task, after, [{ type: "returned", comment: comment.id, ...ofClaim(found) }], {
    notices: tell(context, "returned", [found.personId]),
  });
}

/**
 * A lead's own "done": accepts what was handed in, closes what is still worked on (with a reason), and no
 * longer wants the slots that nobody filled. Nobody's own work is accepted by themselves this way either.
 */
export function finish(context: Context, task: Task, command: CommandOf<"finish">): Outcome {
  const submitted = task.claims.filter((each) => each.state === "submitted");
  const working = task.claims.filter((each) => isHeld(each.state));
  const self = actingPerson(context.actor);
  if (submitted.some((each) => each.personId === self)) return refuse("own-work");
  const reason = textOrNull(context, command.reason);
  if (reason === null && working.some((each) => each.personId !== self)) return refuse("reason-missing");
  const accepted = submitted.reduce(
    (current, each) =>
      withClaim(current, each.id, (old) => ({ ...old, state: "accepted", stateAt: context.now })),
    task,
  );
  const closed = endClaims(accepted, idsOf(working), "closed", context.now);
  const happenings: Happening[] = [
    ...submitted.map((each) => ({ type: "accepted" as const, ...ofClaim(each) })),
    ...working.map((each) => ({ type: "closed" as const, reason: reason?.id ?? null, ...ofClaim(each) })),
    { type: "finished", reason: reason?.id ?? null },
  ];
  const notices = [
    ...tell(context, "accepted", holdersOf(submitted)),
    ...tell(context, "closed", holdersOf(working)),
  ];
  return step(task, settleSlots({ ...closed, setReason: reason }), happenings, { notices });
}

/** Unfilled slots retire where somebody's work was accepted; where nobody's was, the stage itself is set. */
function settleSlots(task: Task): Task {
  const filled = new Set(liveClaims(task).map((each) => each.slotId));
  if (filled.size === 0) return { ...task, set: "done" };
  const slots = task.slots.map((slot) => (filled.has(slot.id) ? slot : { ...slot, retired: true }));
  return { ...task, slots, set: null };
}

/** More people are wanted after all: accepted slots stay, and `slots` are free, those that were so first. */
export function reopen(context: Context, task: Task, command: CommandOf<"reopen">): Outcome {
  const free = freeSlots(task).map((slot) => slot.id);
  const surplus = new Set(free.slice(command.slots));
  const kept = task.slots.map((slot) => (surplus.has(slot.id) ? { ...slot, retired: true } : slot));
  const missing = Math.max(0, command.slots - free.length);
  const added = Array.from(
    { length: missing },
    (): Slot => ({
      id: context.fresh.slot(),
      name: null,
      retired: false,
    }),
  );
  const after: Task = { ...task, set: null, setReason: null, slots: [...kept, ...added] };
  return step(task, after, [{ type: "reopened", slots: command.slots }]);
}
