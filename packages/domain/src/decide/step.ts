// What one rule gives back: the task as it should be, what happened to it, and who should hear of it.
import type { Refusal } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import type { NoticeCode, OutboxEntry } from "../event/outbox.ts";
import type { ColumnId, PersonId, TaskId } from "../ids.ts";
import type { Claim } from "../task/claim.ts";
import type { Rank } from "../task/rank.ts";
import type { Task } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import type { Context } from "./context.ts";

/** A task before and after. `before` is `null` for a new one. */
export type TaskStep = {
  readonly before: Task | null;
  readonly after: Task;
  readonly happenings: readonly Happening[];
};

/** `by`: whom it is about, where that is not the one who acts. */
export type Notice = { readonly recipient: PersonId; readonly code: NoticeCode; readonly by?: PersonId };

export type Step = {
  readonly tasks: readonly TaskStep[];
  readonly notices?: readonly Notice[];
  readonly ranks?: readonly { readonly id: TaskId; readonly rank: Rank }[];
  /** What is owed beside that which follows from what happened, and keys of what is not owed any more. */
  readonly owed?: readonly OutboxEntry[];
  readonly revoked?: readonly string[];
  /** Words that belong to what happened and not to the task. */
  readonly texts?: readonly Text[];
};

/** What a rule may answer. */
export type Outcome = Step | Refusal | "unchanged" | { readonly needs: ColumnId };

/** Whether a rule gave a change, and no refusal or question. */
export function isStep(outcome: Outcome): outcome is Step {
  return outcome !== "unchanged" && "tasks" in outcome;
}

/** Returns a step that changes the one task. */
export function step(
  before: Task | null,
  after: Task,
  happenings: readonly Happening[],
  more: Omit<Step, "tasks"> = {},
): Step {
  return { tasks: [{ before, after, happenings }], ...more };
}

/** Returns the task with one claim changed. */
export function withClaim(task: Task, claimId: string, change: (claim: Claim) => Claim): Task {
  return { ...task, claims: task.claims.map((claim) => (claim.id === claimId ? change(claim) : claim)) };
}

/** Returns the words as a text of their own, or `null` where there are none. */
export function textOrNull(context: Context, words: string | undefined): Text | null {
  return words === undefined || words === "" ? null : { id: context.fresh.text(), text: words };
}

/** Returns the three ids that say which claim something happened to. */
export function ofClaim(claim: Claim): { claimId: Claim["id"]; slotId: Claim["slotId"]; personId: PersonId } {
  return { claimId: claim.id, slotId: claim.slotId, personId: claim.personId };
}

/** Returns a notice for everybody named but the one who acts. `by`: whom it is about, where that is another. */
export function tell(
  context: Context,
  code: NoticeCode,
  people: readonly PersonId[],
  by?: PersonId,
): Notice[] {
  const actor = context.actor.kind === "person" ? context.actor.id : null;
  return [...new Set(people)]
    .filter((id) => id !== actor)
    .map((recipient) => ({ recipient, code, ...(by === undefined ? {} : { by }) }));
}

/** Returns who has these claims. */
export function holdersOf(claims: readonly Claim[]): PersonId[] {
  return claims.map((claim) => claim.personId);
}

/** Returns the ids of these claims, for ending them. */
export function idsOf(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.map((claim) => claim.id));
}

/** Returns the task with its given claims ended in `state`. */
export function endClaims(
  task: Task,
  ids: ReadonlySet<string>,
  state: "released" | "closed" | "expired",
  now: number,
): Task {
  const claims = task.claims.map((claim) => (ids.has(claim.id) ? { ...claim, state, stateAt: now } : claim));
  return { ...task, claims };
}
