// The time as the page tells it: one clock for all, that moves on once a minute while somebody looks.
import { useSyncExternalStore } from "react";

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** Moves the clock on at once: what has just come may be about this very moment. */
export function tick(): void {
  now = Date.now();
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(tick, MINUTE);
    document.addEventListener("visibilitychange", tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
  };
}

/** Epoch milliseconds, at most a minute old. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
