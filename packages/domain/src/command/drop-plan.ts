// Drops are commands: what dragging a card into another column would mean, and what has to be asked first.
import type { Kind, Policy } from "../configuration/configuration.ts";
import type { Actor } from "../person/person.ts";
import { leads } from "../person/person.ts";
import { isHeld } from "../task/claim.ts";
import type { Stage } from "../task/stage.ts";
import { refuseClaim, refuseSlot } from "./claim-rule.ts";
import { permit, rolesOn, type Situation } from "./permission.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What a drop needs to hear from the person before it becomes a command. */
export type Question =
  /** A link or a note, and the outcome where the kind has some. */
  | "evidence"
  /** Who takes it. */
  | "person"
  /** Words for the next holder; may stay empty. */
  | "note"
  /** Words for the people whose claims end. */
  | "reason"
  /** What is still missing. */
  | "comment"
  /** How many more people are wanted. */
  | "slots";

export type DropPlan =
  | { readonly ok: true; readonly command: "move" | "claim" | "open"; readonly question: null }
  | { readonly ok: true; readonly command: "claim"; readonly question: "person" }
  | {
      readonly ok: true;
      readonly command: "submit" | "hand-back" | "return";
      readonly claimId: string;
      readonly question: "evidence" | "note" | "comment";
    }
  | { readonly ok: true; readonly command: "accept"; readonly claimId: string; readonly question: null }
  | {
      readonly ok: true;
      readonly command: "release" | "finish" | "reopen" | "drop";
      readonly question: Question | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

type Setting = {
  readonly policy: Pick<Policy, "claims">;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly now: number;
};

const no = (refusal: Refusal): DropPlan => ({ ok: false, refusal });

/** Returns what dropping the card into a column of `target` would do, or why that column is closed to it. */
export function planDrop(task: Situation, target: Stage, actor: Actor, setting: Setting): DropPlan {
  if (actor.kind !== "person") return no(refuse("sign-in-first"));
  if (target === task.stage)
    return allowed("move", task, actor, setting) ?? { ok: true, command: "move", question: null };
  switch (target) {
    case "active":
      return intoActive(task, actor, setting);
    case "review":
      return intoReview(task, actor, setting);
    case "open":
      return intoOpen(task, actor, setting);
    case "done":
      return intoDone(task, actor, setting);
    case "dropped":
      return allowed("drop", task, actor, setting) ?? { ok: true, command: "drop", question: "reason" };
    case "triage":
      return no(refuse("column-of-other-stage", { stage: target }));
  }
}

type Person = Extract<Actor, { kind: "person" }>;

function allowed(
  command: Parameters<typeof permit>[0],
  task: Situation,
  actor: Person,
  { kinds }: Setting,
): DropPlan | null {
  const refusal = permit(command, task, actor, kinds);
  return refusal === null ? null : no(refusal);
}

const ownClaim = (task: Situation, actor: Person) =>
  task.claims.find(
    (claim) => claim.personId === actor.id && (isHeld(claim.state) || claim.state === "submitted"),
  );

const submittedByOthers = (task: Situation, actor: Person) =>
  task.claims.find((claim) => claim.state === "submitted" && claim.personId !== actor.id);

/** A reviewer's drop sends the work back; a lead's asks for whom; anybody else's takes the task. */
function intoActive(task: Situation, actor: Person, setting: Setting): DropPlan {
  const roles = rolesOn(task, actor, setting.kinds);
  const submitted = submittedByOthers(task, actor);
  if (task.stage === "review" && submitted !== undefined && roles.has("reviewer")) {
    return { ok: true, command: "return", claimId: submitted.id, question: "comment" };
  }
  const closed = allowed("claim", task, actor, setting);
  if (closed !== null) return closed;
  const wanted = { slotId: null, now: setting.now };
  if (roles.has("lead")) {
    const refusal = refuseSlot(task, wanted);
    return refusal === null ? { ok: true, command: "claim", question: "person" } : no(refusal);
  }
  const kind = setting.kinds[task.kind] ?? null;
  const refusal = refuseClaim(task, actor, { ...wanted, byLead: false }, setting.policy, kind);
  return refusal === null ? { ok: true, command: "claim", question: null } : no(refusal);
}

/** Only the holder hands in. */
function intoReview(task: Situation, actor: Person, setting: Setting): DropPlan {
  if (task.stage !== "active") return no(refuse("wrong-stage", { command: "submit", stage: task.stage }));
  const closed = allowed("submit", task, actor, setting);
  if (closed !== null) return closed;
  const own = ownClaim(task, actor);
  if (own === undefined || !isHeld(own.state)) return no(refuse("only-holder"));
  return { ok: true, command: "submit", claimId: own.id, question: "evidence" };
}

/** The holder hands back; a lead frees what others hold, takes a task out of triage, or reopens. */
function intoOpen(task: Situation, actor: Person, setting: Setting): DropPlan {
  if (task.stage === "triage") {
    return allowed("open", task, actor, setting) ?? { ok: true, command: "open", question: null };
  }
  if (task.stage === "done") {
    return allowed("reopen", task, actor, setting) ?? { ok: true, command: "reopen", question: "slots" };
  }
  const own = ownClaim(task, actor);
  const others = task.claims.some(
    (claim) => claim.personId !== actor.id && (isHeld(claim.state) || claim.state === "submitted"),
  );
  if (own !== undefined && !others)
    return { ok: true, command: "hand-back", claimId: own.id, question: "note" };
  if (own !== undefined && !leads(actor.roles, task.team)) return no(refuse("only-leads"));
  return allowed("release", task, actor, setting) ?? { ok: true, command: "release", question: "reason" };
}

/** A reviewer accepts the last open slot; a lead finishes, which accepts what was handed in and closes the rest. */
function intoDone(task: Situation, actor: Person, setting: Setting): DropPlan {
  const submitted = task.claims.filter((claim) => claim.state === "submitted");
  const [first] = submitted;
  const wanted = task.slots.filter((slot) => slot.retired !== true).length;
  const accepted = task.claims.filter((claim) => claim.state === "accepted").length;
  const last = first !== undefined && submitted.length === 1 && accepted + 1 === wanted;
  if (last) {
    const closed = allowed("accept", task, actor, setting);
    if (closed !== null) return closed;
    if (first.personId === actor.id) return no(refuse("own-work"));
    return { ok: true, command: "accept", claimId: first.id, question: null };
  }
  const closed = allowed("finish", task, actor, setting);
  if (closed !== null) return closed;
  if (submitted.some((claim) => claim.personId === actor.id)) return no(refuse("own-work"));
  const closesOthers = task.claims.some((claim) => isHeld(claim.state) && claim.personId !== actor.id);
  return { ok: true, command: "finish", question: closesOthers ? "reason" : null };
}
