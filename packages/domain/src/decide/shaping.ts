// Making a task, changing what it says, and taking it off the board.
import { type CommandOf, TaskFields } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { kindOf } from "../configuration/configuration.ts";
import type { Happening } from "../event/event.ts";
import type { KindKey } from "../ids.ts";
import { leads } from "../person/person.ts";
import { checklistOf } from "../task/checklist.ts";
import { isHeld, isLive } from "../task/claim.ts";
import { liveClaims, type Slot, type Task, wantedSlots } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { blankTask } from "./blank-task.ts";
import { refuseCampaign } from "./campaigns.ts";
import { settleByEditing } from "./conflicts.ts";
import type { Context } from "./context.ts";
import { endClaims, holdersOf, idsOf, type Outcome, ofClaim, step, tell, textOrNull } from "./step.ts";

/** Anybody signed in may propose; a lead looks at it first. */
export function propose(context: Context, command: CommandOf<"propose">): Outcome {
  if (context.actor.kind !== "person") return refuse("sign-in-first");
  const unknown = refuseUnknownNames(context, command);
  if (unknown !== null) return unknown;
  const made = blankTask(context, {
    title: command.title,
    body: command.body,
    kind: command.kind,
    set: "triage",
  });
  const after = { ...made, team: command.team, checklist: listOfKind(context, command.kind) };
  return step(null, after, [{ type: "created", how: "proposal" }]);
}

/** A lead writes a task, or brings it in with a list; it is open at once. */
export function create(context: Context, command: CommandOf<"create">): Outcome {
  const { actor } = context;
  if (actor.kind === "anonymous") return refuse("sign-in-first");
  if (actor.kind === "person" && !leads(actor.roles, command.fields.team ?? null))
    return refuse("only-leads");
  const { listKey = null } = command;
  const { title, kind, body, campaign = null } = command.fields;
  const refusal = refuseCampaign(context, campaign, listKey);
  if (refusal !== null) return refusal;
  const made = blankTask(context, { title, body: body ?? "", kind, set: null });
  const shaped = applyFields(
    context,
    { ...made, listKey, checklist: listOfKind(context, kind) },
    command.fields,
  );
  if (isRefusal(shaped)) return shaped;
  return step(null, shaped, [{ type: "created", how: listKey === null ? "lead" : "list" }]);
}

/** What belongs to every task of a kind that is made by hand. */
function listOfKind({ configuration }: Context, kind: KindKey): Task["checklist"] {
  return checklistOf(kindOf(configuration.kinds, kind)?.checklist ?? [], []);
}

/** What whoever proposed a task may still change while nobody has looked; the rest is a lead's to say. */
const ofProposer: ReadonlySet<string> = new Set(["title", "body", "language", "team", "kind", "checklist"]);

/** Changes what the command names. A title or body edited here overrides the forum's, also where both were in conflict. */
export function edit(context: Context, task: Task, command: CommandOf<"edit">): Outcome {
  const { actor } = context;
  const isLead = actor.kind === "automaton" || (actor.kind === "person" && leads(actor.roles, task.team));
  if (!isLead && Object.keys(command.fields).some((field) => !ofProposer.has(field)))
    return refuse("only-leads");
  if (command.version !== undefined && command.version !== task.version) return refuse("changed-meanwhile");
  const { campaign } = command.fields;
  const moves = campaign !== undefined && campaign !== task.campaign;
  const refusal = moves ? refuseCampaign(context, campaign, task.listKey) : null;
  if (refusal !== null) return refusal;
  const edited = applyFields(context, task, command.fields);
  if (isRefusal(edited)) return edited;
  const fields = changedFields(task, edited);
  if (fields.length === 0) return "unchanged";
  const { after, settled } = settleByEditing(task, edited);
  return step(task, after, [{ type: "edited", fields }, ...settled]);
}

const fieldNames = TaskFields.keyof().options;

function changedFields(before: Task, after: Task): string[] {
  return fieldNames.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function refuseUnknownNames(
  context: Context,
  fields: { team?: string | null | undefined; kind?: string | undefined },
): Refusal | null {
  const { teams, kinds } = context.configuration;
  const { team, kind } = fields;
  // Every object has a "constructor", which is nobody's team.
  if (team !== undefined && team !== null && !Object.hasOwn(teams, team))
    return refuse("unknown-team", { name: team });
  if (kind !== undefined && !Object.hasOwn(kinds, kind)) return refuse("unknown-kind", { name: kind });
  return null;
}

function applyFields(context: Context, task: Task, fields: TaskFields): Task | Refusal {
  const unknown = refuseUnknownNames(context, fields);
  if (unknown !== null) return unknown;
  const slots = fields.slots === undefined ? task.slots : reslot(context, task, fields.slots);
  if (isRefusal(slots)) return slots;
  const text = (old: Text, words: string | undefined): Text =>
    words === undefined || words === old.text ? old : { id: context.fresh.text(), text: words };
  const { title, body, slots: _names, checklist: lines, ...rest } = fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const checklist = lines === undefined ? task.checklist : checklistOf(lines, task.checklist);
  return { ...task, ...given, title: text(task.title, title), body: text(task.body, body), slots, checklist };
}

/**
 * Returns the slots under their new names, in order: those of the same name first, then any, and where there is
 * a choice those that somebody holds. What is left over is no longer wanted, which cannot be said of a held one.
 */
function reslot(context: Context, task: Task, names: readonly (string | null)[]): readonly Slot[] | Refusal {
  const held = new Set(liveClaims(task).map((each) => each.slotId));
  const left = wantedSlots(task).toSorted((a, b) => Number(held.has(b.id)) - Number(held.has(a.id)));
  const takeAt = (index: number) => (index === -1 ? undefined : left.splice(index, 1)[0]);
  const alike = names.map((name) => takeAt(left.findIndex((slot) => slot.name === name)));
  const kept = names.map((name, index) => {
    const slot = alike[index] ?? takeAt(left.length === 0 ? -1 : 0);
    return { id: slot?.id ?? context.fresh.slot(), name, retired: false };
  });
  if (left.some((slot) => held.has(slot.id))) return refuse("slots-below-claims", { live: held.size });
  return [
    ...kept,
    ...left.map((slot) => ({ ...slot, retired: true })),
    ...task.slots.filter((slot) => slot.retired),
  ];
}

/** Out of triage. */
export function open(_context: Context, task: Task): Outcome {
  return step(task, { ...task, set: null }, [{ type: "opened" }]);
}

/** Not going to happen here; whoever was on it is told why. Accepted work stays accepted. */
export function drop(context: Context, task: Task, command: CommandOf<"drop">): Outcome {
  const reason = textOrNull(context, command.reason);
  if (reason === null) return refuse("reason-missing");
  const ending = task.claims.filter((each) => isHeld(each.state) || each.state === "submitted");
  const ended = endClaims(task, idsOf(ending), "closed", context.now);
  const happenings: Happening[] = [
    ...ending.map((each) => ({ type: "closed" as const, reason: reason.id, ...ofClaim(each) })),
    { type: "dropped", reason: reason.id },
  ];
  const notices = tell(context, "closed", holdersOf(ending));
  return step(task, { ...ended, set: "dropped", setReason: reason }, happenings, { notices });
}

/** A dropped task comes back into triage, where somebody looks at it again; so does one that was merged by mistake. */
export function restore(_context: Context, task: Task): Outcome {
  const after: Task = { ...task, set: "triage", setReason: null, mergedInto: null };
  return step(task, after, [{ type: "restored" }]);
}

/** Whether anybody's claim on the task is live. */
export function hasHolders(task: Task): boolean {
  return task.claims.some((each) => isLive(each.state) && each.state !== "accepted");
}
