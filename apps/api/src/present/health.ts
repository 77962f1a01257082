// How board and forum stand with each other, gathered once for the page, the metrics and the check-up.
import {
  type Audience,
  type Configuration,
  type Health,
  maySee,
  type Reader,
  toIso,
} from "@threadboard/domain";
import type { ForumClient } from "@threadboard/forum";
import {
  countGone,
  countStages,
  type Reading,
  readAges,
  readConflicts,
  readDownSince,
  readQueues,
  readSourceStates,
  readSyncTimes,
} from "@threadboard/store";
import { readStopped } from "../forum/write-switch.ts";

/** As much of the client as tells how our calls stand. */
export type Calls = Pick<ForumClient, "limits" | "hasKey">;

export type Vitals = Awaited<ReturnType<typeof readVitals>>;

/** Returns the numbers; times are epoch milliseconds. */
export async function readVitals(db: Reading, now: number) {
  const [queues, times, ages, stopped, conflicts, gone, forumDownSince, stages] = await Promise.all([
    readQueues(db, now),
    readSyncTimes(db),
    readAges(db),
    readStopped(db),
    readConflicts(db),
    countGone(db),
    readDownSince(db, "forum-down"),
    countStages(db),
  ]);
  return { ...queues, times, ages, stopped, conflicts, gone, forumDownSince, stages };
}

/** Returns what a lead is shown. Of tasks only those that they may see are named. */
export async function presentHealth(
  db: Reading,
  calls: Calls,
  configuration: Configuration,
  reader: Reader,
  now: number,
): Promise<Health> {
  const vitals = await readVitals(db, now);
  const states = await readSourceStates(db);
  return {
    at: toIso(now),
    forumDownSince: iso(vitals.forumDownSince),
    heard: {
      webhookAt: iso(vitals.times.webhookAt),
      pollAt: iso(vitals.times.pollAt),
      fullListingAt: iso(vitals.times.fullListingAt),
      rowCheckAt: iso(vitals.times.rowCheckAt),
    },
    sources: configuration.sources.map(({ key }) => {
      const state = states.find((each) => each.key === key);
      const gaps = state === undefined ? [] : (JSON.parse(state.incompleteJson) as string[]);
      return { key, readAt: iso(state?.polledAt ?? null), gaps };
    }),
    reading: {
      ...vitals.inbox,
      oldestAt: iso(vitals.inbox.oldestAt),
      linked: presentAge(vitals.ages.linked),
      claimed: presentAge(vitals.ages.claimed),
    },
    writing: {
      ...vitals.outbox,
      off: calls.hasKey ? (vitals.stopped === null ? null : "switched-off") : "no-key",
      oldestDueAt: iso(vitals.outbox.oldestDueAt),
    },
    conflicts: vitals.conflicts
      .filter(({ audienceJson }) => maySee(reader, { audience: JSON.parse(audienceJson) as Audience }))
      .map(({ number, title }) => ({ number, title })),
    gone: vitals.gone,
    requests: presentCalls(calls),
  };
}

function presentAge(age: Vitals["ages"]["linked"]): Health["reading"]["linked"] {
  return { topics: age.topics, oldestReadAt: iso(age.oldestReadAt) };
}

function presentCalls({ limits }: Calls): Health["requests"] {
  const { callsLastMinute, allowedPerMinute, waiting, heldUntil, lastRefusal } = limits();
  return {
    lastMinute: callsLastMinute,
    allowedPerMinute,
    waiting,
    heldUntil: iso(heldUntil),
    lastRefusal: lastRefusal === null ? null : { at: toIso(lastRefusal.at), code: lastRefusal.code },
  };
}

function iso(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
