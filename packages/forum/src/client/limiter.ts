// One gate for all calls made with one key, so that we stay below the forum's limits and the calls that a
// person waits for go first.
//
// Discourse counts the calls of the last n seconds (a sliding window) and lets all admin keys of a site share
// one count. We count what we let through and stay a little below. What other programs ask with their keys we
// cannot see: only a 429 tells. So each 429 halves what we allow ourselves, and what was given up comes back
// little by little, as TCP shares a line with strangers (additive increase, multiplicative decrease).
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

const MINUTE = 60_000;
/** Less than this many calls in a window never: a board that asks nothing learns nothing either. */
const FEWEST = 5;
/** From nothing to all in this time. Half of it brings more 429s, twice as much leaves calls unused for longer. */
const ALL_AGAIN_MS = 20 * MINUTE;

/** Who waits: a person at a button, what we owe the forum, an ordinary read, or work that has all night. */
export type Priority = "person" | "write" | "read" | "background";
const PRIORITIES: readonly Priority[] = ["person", "write", "read", "background"];
/**
 * A priority that has let so many calls of others go ahead is next, so even under a storm of clicks each kind of
 * work has about one call in eight. More would make people wait, fewer would let the board grow stale unseen.
 */
const MOST_PASSED_OVER = 7;

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

/** The forum's word that there were too many calls: ask again from `until` on. `code` names the limit, if it has a name. */
export type TooMany = { readonly until: Instant; readonly code: string | null };

export type LimiterState = {
  readonly waiting: number;
  /** Nothing goes out before; `null` where nothing is held. */
  readonly heldUntil: Instant | null;
  readonly callsLastMinute: number;
  /** How many calls a minute go out at most as things are; `null` where nothing limits them. */
  readonly allowedPerMinute: number | null;
  /** When the forum last said that there were too many calls. */
  readonly lastRefusal: { readonly at: Instant; readonly code: string | null } | null;
};

export type Limiter = {
  /** Resolves when the call may go out; admitted calls count at once. First come, first served within a priority. */
  readonly admit: (turn: Turn) => Promise<Admission>;
  /** Lets nothing through before the forum's time, and less than before for a while after. */
  readonly refused: (word: TooMany) => void;
  readonly state: () => LimiterState;
};

type Waiter = Turn & { readonly settle: (admission: Admission) => void };

/** Share the result among all clients of one key. */
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
  readonly #rememberMs: number;
  /** Times of the calls that still count, oldest first. */
  #admitted: Instant[] = [];
  #waiters: Waiter[] = [];
  /** How many calls of others went ahead while a priority waited. */
  readonly #passedOver: Record<Priority, number> = { person: 0, write: 0, read: 0, background: 0 };
  #heldUntil: Instant = 0;
  /** What part of the windows we allowed ourselves after the last 429. */
  #cut: { readonly at: Instant; readonly part: number } = { at: 0, part: 1 };
  #lastRefusal: LimiterState["lastRefusal"] = null;
  #alarm: AbortController | null = null;

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#rememberMs = Math.max(MINUTE, ...options.windows.map((window) => window.ms));
  }

  admit(turn: Turn): Promise<Admission> {
    return new Promise((settle) => {
      this.#waiters.push({ ...turn, settle });
      turn.signal?.addEventListener("abort", this.#arrange, { once: true });
      this.#arrange();
    });
  }

  refused({ until, code }: TooMany): void {
    const now = this.#options.clock();
    // Calls that were under way together are refused together: that is one lesson, not many.
    if (this.#heldUntil <= now) this.#cut = { at: now, part: this.#part(now) / 2 };
    this.#lastRefusal = { at: now, code };
    this.#heldUntil = Math.max(this.#heldUntil, until);
    this.#arrange();
  }

  state(): LimiterState {
    const now = this.#options.clock();
    const perMinute = this.#options.windows.map((window) => (this.#calls(window, now) * MINUTE) / window.ms);
    return {
      waiting: this.#waiters.length,
      heldUntil: this.#heldUntil > now ? this.#heldUntil : null,
      callsLastMinute: this.#admitted.filter((at) => at > now - MINUTE).length,
      allowedPerMinute: perMinute.length === 0 ? null : Math.min(...perMinute),
      lastRefusal: this.#lastRefusal,
    };
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
    const wakeAt = Math.min(this.#openAt(clock()), ...this.#waiters.map((waiter) => waiter.deadlineAt));
    void sleep(Math.max(0, wakeAt - clock()), alarm.signal).then(() => {
      if (this.#alarm === alarm) this.#arrange();
    });
  };

  #serve(): void {
    const now = this.#options.clock();
    this.#forget(now);
    for (const waiter of this.#waiters) {
      if (waiter.signal?.aborted) this.#leave(waiter, { kind: "aborted" });
    }
    for (let next = this.#next(); next !== undefined && this.#openAt(now) <= now; next = this.#next()) {
      this.#admitted.push(now);
      this.#passOver(next.priority);
      this.#leave(next, { kind: "admitted" });
    }
    const retryAt = this.#openAt(now);
    for (const waiter of this.#waiters) {
      if (retryAt > waiter.deadlineAt || now >= waiter.deadlineAt)
        this.#leave(waiter, { kind: "too-late", retryAt });
    }
  }

  /** Whose turn is next: the highest priority, unless one has been passed over too often. */
  #next(): Waiter | undefined {
    const waiting = PRIORITIES.filter((priority) => this.#waits(priority));
    const overdue = waiting.find((priority) => this.#passedOver[priority] >= MOST_PASSED_OVER);
    const chosen = overdue ?? waiting[0];
    return this.#waiters.find((waiter) => waiter.priority === chosen);
  }

  #passOver(chosen: Priority): void {
    for (const priority of PRIORITIES) {
      const passed = priority !== chosen && this.#waits(priority);
      this.#passedOver[priority] = passed ? this.#passedOver[priority] + 1 : 0;
    }
  }

  #waits(priority: Priority): boolean {
    return this.#waiters.some((waiter) => waiter.priority === priority);
  }

  /** When the next call may go out: now or earlier means at once. */
  #openAt(now: Instant): Instant {
    const full = this.#options.windows.map((window) => {
      const oldest = this.#admitted.at(-this.#calls(window, now));
      return oldest === undefined ? 0 : oldest + window.ms;
    });
    return Math.max(this.#heldUntil, ...full);
  }

  /** How many calls a window may hold as things are. */
  #calls({ calls }: LimitWindow, now: Instant): number {
    return Math.max(Math.min(FEWEST, calls), Math.floor(calls * this.#part(now)));
  }

  #part(now: Instant): number {
    const { at, part } = this.#cut;
    return Math.min(1, part + Math.max(0, now - at) / ALL_AGAIN_MS);
  }

  /** Drops calls that count no more. A clock set back must not hold everything until it has caught up. */
  #forget(now: Instant): void {
    if ((this.#admitted.at(-1) ?? 0) > now) this.#admitted = this.#admitted.map((at) => Math.min(at, now));
    const old = this.#admitted.findIndex((at) => at > now - this.#rememberMs);
    if (old !== 0) this.#admitted = old === -1 ? [] : this.#admitted.slice(old);
  }

  #leave(waiter: Waiter, admission: Admission): void {
    this.#waiters = this.#waiters.filter((other) => other !== waiter);
    waiter.signal?.removeEventListener("abort", this.#arrange);
    waiter.settle(admission);
  }
}
