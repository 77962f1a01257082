// Whether anybody has begun to use the page. What only helps while it is used is fetched then, so that the first
// sight of the board comes sooner; the keys that were pressed meanwhile are kept for it.
import { useSyncExternalStore } from "react";

/** Whoever only looks gets the rest after this long, in milliseconds. */
const ANYHOW = 6_000;
/** Keys that were pressed longer ago than this are meant for nothing any more. */
const FRESH = 3_000;

const signs = ["keydown", "focusin", "pointerdown", "pointermove"] as const;
const listeners = new Set<() => void>();
let early: KeyboardEvent[] = [];
let inUse = false;

function begin(): void {
  if (inUse) return;
  inUse = true;
  for (const sign of signs) document.removeEventListener(sign, begin, true);
  for (const tell of listeners) tell();
}

const keep = (event: KeyboardEvent) => early.push(event);

if (typeof document !== "undefined") {
  for (const sign of signs) document.addEventListener(sign, begin, true);
  document.addEventListener("keydown", keep, true);
  setTimeout(begin, ANYHOW);
}

export function useInUse(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => inUse,
  );
}

/**
 * Returns the keys that were pressed a moment ago, before anybody listened, where what they were pressed on has the
 * focus. Who takes one prevents its default, as always, so that nobody takes it twice. A little later none are kept.
 */
export function earlyKeys(): readonly KeyboardEvent[] {
  setTimeout(() => {
    document.removeEventListener("keydown", keep, true);
    early = [];
  }, FRESH);
  return early.filter(
    ({ target, timeStamp }) => target === document.activeElement && performance.now() - timeStamp < FRESH,
  );
}
