// One gate for all calls made with one key, so that we stay below the forum's limits and the calls that a
// person waits for go first.
//
// Discourse counts the calls of the last n seconds (a sliding window) and lets all admin keys of a site share
// one count. We count what we let through, stay a little below, and stop altogether once the forum says so.
import type { Instant } from "@threadboard/domain";
import type { Clock, Sleep } from "./timing.ts";

/** At most `calls` within any `ms` milliseconds. */
export type LimitWindow = { readonly calls: number; readonly ms: number };

/** An admin key: 60 a minute, shared with every other integration, of which we leave a few. */
export const KEY_LIMITS: readonly LimitWindow[] = [{ calls: 55, ms: 60_000 }];
/** Without a key: far below Discourse's 50 in 10 s and 200 in 60 s, which other people behind our address share. */
export const ANONYMOUS_LIMITS: readonly LimitWindow[] = [
  { calls: 20, ms: 10_000 },
  { calls: 100, ms: 60_000 },
];

/** Who waits: a person at a button, an ordinary read, or work that has all night. */
export type Priority = "person" | "read" | "background";
const PRIORITIES: readonly Priority[] = ["person", "read", "background"];

export type Admission =
  | { readonly kind: "admitted" }
  /** The turn would come only after the deadline; `retryAt` is when it might. */
  | { readonly kind: "too-late"; readonly retryAt: Instant }
  | { readonly kind: "aborted" };

export type Turn = {
  readonly priority: Priority;
  readonly deadlineAt: Instant;
  readonly signal?: AbortSignal | undefined;
};

export type Limiter = {
  /** Resolves when the call may go out; admitted calls count at once. First come, first served within a priority. */
  readonly admit: (turn: Turn) => Promise<Admission>;
  /** Lets nothing through before `until`: the forum has said how long to wait. */
  readonly holdUntil: (until: Instant) => void;
  /** For the check-up: how many wait, and until when everything is held. */
  readonly state: () => { readonly waiting: number; readonly heldUntil: Instant | null };
};

type Waiter = Turn & { readonly settle: (admission: Admission) => void };

/** Share the result among all clients of one key. A low priority waits for as long as higher ones keep coming. */
export function createLimiter(options: {
  readonly windows: readonly LimitWindow[];
  readonly clock: Clock;
  readonly sleep: Sleep;
}): Limiter {
  const { windows, clock, sleep } = options;
  const longest = Math.max(0, ...windows.map((window) => window.ms));
  let admitted: Instant[] = [];
  let heldUntil: Instant = 0;
  let waiters: Waiter[] = [];
  let alarm: AbortController | null = null;

  /** When the next call may go out: now or earlier means at once. */
  function openAt(): Instant {
    const full = windows.map(({ calls, ms }) => {
      const oldest = admitted.at(-calls);
      return oldest === undefined ? 0 : oldest + ms;
    });
    return Math.max(heldUntil, ...full);
  }

  /** Forgets calls that count no more. A clock set back must not hold everything until it has caught up. */
  function refresh(now: Instant): void {
    admitted = admitted.map((at) => Math.min(at, now)).filter((at) => at > now - longest);
  }

  function letThrough(): void {
    const now = clock();
    refresh(now);
    for (const waiter of waiters.filter(({ signal }) => signal?.aborted)) leave(waiter, { kind: "aborted" });
    for (const waiter of inOrder(waiters)) {
      const retryAt = openAt();
      if (retryAt <= now) {
        admitted.push(now);
        leave(waiter, { kind: "admitted" });
      } else if (retryAt > waiter.deadlineAt || now >= waiter.deadlineAt) {
        leave(waiter, { kind: "too-late", retryAt });
      }
    }
  }

  function leave(waiter: Waiter, admission: Admission): void {
    waiters = waiters.filter((other) => other !== waiter);
    waiter.signal?.removeEventListener("abort", arrange);
    waiter.settle(admission);
  }

  /** Keeps exactly one alarm set while somebody waits. */
  function arrange(): void {
    letThrough();
    alarm?.abort();
    alarm = null;
    if (waiters.length === 0) return;
    const mine = new AbortController();
    alarm = mine;
    const wakeAt = Math.min(openAt(), ...waiters.map((waiter) => waiter.deadlineAt));
    void sleep(Math.max(0, wakeAt - clock()), mine.signal).then(() => {
      if (alarm === mine) arrange();
    });
  }

  return {
    admit: (turn) =>
      new Promise((settle) => {
        waiters.push({ ...turn, settle });
        turn.signal?.addEventListener("abort", arrange, { once: true });
        arrange();
      }),
    holdUntil: (until) => {
      heldUntil = Math.max(heldUntil, until);
      if (waiters.length > 0) arrange();
    },
    state: () => ({ waiting: waiters.length, heldUntil: heldUntil > clock() ? heldUntil : null }),
  };
}

/** By priority, and within one by arrival. */
function inOrder(waiters: readonly Waiter[]): Waiter[] {
  return waiters.toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
}
