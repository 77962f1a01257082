// What becomes of something owed after one try at writing it.
import type { ForumError } from "../client/errors.ts";

export type Verdict =
  | { readonly kind: "done" }
  /** Tried again at `at`. */
  | { readonly kind: "later"; readonly at: number; readonly words: string }
  /** Not tried again: it would fail the same way. */
  | { readonly kind: "given-up"; readonly words: string };

export const done: Verdict = { kind: "done" };

const MINUTE = 60_000;

/** For a thread that cannot be read: it may be deleted for good, or moved, or be back in an hour. */
export function untilBack(now: number): Verdict {
  return { kind: "later", at: now + 10 * MINUTE, words: "the thread cannot be read" };
}

/** Returns when a failed write is tried again: after what the forum says, or after a growing wait; never for what cannot succeed. */
export function verdictOn(error: ForumError, words: string, now: number, tries: number): Verdict {
  const wait = Math.min(MINUTE * 2 ** Math.min(tries, 6), 60 * MINUTE);
  switch (error.kind) {
    case "rate-limited":
      return { kind: "later", at: Math.max(error.retryAt, now + 1000), words };
    // Somebody edited in between: read again and write on top of theirs.
    case "conflict":
      return { kind: "later", at: now + 2000, words };
    // The request may still be on its way; look only once it must have arrived.
    case "uncertain":
      return { kind: "later", at: now + 30_000, words };
    case "unreachable":
    case "timeout":
    case "server-error":
    case "read-only":
    case "aborted":
    case "not-json":
    case "bad-answer":
    case "too-large":
      return { kind: "later", at: now + wait, words };
    // A key that lacks rights may be given them; nobody waits at a button for that.
    case "forbidden":
    case "not-logged-in":
      return { kind: "later", at: now + 60 * MINUTE, words };
    case "not-found":
    case "gone":
    case "moved":
    case "private-message":
    case "invalid":
    case "refused":
    case "redirected-elsewhere":
    case "enqueued":
      return { kind: "given-up", words };
  }
}
