// Time as the client takes it from outside, so that tests need not wait.
import { setTimeout as delay } from "node:timers/promises";
import type { Instant } from "@threadboard/domain";

export type Clock = () => Instant;

/** Resolves after `ms`, or as soon as the signal aborts. Never rejects. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** The longest that Node's timers can wait; a longer wait would end at once. */
const LONGEST_MS = 2 ** 31 - 1;

export const realSleep: Sleep = async (ms, signal) => {
  try {
    await delay(Math.min(ms, LONGEST_MS), undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
};
