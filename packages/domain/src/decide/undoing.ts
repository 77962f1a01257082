// Undo: a new command that puts back what the same person's last command changed.

import { must } from "../assert.ts";
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import { type Change, type ClaimRecord, claimOf } from "../event/change.ts";
import type { HappeningType } from "../event/event.ts";
import { isLive } from "../task/claim.ts";
import type { Task } from "../task/task.ts";
import { freeSlots } from "../task/task.ts";
import type { Context } from "./context.ts";
import { type Outcome, step } from "./step.ts";

/** What made or joined tasks is answered, not undone; nor is what the forum, a timer or an import did. */
const lasting: ReadonlySet<HappeningType> = new Set([
  "created",
  "merged",
  "absorbed",
  "split",
  "linked",
  "unlinked",
  "nudged",
  "nudge-reached",
  "expired",
  "thread-changed",
  "conflicted",
  "undone",
  "status-post-asked",
  "settled",
]);

/** Only the newest version can be undone: whatever came later depends on it. */
export function undo(context: Context, task: Task, command: CommandOf<"undo">): Outcome {
  const { actor, history } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const events = history.filter((event) => event.version === command.version && event.taskId === task.id);
  const [first] = events;
  if (first === undefined) return refuse("not-found");
  if (first.personId !== actor.id) return refuse("not-yours-to-undo");
  if (command.version !== task.version) return refuse("undo-too-late");
  if (events.some((event) => lasting.has(event.happening.type))) return refuse("not-undoable");
  const after = first.changes.reduce((current, change) => putBack(context, current, change), task);
  if (leavesTwoHolders(after)) return refuse("undo-too-late");
  return step(task, after, [{ type: "undone", version: command.version }], { placed: true });
}

function putBack(context: Context, task: Task, change: Change): Task {
  switch (change.field) {
    case "title":
    case "body": {
      const text = change.before === null ? null : context.textOf(change.before);
      return { ...task, [change.field]: must(text, "the text before an edit") };
    }
    case "setReason":
      return { ...task, setReason: change.before === null ? null : context.textOf(change.before) };
    case "claim":
      return {
        ...task,
        claims: task.claims.map((claim) =>
          claim.id === change.id ? earlier(context, claim, change.before) : claim,
        ),
      };
    case "offer":
      return {
        ...task,
        offers: task.offers.map((offer) =>
          offer.id === change.id ? (change.before ?? { ...offer, state: "withdrawn" as const }) : offer,
        ),
      };
    default:
      return { ...task, [change.field]: change.before };
  }
}

/** A claim that was new is closed, never deleted: that somebody held it for a moment is history too. */
function earlier(
  context: Context,
  claim: Task["claims"][number],
  before: ClaimRecord | null,
): Task["claims"][number] {
  return before === null
    ? { ...claim, state: "closed", stateAt: context.now }
    : claimOf(before, context.textOf);
}

function leavesTwoHolders(task: Task): boolean {
  const slots = task.claims.filter((claim) => isLive(claim.state)).map((claim) => claim.slotId);
  const retired = new Set(task.slots.filter((slot) => slot.retired).map((slot) => slot.id));
  return (
    new Set(slots).size !== slots.length || slots.some((id) => retired.has(id)) || freeSlots(task).length < 0
  );
}
