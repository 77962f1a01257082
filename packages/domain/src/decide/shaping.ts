// Making a task, changing what it says, and taking it off the board.
import type { CommandOf, TaskFields } from "../command/command.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import type { Happening } from "../event/event.ts";
import { isHeld, isLive } from "../task/claim.ts";
import { liveClaims, type Slot, type Task } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { blankTask } from "./blank-task.ts";
import type { Context } from "./context.ts";
import { endClaims, type Outcome, ofClaim, step, tell, textOrNull } from "./step.ts";

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
  const after = { ...made, team: command.team };
  return step(null, after, [{ type: "created", how: "proposal" }]);
}

/** A lead writes a task; it is open at once. */
export function create(context: Context, command: CommandOf<"create">): Outcome {
  const { actor } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const team = command.fields.team ?? null;
  const may =
    actor.roles.admin || (team === null ? actor.roles.leads.length > 0 : actor.roles.leads.includes(team));
  if (!may) return refuse("only-leads");
  const { title, kind, body } = command.fields;
  const made = blankTask(context, { title, body: body ?? "", kind, set: null });
  const shaped = applyFields(context, made, command.fields);
  if (isRefusal(shaped)) return shaped;
  return step(null, shaped, [{ type: "created", how: "lead" }]);
}

/** Changes what the command names. A title or body edited here overrides the forum's until both agree again. */
export function edit(context: Context, task: Task, command: CommandOf<"edit">): Outcome {
  if (command.version !== undefined && command.version !== task.version) return refuse("changed-meanwhile");
  const after = applyFields(context, task, command.fields);
  if (isRefusal(after)) return after;
  const fields = changedFields(task, after);
  if (fields.length === 0) return "unchanged";
  return step(task, after, [{ type: "edited", fields }]);
}

function changedFields(before: Task, after: Task): string[] {
  const fields = [
    "title",
    "body",
    "language",
    "team",
    "kind",
    "labels",
    "difficulty",
    "effort",
    "mentor",
    "slots",
    "notBefore",
    "due",
    "milestone",
  ] as const;
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function refuseUnknownNames(
  context: Context,
  fields: { team?: string | null | undefined; kind?: string | undefined },
): Refusal | null {
  const { teams, kinds } = context.configuration;
  if (fields.team !== undefined && fields.team !== null && teams[fields.team] === undefined) {
    return refuse("unknown-team", { name: fields.team });
  }
  if (fields.kind !== undefined && kinds[fields.kind] === undefined)
    return refuse("unknown-kind", { name: fields.kind });
  return null;
}

function applyFields(context: Context, task: Task, fields: TaskFields): Task | Refusal {
  const unknown = refuseUnknownNames(context, fields);
  if (unknown !== null) return unknown;
  const slots = fields.slots === undefined ? task.slots : reslot(context, task, fields.slots);
  if (!Array.isArray(slots)) return slots as Refusal;
  const text = (old: Text, words: string | undefined): Text =>
    words === undefined || words === old.text ? old : { id: context.fresh.text(), text: words };
  const { title, body, slots: _names, ...rest } = fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...task, ...given, title: text(task.title, title), body: text(task.body, body), slots };
}

/**
 * Returns the slots under their new names, in order. A slot that somebody holds keeps its holder; free ones
 * come and go. Never fewer than are held.
 */
function reslot(context: Context, task: Task, names: readonly (string | null)[]): Slot[] | Refusal {
  const held = new Set(liveClaims(task).map((each) => each.slotId));
  const current = task.slots.filter((slot) => !slot.retired);
  if (names.length < held.size) return refuse("slots-below-claims", { live: held.size });
  const unused = [...current].sort((a, b) => Number(held.has(b.id)) - Number(held.has(a.id)));
  const take = (name: string | null): Slot | undefined => {
    const index = unused.findIndex((slot) => slot.name === name);
    return index === -1 ? undefined : unused.splice(index, 1)[0];
  };
  const byName = names.map((name) => ({ name, slot: take(name) }));
  const wanted = byName.map(({ name, slot }) => ({ name, slot: slot ?? unused.shift() }));
  if (unused.some((slot) => held.has(slot.id))) return refuse("slots-below-claims", { live: held.size });
  const kept = wanted.map(({ name, slot }) => ({
    id: slot?.id ?? context.fresh.slot(),
    name,
    retired: false,
  }));
  const retired = unused.map((slot) => ({ ...slot, retired: true }));
  return [...kept, ...retired, ...task.slots.filter((slot) => slot.retired)];
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
  const ended = endClaims(task, new Set(ending.map((each) => each.id)), "closed", context.now);
  const happenings: Happening[] = [
    ...ending.map((each) => ({ type: "closed" as const, reason: reason.id, ...ofClaim(each) })),
    { type: "dropped", reason: reason.id },
  ];
  return step(task, { ...ended, set: "dropped", setReason: reason }, happenings, {
    notices: tell(
      context,
      "closed",
      ending.map((each) => each.personId),
    ),
  });
}

/** A dropped task comes back into triage, where somebody looks at it again. */
export function restore(_context: Context, task: Task): Outcome {
  if (task.mergedInto !== null) return refuse("not-found");
  const after: Task = { ...task, set: "triage", setReason: null };
  return step(task, after, [{ type: "restored" }]);
}

/** Whether anybody's claim on the task is live. */
export function hasHolders(task: Task): boolean {
  return task.claims.some((each) => isLive(each.state) && each.state !== "accepted");
}
