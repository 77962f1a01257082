// Times that count against nobody: a lease stands still in them.
import type { PersonId, TaskId, TeamKey } from "../ids.ts";
import { DAY, type Instant } from "../time.ts";

export const pauseKinds = [
  /** A person said that they are away. */
  "away",
  /** A team's lead lets the team's claims rest. */
  "team",
  /** The board itself did not run, or its clock jumped. */
  "board-down",
  /** The forum could not be reached, or could not be written. */
  "forum-down",
  /** A task was hidden from everybody, its holders included. */
  "hidden",
] as const;
export type PauseKind = (typeof pauseKinds)[number];

/** Whom a pause is for: one person, one team, one task; everybody where all three are `null`. */
export type PauseScope = {
  readonly kind: PauseKind;
  readonly personId: PersonId | null;
  readonly team: TeamKey | null;
  readonly taskId: TaskId | null;
};

export type Pause = PauseScope & {
  readonly fromAt: Instant;
  /** `null`: it goes on, and nobody knows how long. */
  readonly untilAt: Instant | null;
};

const everybody = { personId: null, team: null, taskId: null };

export const awayOf = (personId: PersonId): PauseScope => ({ ...everybody, kind: "away", personId });
export const restOf = (team: TeamKey): PauseScope => ({ ...everybody, kind: "team", team });
export const downOf = (kind: "board-down" | "forum-down"): PauseScope => ({ ...everybody, kind });
export const hidingOf = (taskId: TaskId): PauseScope => ({ ...everybody, kind: "hidden", taskId });

/** Whether two pauses are for the same reason and the same people. */
export function sameScope(a: PauseScope, b: PauseScope): boolean {
  return a.kind === b.kind && a.personId === b.personId && a.team === b.team && a.taskId === b.taskId;
}

/** As much of a claim as says which pauses are its own. */
export type Paused = {
  readonly personId: PersonId;
  readonly team: TeamKey | null;
  readonly taskId: TaskId;
};

/** Returns the pauses that hold for a claim: its holder's, its team's, its task's and everybody's. */
export function pausesOf<P extends PauseScope>(pauses: readonly P[], claim: Paused): P[] {
  return pauses.filter(
    ({ personId, team, taskId }) =>
      (personId === null || personId === claim.personId) &&
      (team === null || team === claim.team) &&
      (taskId === null || taskId === claim.taskId),
  );
}

/** Returns the pause of this scope that is under way, or `null`. */
export function pauseUnderWay(pauses: readonly Pause[], scope: PauseScope, now: Instant): Pause | null {
  return pauses.find((pause) => sameScope(pause, scope) && (pause.untilAt ?? Infinity) > now) ?? null;
}

type Stretch = { readonly from: Instant; readonly until: Instant };

/** Returns the pauses as stretches that do not touch, in order; `Infinity` where one goes on. */
function stretchesOf(pauses: readonly Pick<Pause, "fromAt" | "untilAt">[]): Stretch[] {
  const sorted = pauses
    .map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt ?? Infinity }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const stretch of sorted) {
    const last = merged.at(-1);
    if (last === undefined || stretch.from > last.until) merged.push(stretch);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
  }
  return merged;
}

/** Returns how many milliseconds between two instants are paused, each counted once. */
export function pausedBetween(
  pauses: readonly Pick<Pause, "fromAt" | "untilAt">[],
  from: Instant,
  to: Instant,
): number {
  return stretchesOf(pauses).reduce(
    (sum, stretch) => sum + Math.max(0, Math.min(stretch.until, to) - Math.max(stretch.from, from)),
    0,
  );
}

/**
 * Returns when `ms` have passed since an instant on a clock that stands still in pauses. Never within a pause:
 * what would fall on the beginning of one falls on its end. `Infinity` where a pause without end comes first.
 */
export function whenRun(pauses: readonly Pick<Pause, "fromAt" | "untilAt">[], from: Instant, ms: number) {
  let at: Instant = from + ms;
  for (const stretch of stretchesOf(pauses)) {
    if (stretch.until <= from) continue;
    if (stretch.from > at) break;
    at += stretch.until - Math.max(stretch.from, from);
  }
  return at;
}

/** Whether an instant lies within a pause. */
export function isPaused(pauses: readonly Pick<Pause, "fromAt" | "untilAt">[], at: Instant): boolean {
  return whenRun(pauses, at, 0) !== at;
}

/** Returns how many milliseconds of a calendar year (UTC) somebody may still be away. Negative: too many. */
export function awayLeft(
  away: readonly Pick<Pause, "fromAt" | "untilAt">[],
  year: number,
  daysAYear: number,
): number {
  return daysAYear * DAY - pausedBetween(away, Date.UTC(year, 0), Date.UTC(year + 1, 0));
}
