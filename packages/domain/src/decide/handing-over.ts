// A holder who cannot go on names somebody who could. Nothing changes hands before that person says yes.
import type { CommandOf } from "../command/command.ts";
import { isRefusal, refuse } from "../command/refusal.ts";
import { isHeld, isLive } from "../task/claim.ts";
import type { Offer, Task } from "../task/task.ts";
import { isOpen, newOffer, whoMaySee } from "./asking.ts";
import { ownClaim } from "./claiming.ts";
import type { Context } from "./context.ts";
import { type Outcome, step, tell } from "./step.ts";

/** Asks one person at a time: a question to somebody else takes the earlier one back. */
export function handOver(context: Context, task: Task, command: CommandOf<"hand-over">): Outcome {
  const own = ownClaim(context, task, command.claimId);
  if (isRefusal(own)) return own;
  if (!isHeld(own.state)) return refuse("claim-over");
  const subject = whoMaySee(context.subject, task);
  if (isRefusal(subject)) return subject;
  if (subject.id === own.personId) return refuse("already-yours");
  if (task.claims.some((each) => each.personId === subject.id && isLive(each.state)))
    return refuse("has-it-already");
  const asked = task.offers.filter((each) => each.fromClaimId === own.id && isOpen(each, context.now));
  if (asked.some((each) => each.personId === subject.id)) return "unchanged";
  const made = newOffer(context, {
    personId: subject.id,
    byPersonId: own.personId,
    fromClaimId: own.id,
  });
  const earlier = task.offers.map(
    (each): Offer => (asked.includes(each) ? { ...each, state: "withdrawn" } : each),
  );
  const happenings = [{ type: "offered-on", offerId: made.id, personId: subject.id }] as const;
  return step(task, { ...task, offers: [...earlier, made] }, happenings, {
    notices: tell(context, "offered", [subject.id]),
  });
}
