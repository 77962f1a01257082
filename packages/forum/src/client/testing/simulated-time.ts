// A clock that moves only when a test says so, or as soon as everybody sleeps.
import type { Instant } from "@threadboard/domain";
import type { Clock, Sleep } from "../timing.ts";

export type SimulatedTime = {
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Moves the clock to a time and wakes, in order, all who sleep until then. */
  readonly advanceTo: (at: Instant) => Promise<void>;
};

/** With `eager`, a sleep passes by itself: the clock jumps to its end once nothing else can go on. */
export function simulatedTime(start: Instant, mode: "manual" | "eager" = "manual"): SimulatedTime {
  let now = start;
  let sleepers: { readonly at: Instant; readonly wake: () => void }[] = [];

  function wakeNext(limit: Instant): boolean {
    const [next] = sleepers.filter(({ at }) => at <= limit).toSorted((a, b) => a.at - b.at);
    if (next === undefined) return false;
    sleepers = sleepers.filter((sleeper) => sleeper !== next);
    now = Math.max(now, next.at);
    next.wake();
    return true;
  }

  const sleep: Sleep = (ms, signal) =>
    new Promise((wake) => {
      if (signal?.aborted) return wake();
      const sleeper = { at: now + ms, wake };
      sleepers.push(sleeper);
      const leave = () => {
        sleepers = sleepers.filter((other) => other !== sleeper);
        wake();
      };
      signal?.addEventListener("abort", leave, { once: true });
      if (mode === "eager") setImmediate(() => wakeNext(Number.POSITIVE_INFINITY));
    });

  async function advanceTo(at: Instant): Promise<void> {
    do await settled();
    while (wakeNext(at));
    now = Math.max(now, at);
  }

  return { clock: () => now, sleep, advanceTo };
}

/** Until all that was ready to run has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
