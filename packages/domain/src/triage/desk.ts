// The triage desk: everything that wants a lead's decision, as one list. One item a task, with all its reasons.
import { type Configuration, kindOf, type Policy } from "../configuration/configuration.ts";
import { leads, type Roles } from "../person/person.ts";
import type { Ask } from "../task/ask.ts";
import { type Audience, maySee, type Reader } from "../task/audience.ts";
import type { Pause } from "../task/pause.ts";
import { DAY, type Instant } from "../time.ts";
import { claimReasons } from "./claim-reasons.ts";
import type { DeskProposal, DeskTask } from "./on-desk.ts";
import { byWeight, type DeskReason } from "./reason.ts";

export type DeskItem<T extends DeskTask = DeskTask, P extends DeskProposal = DeskProposal> = {
  /** At least one, the heaviest first. */
  readonly reasons: readonly [DeskReason, ...DeskReason[]];
} & (
  | { readonly kind: "task"; readonly task: T }
  /** Nobody may see it, so its lead learns no word of it. */
  | { readonly kind: "hidden"; readonly task: T }
  | { readonly kind: "proposal"; readonly proposal: P }
);

/** Whose desk it is. */
export type DeskLead = { readonly roles: Roles; readonly reader: Reader };

export type DeskTerms = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly kinds: Configuration["kinds"];
  readonly pauses: readonly Pause[];
  /** Who may see the tasks that others may resemble. */
  readonly audiences: ReadonlyMap<string, Audience>;
};

/** Returns what lies on this lead's desk, what hurts most first, and of that what has waited longest. */
export function deskItems<T extends DeskTask, P extends DeskProposal>(
  { tasks, proposals }: { readonly tasks: readonly T[]; readonly proposals: readonly P[] },
  lead: DeskLead,
  terms: DeskTerms,
): DeskItem<T, P>[] {
  const items = [
    ...tasks.flatMap((task): DeskItem<T, P>[] => itemOf(task, lead, terms)),
    ...proposals.flatMap((proposal): DeskItem<T, P>[] => proposalItem(proposal, lead, terms)),
  ];
  return items.sort((a, b) => byWeight(a.reasons[0], b.reasons[0]) || placeOf(a) - placeOf(b));
}

const placeOf = (item: DeskItem) => (item.kind === "proposal" ? item.proposal.position : item.task.number);

function itemOf<T extends DeskTask>(task: T, lead: DeskLead, terms: DeskTerms): DeskItem<T, never>[] {
  if (!leads(lead.roles, task.team)) return [];
  const hidden = task.audience.kind === "nobody";
  if (!hidden && !maySee(lead.reader, task)) return [];
  const reasons = hidden ? hiddenReasons(task) : reasonsFor(task, lead, terms);
  const [first, ...rest] = reasons.sort(byWeight);
  if (first === undefined || isResting(task, reasons, terms.now)) return [];
  return [{ kind: hidden ? "hidden" : "task", task, reasons: [first, ...rest] }];
}

/** What was put off is left alone until then, unless a reason arose since. */
function isResting({ snooze }: DeskTask, reasons: readonly DeskReason[], now: Instant): boolean {
  return snooze !== null && snooze.until > now && reasons.every(({ since }) => since <= snooze.at);
}

const plain = { ask: null, about: null };

function hiddenReasons(task: DeskTask): DeskReason[] {
  if (task.stage === "done" || task.stage === "dropped") return [];
  return [{ ...plain, code: "gone", since: task.hiddenAt ?? task.createdAt }];
}

function reasonsFor(task: DeskTask, { reader }: DeskLead, terms: DeskTerms): DeskReason[] {
  const { stage, createdAt, createdBy, asks, conflicts, unansweredAt } = task;
  if (stage === "dropped") return [];
  const over = stage === "done";
  return [
    ...asks.flatMap((ask) => askReason(ask, reader, terms)),
    ...conflicts.map(
      ({ field, editedAt }): DeskReason => ({
        ...plain,
        code: "conflict",
        since: editedAt ?? createdAt,
        about: field,
      }),
    ),
    ...(stage === "triage"
      ? [{ ...plain, code: createdBy === null ? "new" : "proposed", since: createdAt } as const]
      : []),
    ...(over ? [] : blockedReason(task)),
    ...(over || unansweredAt === null ? [] : unansweredReason(unansweredAt, terms.now)),
    ...claimReasons(task, { ...terms, kind: kindOf(terms.kinds, task.kind) }),
  ];
}

/** What a task is said to resemble is only told to those who may see that as well. */
function askReason({ code, at, about }: Ask, reader: Reader, { audiences }: DeskTerms): DeskReason[] {
  const reason = { since: at, ask: code, about };
  if (code === "unreached") return [{ ...reason, code: "undeliverable" }];
  if (code !== "looks-like") return [{ ...reason, code: "asked" }];
  const audience = about === null ? undefined : audiences.get(about);
  return audience !== undefined && maySee(reader, { audience }) ? [{ ...reason, code: "duplicate" }] : [];
}

/** Nobody wrote down since when; whoever is on it has waited since they took it. */
function blockedReason({ blockers, claims, createdAt }: DeskTask): DeskReason[] {
  const [about] = blockers;
  if (about === undefined) return [];
  const since = Math.min(...claims.map(({ stateAt }) => stateAt), Infinity);
  return [{ code: "blocked", since: since === Infinity ? createdAt : since, ask: null, about }];
}

/** Somebody who writes in a thread may wait so long for a word. */
const ANSWER_WITHIN = 3 * DAY;
/** What nobody answered for so long is history. */
const PAST = 30 * DAY;

function unansweredReason(writtenAt: Instant, now: Instant): DeskReason[] {
  const since = writtenAt + ANSWER_WITHIN;
  return since <= now && now < writtenAt + PAST ? [{ ...plain, code: "unanswered", since }] : [];
}

function proposalItem<P extends DeskProposal>(
  proposal: P,
  { roles, reader }: DeskLead,
  { now }: DeskTerms,
): DeskItem<never, P>[] {
  const { team, seenAt, snoozedUntil } = proposal;
  if (!leads(roles, team) || !maySee(reader, proposal)) return [];
  if (snoozedUntil !== null && snoozedUntil > now) return [];
  return [{ kind: "proposal", proposal, reasons: [{ ...plain, code: "proposal", since: seenAt }] }];
}
