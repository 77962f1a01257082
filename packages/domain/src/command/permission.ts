// The table of stage × command × role: who may do what to a task, and when.
// Tests walk it, the board reads it before a drop, and deciding asks it first.
import type { CampaignId, KindKey, PersonId, TeamKey } from "../ids.ts";
import { type Actor, leads, reviews } from "../person/person.ts";
import { type ClaimState, isLive } from "../task/claim.ts";
import type { Stage } from "../task/stage.ts";
import type { CommandType } from "./command.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What an actor is to one task. A person may be several of these. */
export const taskRoles = [
  /** Nobody signed in. */
  "anonymous",
  /** Anybody signed in. */
  "member",
  /** Whoever proposed the task. */
  "proposer",
  /** Has a live claim on it. */
  "holder",
  /** May review work of its kind. */
  "reviewer",
  /** Leads its team, or administers the board. */
  "lead",
  /** The importer, the timer, the forum writer. */
  "automaton",
] as const;
export type TaskRole = (typeof taskRoles)[number];

/** Commands about a task that exists. The others (columns, creation, pauses) have their own short rule. */
export type TaskCommandType = Exclude<
  CommandType,
  | "propose"
  | "create"
  | "create-from-thread"
  | "import"
  | "add-column"
  | "change-column"
  | "remove-column"
  | "make-campaign"
  | "change-campaign"
  | PauseCommandType
>;

/** Commands about the time that counts against nobody. */
export type PauseCommandType = "away" | "back" | "pause-team" | "resume-team" | "note-down";

const all = ["triage", "open", "active", "review", "done", "dropped"] as const;
const unfinished = ["triage", "open", "active", "review"] as const;
const wanted = ["open", "active", "review"] as const;
const onBoard = ["open", "active", "review", "done"] as const;

/** In which stages a role may give a command. A missing role may not give it at all. */
export const permissions: Record<TaskCommandType, Partial<Record<TaskRole, readonly Stage[]>>> = {
  // A list that was brought in on the command line is given by no person.
  edit: { lead: all, proposer: ["triage"], automaton: all },
  open: { lead: ["triage"] },
  claim: { member: wanted },
  "hand-back": { holder: ["active", "review"] },
  renew: { holder: ["active"] },
  submit: { holder: ["active"] },
  accept: { reviewer: ["active", "review"] },
  return: { reviewer: ["active", "review"] },
  release: { lead: ["active", "review"] },
  move: { lead: onBoard, holder: ["active", "review"] },
  finish: { lead: ["triage", "open", "active", "review"] },
  reopen: { lead: ["done"] },
  drop: { lead: ["triage", "open", "active", "review", "done"], proposer: ["triage"] },
  restore: { lead: ["dropped"] },
  merge: { lead: ["triage", "open", "active", "review", "done"] },
  split: { lead: ["triage", "open"] },
  offer: { lead: wanted },
  decline: { member: wanted },
  tick: { holder: ["active", "review"], lead: ["triage", "open", "active", "review", "done"] },
  block: { lead: unfinished },
  unblock: { lead: all },
  "hand-over": { holder: ["active"] },
  "attach-thread": { lead: all },
  "detach-thread": { lead: all },
  "ask-status-post": { lead: onBoard },
  settle: { lead: all },
  "write-to-thread": { lead: ["triage", "open", "active", "review", "done"] },
  "note-edited": { automaton: all },
  "keep-as-is": { lead: all },
  snooze: { lead: all },
  "give-up": { lead: unfinished },
  "keep-without-thread": { lead: all },
  "note-standing": { automaton: all },
  "note-likeness": { automaton: unfinished },
  undo: { member: all },
  nudge: { automaton: ["active"] },
  "nudge-reached": { automaton: ["active"], holder: ["active"] },
  expire: { automaton: ["active"] },
  "nudge-failed": { automaton: ["active"] },
  "lapse-offer": { automaton: wanted },
};

/** A campaign as the limits of claims see it; `claimsLimit` `null`: the board's own limits count. */
export type LimitedBy = {
  readonly id: CampaignId;
  readonly name: string;
  readonly claimsLimit: number | null;
};

/** As much of a task as permission asks for. A task and a card on the board both can say it. */
export type Situation = {
  readonly stage: Stage;
  readonly team: TeamKey | null;
  readonly kind: KindKey;
  readonly notBefore: number | null;
  /** The named set it belongs to. Left out where nobody's limits are asked about. */
  readonly campaign?: LimitedBy | null;
  readonly createdBy: PersonId | null;
  readonly slots: readonly { readonly id: string; readonly retired?: boolean }[];
  readonly claims: readonly {
    readonly id: string;
    readonly slotId: string;
    readonly personId: PersonId;
    readonly state: ClaimState;
  }[];
};

type Kinds = Readonly<
  Record<string, { readonly reviewers: "leads" | "experienced" | { readonly group: string } }>
>;

/** Returns everything that this actor is to the task. */
export function rolesOn(task: Situation, actor: Actor, kinds: Kinds): ReadonlySet<TaskRole> {
  if (actor.kind === "automaton") return new Set(["automaton"]);
  if (actor.kind === "anonymous") return new Set(["anonymous"]);
  const roles = new Set<TaskRole>(["member"]);
  if (task.createdBy === actor.id) roles.add("proposer");
  if (task.claims.some((claim) => claim.personId === actor.id && isLive(claim.state))) roles.add("holder");
  if (leads(actor.roles, task.team)) roles.add("lead");
  if (reviews(actor, task.team, task.kind, kinds[task.kind] ?? null)) roles.add("reviewer");
  return roles;
}

/** Returns why this actor may not give the command to a task in this situation, or `null` when they may. */
export function permit(
  command: TaskCommandType,
  task: Situation,
  actor: Actor,
  kinds: Kinds,
): Refusal | null {
  const row = permissions[command];
  const roles = rolesOn(task, actor, kinds);
  for (const role of roles) if (row[role]?.includes(task.stage)) return null;
  if (roles.has("anonymous")) return refuse("sign-in-first");
  for (const role of roles)
    if (row[role] !== undefined) return refuse("wrong-stage", { command, stage: task.stage });
  return refuseRole(row);
}

/** Names the role that would have been needed: the most common of those in the row. */
function refuseRole(row: Partial<Record<TaskRole, readonly Stage[]>>): Refusal {
  if (row.holder !== undefined && row.lead === undefined) return refuse("only-holder");
  if (row.reviewer !== undefined) return refuse("only-reviewers");
  if (row.lead !== undefined) return refuse("only-leads");
  return refuse("only-automaton");
}
