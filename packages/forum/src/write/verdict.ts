// What becomes of something owed after one try at writing it.
import type { WriteTroubleCode } from "@threadboard/domain";
import { describeForumError, type ForumError } from "../client/errors.ts";

export type Verdict =
  | { readonly kind: "done" }
  /** Tried again at `at`. */
  | {
      readonly kind: "later";
      readonly at: number;
      readonly words: string;
      readonly trouble: WriteTroubleCode | null;
    }
  /** Not tried again by itself: it would fail the same way. A change of the task, a lead or a reopened thread begin anew. */
  | { readonly kind: "given-up"; readonly words: string; readonly trouble: WriteTroubleCode };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const done: Verdict = { kind: "done" };

export function later(at: number, words: string, trouble: WriteTroubleCode | null = null): Verdict {
  return { kind: "later", at, words, trouble };
}

export function givenUp(trouble: WriteTroubleCode, words: string): Verdict {
  return { kind: "given-up", words, trouble };
}

/** For a thread that cannot be read: it may be deleted for good, or moved, or be back in an hour. */
export function untilBack(now: number, tries: number): Verdict {
  return later(now + growing(10 * MINUTE, tries, DAY), "the thread cannot be read");
}

/** For a post of ours that a moderator has to approve. */
export function untilApproved(now: number, tries: number, words: string): Verdict {
  return later(now + growing(10 * MINUTE, tries, DAY), words || "our post waits for approval", "approval");
}

/** Returns when a failed write is tried again: after what the forum says, or after a growing wait; never for what cannot succeed. */
export function verdictOn(error: ForumError, now: number, tries: number): Verdict {
  const words = describeForumError(error);
  switch (error.kind) {
    case "rate-limited":
      return later(Math.max(error.retryAt, now + SECOND), words);
    // Somebody edited in between: read again and write on top of theirs.
    case "conflict":
      return later(now + growing(2 * SECOND, tries, HOUR), words);
    // The request may still be on its way; look only once it must have arrived.
    case "uncertain":
      return later(now + ARRIVAL, words);
    case "unreachable":
    case "timeout":
    case "server-error":
    case "read-only":
    case "aborted":
    case "not-json":
    case "bad-answer":
    case "too-large":
      return later(now + growing(MINUTE, tries, HOUR), words);
    // A key that lacks rights may be given them; nobody waits at a button for that.
    case "forbidden":
    case "not-logged-in":
      return later(now + growing(HOUR, tries, DAY), words, "not-allowed");
    case "not-found":
    case "gone":
    case "moved":
    case "private-message":
      return untilBack(now, tries);
    case "enqueued":
      return untilApproved(now, tries, words);
    case "invalid":
    case "refused":
    case "redirected-elsewhere":
      return givenUp("refused", words);
  }
}

/** After this long a request that was sent has been carried out or never will be: Discourse ends its own work on one after half of it. */
export const ARRIVAL = MINUTE;

/** Twice as long with each try. */
function growing(first: number, tries: number, longest: number): number {
  return Math.min(first * 2 ** Math.min(tries, 20), longest);
}
