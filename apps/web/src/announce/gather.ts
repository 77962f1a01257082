// Gathers what others do, so that it is told in one sentence now and then and never in a stream. Pure: the time and
// whether the reader is writing are told to it.
import type { Change } from "./change.ts";

/** How long to wait for more after the first change, in milliseconds. */
export const WAIT = 2_500;
/** How long to be silent after a sentence. */
export const APART = 6_000;
/** What could not be told for so long, since the reader was writing, is old and not told any more. */
export const OLD = 60_000;

export type Gathering = {
  /** By card, the latest of each. */
  readonly changes: ReadonlyMap<Change["cardId"], Change>;
  /** Since when something waits. */
  readonly since: number | null;
  readonly saidAt: number | null;
};

/** The change that is told, and how many other cards changed. */
export type Told = { readonly first: Change; readonly others: number };

export const nothingYet: Gathering = { changes: new Map(), since: null, saidAt: null };

/** Returns the gathering with one more change. A card that changes twice counts once, by what happened last. */
export function gather(gathering: Gathering, change: Change, now: number): Gathering {
  const changes = new Map(gathering.changes);
  changes.delete(change.cardId);
  changes.set(change.cardId, change);
  return { ...gathering, changes, since: gathering.since ?? now };
}

/** Returns when to look again whether something is to be told, or `null` while nothing waits. */
export function dueAt({ since, saidAt }: Gathering): number | null {
  return since === null ? null : Math.max(since + WAIT, (saidAt ?? Number.NEGATIVE_INFINITY) + APART);
}

/**
 * Returns what to tell now, if it is time and the reader is not writing, and what is left to gather. The card that
 * the reader is on comes first, then what somebody did, then the rest.
 */
export function tell(
  gathering: Gathering,
  { now, writing, focused }: { now: number; writing: boolean; focused: string | null },
): { told: Told | null; rest: Gathering } {
  const due = dueAt(gathering);
  const { changes, since } = gathering;
  if (due === null || since === null || now < due) return { told: null, rest: gathering };
  if (writing) {
    return {
      told: null,
      rest: now - since < OLD ? gathering : { ...gathering, changes: new Map(), since: null },
    };
  }
  const all = [...changes.values()];
  const first = all.find(({ cardId }) => cardId === focused) ?? all.find(hasName) ?? all[0];
  const rest = { changes: new Map(), since: null, saidAt: now };
  return { told: first === undefined ? null : { first, others: all.length - 1 }, rest };
}

const hasName = (change: Change) => "name" in change;
