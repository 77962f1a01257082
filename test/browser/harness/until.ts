// Waiting on what has no page: the forum's own state.
import { expect } from "vitest";

/** Waits until `look` gives something that holds; says what it last gave when that does not happen in time. */
export function until<T>(look: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(look, { timeout: 12_000, interval: 40 });
}
