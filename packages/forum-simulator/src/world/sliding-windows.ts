// Rate limits that slide: a call passes when fewer than `max` calls lie within the last `seconds` (Discourse,
// 2021). One table holds all buckets of the forum, by name.

export type WindowLimit = {
  readonly max: number;
  readonly seconds: number;
  /** A refused call counts too, so that hammering keeps the door shut. */
  readonly aggressive?: boolean;
};

export class SlidingWindows {
  readonly #calls = new Map<string, number[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts a call. Null when it may pass, else the whole seconds to wait. */
  hit(bucket: string, limit: WindowLimit): number | null {
    const now = this.#now();
    const wait = this.wait(bucket, limit);
    if (wait === null || limit.aggressive) {
      const calls = this.#calls.get(bucket) ?? [];
      calls.push(now);
      this.#calls.set(bucket, calls.length > limit.max ? calls.slice(-limit.max) : calls);
    }
    return wait;
  }

  /** As `hit`, but counts nothing. */
  wait(bucket: string, limit: WindowLimit): number | null {
    const calls = this.#calls.get(bucket) ?? [];
    const oldest = calls.at(-limit.max);
    if (calls.length < limit.max || oldest === undefined) return null;
    const left = oldest + limit.seconds * 1000 - this.#now();
    return left <= 0 ? null : Math.max(1, Math.ceil(left / 1000));
  }

  /** Takes the last counted call back, as a rolled back transaction does. */
  rollback(bucket: string): void {
    this.#calls.get(bucket)?.pop();
  }

  clear(): void {
    this.#calls.clear();
  }
}
