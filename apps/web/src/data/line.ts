// How the line to the board is, for everybody on the page who has to know.
import { useSyncExternalStore } from "react";

export type LineState = "connecting" | "live" | "offline";

const listeners = new Set<() => void>();
let line: LineState = "connecting";

/** Called by whoever keeps the live stream. */
export function setLine(next: LineState): void {
  line = next;
  for (const tell of listeners) tell();
}

/** Whether it is known that nothing gets through: the browser says so, or the stream has broken and not come back. */
export const isOffline = (): boolean => line === "offline" || !navigator.onLine;

export function useLine(): LineState {
  return useSyncExternalStore(subscribe, () => line);
}

/** The same, drawn anew when it changes. */
export function useOffline(): boolean {
  return useSyncExternalStore(subscribe, isOffline);
}

/** Resolves when something may get through again. */
export function untilBack(): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (isOffline()) return;
      stop();
      resolve();
    });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
