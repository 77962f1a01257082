// Parts of the page that are fetched when they are first wanted, over a line that may be broken just then.
import { isOffline, untilBack } from "./line.ts";

/** Returns the part. While nothing gets through it waits instead of failing: the page around it stays as it is. */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!isOffline()) throw error;
      await untilBack();
    }
  }
}

/** Fetches what somebody who does something will need, so that it is there when the line breaks. */
export function fetchBeforehand(...loads: readonly (() => Promise<unknown>)[]): void {
  const begin = new AbortController();
  const fetchAll = () => {
    begin.abort();
    // What does not come now is asked for again when it is wanted.
    for (const load of loads) load().catch(() => {});
  };
  for (const sign of ["pointermove", "pointerdown", "keydown"])
    window.addEventListener(sign, fetchAll, { signal: begin.signal, passive: true });
}
