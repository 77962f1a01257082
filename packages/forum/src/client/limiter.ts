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

type Admission =
  | { readonly kind: "admitted" }
  /** The turn would come only after the deadline; `retryAt` is when it might. */
  | { readonly kind: "too-late"; readonly retryAt: Instant }
  | { readonly kind: "aborted" };

type Turn = {
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
export function createLimiter(options: LimiterOptions): Limiter {
  return new Gate(options);
}

type LimiterOptions = {
  readonly windows: readonly LimitWindow[];
  readonly clock: Clock;
  readonly sleep: Sleep;
};

class Gate implements Limiter {
  readonly #options: LimiterOptions;
  readonly #longestMs: number;
  /** Times of the calls that still count, oldest first. */
  #admitted: Instant[] = [];
  #waiters: Waiter[] = [];
  #heldUntil: Instant = 0;
  #alarm: AbortController | null = null;

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#longestMs = Math.max(0, ...options.windows.map((window) => window.ms));
  }

  admit(turn: Turn): Promise<Admission> {
    return new Promise((settle) => {
      this.#waiters.push({ ...turn, settle });
      turn.signal?.addEventListener("abort", this.#arrange, { once: true });
      this.#arrange();
    });
  }

  holdUntil(until: Instant): void {
    this.#heldUntil = Math.max(this.#heldUntil, until);
    this.#arrange();
  }

  state() {
    const held = this.#heldUntil > this.#options.clock();
    return { waiting: this.#waiters.length, heldUntil: held ? this.#heldUntil : null };
  }

  /** Serves who can be served, and keeps exactly one alarm set while somebody waits. */
  readonly #arrange = (): void => {
    this.#serve();
    this.#alarm?.abort();
    this.#alarm = null;
    if (this.#waiters.length === 0) return;
    const alarm = new AbortController();
    this.#alarm = alarm;
    const { clock, sleep } = this.#options;
    const wakeAt = Math.min(this.#openAt(), ...this.#waiters.map((waiter) => waiter.deadlineAt));
    void sleep(Math.max(0, wakeAt - clock()), alarm.signal).then(() => {
      if (this.#alarm === alarm) this.#arrange();
    });
  };

  #serve(): void {
    const now = this.#options.clock();
    this.#forget(now);
    for (const waiter of inOrder(this.#waiters)) {
      const retryAt = this.#openAt();
      if (waiter.signal?.aborted) {
        this.#leave(waiter, { kind: "aborted" });
      } else if (retryAt <= now) {
        this.#admitted.push(now);
        this.#leave(waiter, { kind: "admitted" });
      } else if (retryAt > waiter.deadlineAt || now >= waiter.deadlineAt) {
        this.#leave(waiter, { kind: "too-late", retryAt });
      }
    }
  }

  /** When the next call may go out: now or earlier means at once. */
  #openAt(): Instant {
    const full = this.#options.windows.map(({ calls, ms }) => {
      const oldest = this.#admitted.at(-calls);
      return oldest === undefined ? 0 : oldest + ms;
    });
    return Math.max(this.#heldUntil, ...full);
  }

  /** Drops calls that count no more. A clock set back must not hold everything until it has caught up. */
  #forget(now: Instant): void {
    this.#admitted = this.#admitted.map((at) => Math.min(at, now)).filter((at) => at > now - this.#longestMs);
  }

  #leave(waiter: Waiter, admission: Admission): void {
    this.#waiters = this.#waiters.filter((other) => other !== waiter);
    waiter.signal?.removeEventListener("abort", this.#arrange);
    waiter.settle(admission);
  }
}

/** By priority, and within one by arrival. */
function inOrder(waiters: readonly Waiter[]): Waiter[] {
  return waiters.toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
}
