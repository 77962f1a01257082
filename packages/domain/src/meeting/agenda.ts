// What a team talks about when it meets: what changed, got stuck, came back or has nobody since the last time.
import { type Kind, kindOf, type Policy } from "../configuration/configuration.ts";
import type { TaskEvent } from "../event/event.ts";
import type { PersonId, TaskId } from "../ids.ts";
import { type Claim, isHeld, isLive } from "../task/claim.ts";
import { endOfDue } from "../task/due-end.ts";
import { leaseOf } from "../task/lease.ts";
import { isPaused, type Pause, pausesOf } from "../task/pause.ts";
import { freeSlots, stageOfTask, type Task } from "../task/task.ts";
import { DAY, type Instant } from "../time.ts";

/** In the order in which they are walked through. */
export const agendaHeadings = ["changed", "stuck", "came-back", "nobody", "came-in"] as const;
export type AgendaHeading = (typeof agendaHeadings)[number];

/** Where a task would stand under several headings, the first of these is its own. */
const weightiest: readonly AgendaHeading[] = ["stuck", "came-back", "changed", "came-in", "nobody"];

/** What happened, or how things stand; its sentence is `meeting.what.<code>` of the text catalogue. */
export const agendaCodes = [
  "finished",
  "submitted",
  "accepted",
  "claimed",
  "unreachable",
  "overdue",
  "lease-out",
  "silent",
  "blocked",
  "review",
  "returned",
  "handed-back",
  "released",
  "expired",
  "reopened",
  "free",
  "triage",
  "opened",
] as const;
export type AgendaCode = (typeof agendaCodes)[number];

export type AgendaEntry = {
  readonly taskId: TaskId;
  readonly heading: AgendaHeading;
  readonly code: AgendaCode;
  /** Whom it is about. */
  readonly personId: PersonId | null;
  /** When that was, or since when it is so. */
  readonly at: Instant;
};

export type AgendaEvent = Pick<TaskEvent, "taskId" | "at" | "happening">;

/** Which events `agenda` asks about; of all times, those that say that a nudge came to nothing. */
export const agendaTypes = [
  "created",
  "opened",
  "handed-back",
  "released",
  "expired",
  "reopened",
  "accepted",
  "finished",
  "nudge-failed",
] as const;

export type AgendaFacts = {
  /** Of the team, as far as the reader may see them: all that are not over, and what ended since. */
  readonly tasks: readonly Task[];
  readonly events: readonly AgendaEvent[];
  /** Tasks that others wait for, and that are not over. */
  readonly unfinished: ReadonlySet<TaskId>;
  readonly pauses: readonly Pause[];
  readonly policy: Pick<Policy, "claims">;
  readonly kinds: Readonly<Record<string, Kind>>;
};

/** Whoever waits for a review longer than this begins to wonder. */
export const REVIEW_PATIENCE = 3 * DAY;
/** A lease that ends sooner than this will be over before the next meeting. */
export const NEARLY_OUT = 3 * DAY;
/** So many tasks without anybody are talked about in one meeting. */
export const NOBODY_LIMIT = 12;

export type Agenda = {
  readonly entries: readonly AgendaEntry[];
  /** Tasks without anybody that were left out. */
  readonly more: number;
};

/** Returns each task of the agenda once, under its weightiest heading, in the order of the walk. */
export function agenda(facts: AgendaFacts, { since, now }: { since: Instant; now: Instant }): Agenda {
  const eventsOf = Map.groupBy(facts.events, ({ taskId }) => taskId);
  const entries = facts.tasks.flatMap((task) => {
    const own = (eventsOf.get(task.id) ?? []).toSorted((a, b) => b.at - a.at);
    const found = findings(task, own, { ...facts, since, now });
    const [first] = weightiest.flatMap((heading) => {
      const match = found.find((each) => each.heading === heading);
      return match === undefined ? [] : [{ ...match, taskId: task.id }];
    });
    return first === undefined ? [] : [first];
  });
  const under = (heading: AgendaHeading) =>
    entries.filter((entry) => entry.heading === heading).sort((a, b) => a.at - b.at);
  const nobody = under("nobody");
  return {
    entries: agendaHeadings.flatMap((heading) =>
      heading === "nobody" ? nobody.slice(0, NOBODY_LIMIT) : under(heading),
    ),
    more: Math.max(0, nobody.length - NOBODY_LIMIT),
  };
}

type Finding = Omit<AgendaEntry, "taskId">;
type Setting = AgendaFacts & { readonly since: Instant; readonly now: Instant };

/** Everything that could be said of a task, the weightiest of each heading first. `events`: its own, newest first. */
function findings(task: Task, events: readonly AgendaEvent[], setting: Setting): Finding[] {
  const stage = stageOfTask(task);
  const recent = events.filter(({ at }) => at >= setting.since);
  if (stage === "dropped") return [];
  if (stage === "done") return ended(recent);
  if (stage === "triage") return cameIn(recent, "triage");
  return [
    ...stuck(task, events, setting),
    ...cameBack(task, recent),
    ...changed(task, recent, setting),
    ...cameIn(recent, "opened"),
    ...hasNobody(task, setting),
  ];
}

const finding = (
  heading: AgendaHeading,
  code: AgendaCode,
  personId: PersonId | null,
  at: Instant,
): Finding => ({ heading, code, personId, at });

function ended(recent: readonly AgendaEvent[]): Finding[] {
  const last = recent.find(({ happening: { type } }) => type === "accepted" || type === "finished");
  return last === undefined ? [] : [finding("changed", "finished", null, last.at)];
}

function stuck(task: Task, events: readonly AgendaEvent[], setting: Setting): Finding[] {
  const { now } = setting;
  const over = task.due === null ? Infinity : endOfDue(task.due);
  return [
    ...task.claims.flatMap((claim) => unreachable(claim, events)),
    ...(over < now ? [finding("stuck", "overdue", null, over)] : []),
    ...task.claims.flatMap((claim) => runningOut(claim, task, setting)),
    ...task.claims
      .filter(({ state, stateAt }) => state === "submitted" && now - stateAt > REVIEW_PATIENCE)
      .map(({ personId, stateAt }) => finding("stuck", "review", personId, stateAt)),
    ...(task.blockedBy.some((id) => setting.unfinished.has(id))
      ? [finding("stuck", "blocked", null, task.updatedAt)]
      : []),
  ];
}

function unreachable(claim: Claim, events: readonly AgendaEvent[]): Finding[] {
  if (!isHeld(claim.state) || claim.nudgedAt === null || claim.nudgeReachedAt !== null) return [];
  const failed = events.find(
    ({ happening }) => happening.type === "nudge-failed" && happening.claimId === claim.id,
  );
  return failed === undefined || failed.at < claim.nudgedAt
    ? []
    : [finding("stuck", "unreachable", claim.personId, failed.at)];
}

/** Asked and silent, or with little time left. Who is away is neither. */
function runningOut(claim: Claim, task: Task, { policy, kinds, now, ...setting }: Setting): Finding[] {
  const pauses = pausesOf(setting.pauses, { personId: claim.personId, team: task.team, taskId: task.id });
  const lease = leaseOf(claim, { policy, kind: kindOf(kinds, task.kind), due: task.due, pauses });
  if (lease === null || isPaused(pauses, now)) return [];
  if (lease.endsAt - now < NEARLY_OUT)
    return [finding("stuck", "lease-out", claim.personId, claim.renewedAt)];
  return claim.nudgedAt === null ? [] : [finding("stuck", "silent", claim.personId, claim.nudgedAt)];
}

/** Work that was sent back, and places that were given up and that nobody took since. */
function cameBack(task: Task, recent: readonly AgendaEvent[]): Finding[] {
  const returned = task.claims.filter(({ state }) => state === "returned");
  const free = new Set(freeSlots(task).map(({ id }) => id));
  return [
    ...returned.map(({ personId, stateAt }) => finding("came-back", "returned", personId, stateAt)),
    ...recent.flatMap(({ happening, at }) => {
      if (happening.type === "reopened") return [finding("came-back", "reopened", null, at)];
      const isGivenUp =
        happening.type === "handed-back" || happening.type === "released" || happening.type === "expired";
      return isGivenUp && free.has(happening.slotId)
        ? [finding("came-back", happening.type, happening.personId, at)]
        : [];
    }),
  ];
}

function changed(task: Task, recent: readonly AgendaEvent[], { since }: Setting): Finding[] {
  const fresh = (claim: Claim, at: Instant, state: Claim["state"]) => claim.state === state && at >= since;
  const accepted = new Set(
    recent.filter(({ happening }) => happening.type === "accepted").map(({ at }) => at),
  );
  return [
    ...task.claims
      .filter((claim) => fresh(claim, claim.stateAt, "submitted"))
      .map((claim) => finding("changed", "submitted", claim.personId, claim.stateAt)),
    ...task.claims
      .filter((claim) => claim.state === "accepted" && accepted.has(claim.stateAt))
      .map((claim) => finding("changed", "accepted", claim.personId, claim.stateAt)),
    ...task.claims
      .filter((claim) => fresh(claim, claim.claimedAt, "working"))
      .map((claim) => finding("changed", "claimed", claim.personId, claim.claimedAt)),
  ];
}

function cameIn(recent: readonly AgendaEvent[], code: "triage" | "opened"): Finding[] {
  const came = recent.find(({ happening: { type } }) => type === "opened" || type === "created");
  return came === undefined ? [] : [finding("came-in", code, null, came.at)];
}

function hasNobody(task: Task, { now }: Setting): Finding[] {
  const announced = task.notBefore !== null && task.notBefore > now;
  const resting = task.snoozedUntil !== null && task.snoozedUntil > now;
  const taken = task.claims.some(({ state }) => isLive(state) && state !== "accepted");
  if (announced || resting || taken || freeSlots(task).length === 0) return [];
  return [finding("nobody", "free", null, task.createdAt)];
}
