// Undo: a new command that puts back what one command of the same person changed.
import { limitedBy } from "../campaign/campaign.ts";
import { refuseByLimit } from "../command/claim-rule.ts";
import type { CommandOf } from "../command/command.ts";
import { type Refusal, type RefusalParameters, refuse } from "../command/refusal.ts";
import { type Change, type ClaimRecord, claimOf } from "../event/change.ts";
import type { Happening, HappeningType, TaskEvent } from "../event/event.ts";
import type { PersonId, TextId } from "../ids.ts";
import type { Somebody } from "../person/person.ts";
import { type Claim, isHeld, isLive } from "../task/claim.ts";
import { stageOfTask, type Task, type Thread } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { waitsForItself } from "../task/waiting.ts";
import { withTask } from "./blocking.ts";
import type { Context } from "./context.ts";
import { takeBackOffer } from "./offering.ts";
import { UNDO_WINDOW } from "./settle.ts";
import { type Notice, type Outcome, step, tell } from "./step.ts";

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
  "nudge-failed",
  "expired",
  "lapsed",
  "thread-changed",
  "thread-standing",
  "conflicted",
  "undone",
  "status-post-asked",
  "thread-edited",
  "blocker-over",
  "blocker-back",
]);

/** Whether what happened is of a kind that can be undone at all. */
export function canBeUndone(type: HappeningType): boolean {
  return !lasting.has(type);
}

/** Puts back what the version changed, unless something that came later depends on it. */
export function undo(context: Context, task: Task, command: CommandOf<"undo">): Outcome {
  const { actor } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const own = context.history.filter((event) => event.taskId === task.id);
  const first = own.find((event) => event.version === command.version);
  if (first === undefined) return refuse("not-found");
  // A reply in the thread, say, is told of the version that it found, and is no part of what made that version.
  const events = own.filter((event) => event.commandId === first.commandId);
  if (first.personId !== actor.id) return refuse("not-yours-to-undo");
  if (!events.every((event) => canBeUndone(event.happening.type))) return refuse("not-undoable");
  const later = own.filter((event) => event.version > command.version);
  const between = touching(first, later, task.version);
  if (between !== null) return tooLate(context, between);
  if (namesEmptiedTitle(context, first)) return refuse("not-undoable");
  // A task that came with a list does not go back to where another has its key by now.
  if (context.keyTaken) return dependedOn;
  const back = first.changes.reduce((current, change) => putBack(context, current, change), task);
  if (isOverfull(back)) return tooLate(context, later);
  const after = standStill(context, task, resume(task, back, context.now - first.at));
  if (waitsForItself(task.id, withTask(context.waits, after))) return dependedOn;
  const refusal = refuseOverLimit(context, task, after, actor);
  if (refusal !== null) return refusal;
  return step(task, after, [{ type: "undone", version: command.version }], {
    notices: tellLate(context, task, after, first.at),
    ...(wasOffered(first) ? takeBackOffer(task, first, own) : {}),
  });
}

const wasOffered = ({ happening }: TaskEvent) => happening.type === "thread-edit-asked";

/** A conflict and the text that it is about are one thing. */
function keyOf(change: Change): string {
  if (change.field === "conflict") return change.id;
  return "id" in change ? `${change.field} ${change.id}` : change.field;
}

/**
 * Returns what later versions did to the same things, or `null` where it can still be undone. What is not known in
 * full counts as touched. What was itself undone since is as if it had not been, so that several can be undone in
 * order.
 */
function touching(first: TaskEvent, later: readonly TaskEvent[], version: number): TaskEvent[] | null {
  const versions = new Set(later.map((event) => event.version));
  if (versions.size < version - first.version) return [];
  const gone = undoneSince(later);
  const standing = later.filter((event) => !gone.has(event.version));
  const keys = new Set(first.changes.map(keyOf));
  const found = standing.filter(({ changes }) => changes.some((change) => keys.has(keyOf(change))));
  // What was settled with one thread is no matter of the next.
  if (first.changes.some(({ field }) => field === "conflict"))
    found.push(...standing.filter(({ happening }) => isRelinked(happening)));
  if (wasOffered(first)) found.push(...later.filter(({ happening }) => happening.type === "thread-edited"));
  return found.length === 0 ? null : found;
}

/** The versions among these that were undone, each with the one that undid it. */
function undoneSince(later: readonly TaskEvent[]): ReadonlySet<number> {
  const known = new Set(later.map((event) => event.version));
  return new Set(
    later.flatMap(({ happening, version }) =>
      happening.type === "undone" && known.has(happening.version) ? [happening.version, version] : [],
    ),
  );
}

const dependedOn = refuse("undo-too-late", { whose: "board", by: "", what: "elsewhere" });

/** Says who did what since, by the newest of it. */
function tooLate({ actor }: Context, since: readonly TaskEvent[]): Refusal {
  const last = since.at(-1);
  const by = last?.personId ?? null;
  const own = actor.kind === "person" && actor.id === by;
  return refuse("undo-too-late", {
    whose: own ? "you" : by === null ? "board" : "somebody",
    by: by ?? "",
    what: last === undefined ? "changed" : deedOf(last.happening.type),
  });
}

function deedOf(type: HappeningType): RefusalParameters["undo-too-late"]["what"] {
  switch (type) {
    case "moved":
    case "reordered":
    case "opened":
    case "finished":
    case "reopened":
    case "dropped":
    case "restored":
      return "moved";
    case "claimed":
    case "taken-over":
    case "renewed":
      return "claimed";
    case "handed-back":
    case "released":
    case "closed":
    case "expired":
      return "left";
    case "edited":
    case "submitted":
    case "accepted":
    case "returned":
    case "undone":
      return type;
    default:
      return "changed";
  }
}

function isRelinked({ type }: Happening): boolean {
  return type === "linked" || type === "unlinked" || type === "absorbed" || type === "merged";
}

/** The words of somebody who was forgotten are empty, and a task cannot go without a title. */
function namesEmptiedTitle(context: Context, first: TaskEvent): boolean {
  return first.changes.some(
    (change) => change.field === "title" && wordsOf(context, change.before)?.text.trim() === "",
  );
}

/** Emptied words stay a text of their own, so that nothing is left without one. */
function wordsOf<I extends TextId | null>(context: Context, id: I): Text | Extract<I, null>;
function wordsOf(context: Context, id: TextId | null): Text | null {
  return id === null ? null : (context.textOf(id) ?? { id, text: "" });
}

function putBack(context: Context, task: Task, change: Change): Task {
  switch (change.field) {
    case "title":
    case "body":
      return { ...task, [change.field]: wordsOf(context, change.before) };
    case "setReason":
      return { ...task, setReason: wordsOf(context, change.before) };
    case "conflict":
      return { ...task, thread: backInConflict(context, task.thread, change) };
    case "slots":
      return { ...task, slots: [...change.before, ...retiredSince(task, change.before)] };
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

/** Both texts stand against each other again, over what had been agreed on before. */
function backInConflict(
  context: Context,
  thread: Thread | null,
  { id, before }: Extract<Change, { field: "conflict" }>,
): Thread | null {
  if (thread?.base == null || before === null) return thread;
  const [base, forum] = [wordsOf(context, before.base), wordsOf(context, before.forum)];
  const again = { field: id, forum, editedAt: before.editedAt };
  return {
    ...thread,
    base: { ...thread.base, [id]: base },
    // In the order that a read gives them.
    conflicts: id === "title" ? [again, ...thread.conflicts] : [...thread.conflicts, again],
  };
}

/** A slot that was new is no longer wanted, never deleted: somebody may have held it. */
function retiredSince(task: Task, before: Task["slots"]): Task["slots"] {
  const known = new Set(before.map((slot) => slot.id));
  return task.slots.filter((slot) => !known.has(slot.id)).map((slot) => ({ ...slot, retired: true }));
}

/** A claim that was new is closed, never deleted: that somebody held it for a moment is history too. */
function earlier(context: Context, claim: Claim, before: ClaimRecord | null): Claim {
  return before === null
    ? { ...claim, state: "closed", stateAt: context.now }
    : claimOf(before, context.textOf);
}

/** Whether two people would hold one slot, one person two, or somebody a slot that is no longer wanted. */
function isOverfull(task: Task): boolean {
  const live = task.claims.filter((claim) => isLive(claim.state));
  const wanted = new Set(task.slots.filter((slot) => !slot.retired).map((slot) => slot.id));
  const slots = new Set(live.map((claim) => claim.slotId));
  const people = new Set(live.map((claim) => claim.personId));
  return (
    slots.size < live.length || people.size < live.length || live.some(({ slotId }) => !wanted.has(slotId))
  );
}

/** The claims that are held after the undo and were not just before it. */
function heldAgain(task: Task, after: Task): Claim[] {
  const held = new Set(task.claims.filter((claim) => isHeld(claim.state)).map((claim) => claim.id));
  return after.claims.filter((claim) => isHeld(claim.state) && !held.has(claim.id));
}

/** The clock of a lease stood while its claim was not held. */
function resume(task: Task, after: Task, stood: number): Task {
  const again = new Set(heldAgain(task, after));
  const later = (at: number | null) => (at === null ? null : at + stood);
  const claims = after.claims.map((claim) =>
    again.has(claim)
      ? {
          ...claim,
          renewedAt: claim.renewedAt + stood,
          nudgedAt: later(claim.nudgedAt),
          nudgeReachedAt: later(claim.nudgeReachedAt),
        }
      : claim,
  );
  return { ...after, claims };
}

/** Where the stage does not go back with it, since others are on the task by now, the card stays. */
function standStill(context: Context, task: Task, after: Task): Task {
  const column = context.columns.find((each) => each.id === after.columnId);
  if (column?.stage === stageOfTask(after)) return after;
  return { ...after, columnId: task.columnId, rank: task.rank };
}

/** Handing back, taking another task and undoing the first is no way around the limits. */
function refuseOverLimit(context: Context, task: Task, after: Task, actor: Somebody): Refusal | null {
  const { policy, kinds } = context.configuration;
  const own = heldAgain(task, after).some((claim) => claim.personId === actor.id);
  const situation = { kind: task.kind, campaign: limitedBy(context.campaigns, task.campaign) };
  return own ? refuseByLimit(actor, situation, policy, kinds[task.kind] ?? null) : null;
}

/** Within the window nobody was told yet and the waiting notices go; afterwards those concerned hear of it. */
function tellLate(context: Context, task: Task, after: Task, at: number): Notice[] {
  if (context.now < at + UNDO_WINDOW) return [];
  const holders = (of: Task) =>
    of.claims.filter((claim) => isLive(claim.state)).map((claim) => claim.personId);
  const without = (people: PersonId[], others: PersonId[]) => people.filter((id) => !others.includes(id));
  const [now, then] = [holders(after), holders(task)];
  return [
    ...tell(context, "claimed-for-you", without(now, then)),
    ...tell(context, "closed", without(then, now)),
  ];
}
