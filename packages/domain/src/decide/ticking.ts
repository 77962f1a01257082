// One line of a task's checklist, done or not.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { withTick } from "../task/checklist.ts";
import { type Claim, isHeld } from "../task/claim.ts";
import type { Task } from "../task/task.ts";
import { DAY } from "../time.ts";
import { freshLease } from "./claiming.ts";
import type { Context } from "./context.ts";
import { type Outcome, ofClaim, step, withClaim } from "./step.ts";

/** The holder's own tick is a sign of life; several of one day are one. */
export function tick(context: Context, task: Task, { item, done }: CommandOf<"tick">): Outcome {
  const index = task.checklist.findIndex(({ text }) => text === item);
  const line = task.checklist[index];
  if (line === undefined) return refuse("unknown-item");
  if (line.done === done) return "unchanged";
  const ticked: Task = { ...task, checklist: withTick(task.checklist, item, done) };
  const happening: Happening = { type: "ticked", index, done };
  const own = task.claims.find((claim) => isDueForSign(context, claim));
  if (own === undefined) return step(task, ticked, [happening]);
  const renewed = withClaim(ticked, own.id, (old) => ({ ...old, ...freshLease(context.now) }));
  return step(task, renewed, [happening, { type: "renewed", note: null, ...ofClaim(own) }]);
}

function isDueForSign({ actor, now }: Context, claim: Claim): boolean {
  if (actor.kind !== "person" || claim.personId !== actor.id || !isHeld(claim.state)) return false;
  return claim.nudgedAt !== null || now - claim.renewedAt >= DAY;
}
