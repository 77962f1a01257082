// What becomes of a write that failed.
import { expect, test } from "vitest";
import type { ForumError } from "../client/errors.ts";
import { verdictOn } from "./verdict.ts";

const NOW = 1_000_000;
const MINUTE = 60_000;
const words = "";

test.each<[ForumError, number | null]>([
  [{ kind: "conflict", words }, NOW + 2000],
  [{ kind: "uncertain", because: "timeout", words }, NOW + MINUTE],
  [{ kind: "rate-limited", retryAt: NOW + 7 * MINUTE, code: null, scope: "key", words }, NOW + 7 * MINUTE],
  [{ kind: "rate-limited", retryAt: 0, code: null, scope: "key", words }, NOW + 1000],
  [{ kind: "unreachable", words }, NOW + MINUTE],
  [{ kind: "server-error", status: 502, words }, NOW + MINUTE],
  [{ kind: "forbidden", words }, NOW + 60 * MINUTE],
  [{ kind: "enqueued", words }, NOW + 10 * MINUTE],
  [{ kind: "not-found", words }, NOW + 10 * MINUTE],
  [{ kind: "private-message" }, NOW + 10 * MINUTE],
  [{ kind: "invalid", messages: ["too short"] }, null],
  [{ kind: "refused", status: 405, words }, null],
])("after %j it is tried again at %j", (error, at) => {
  const verdict = verdictOn(error, NOW, 0);
  expect(verdict.kind === "later" ? verdict.at : null).toBe(at);
});

test.each<[string, ForumError, number[]]>([
  ["stays away", { kind: "unreachable", words }, [1, 2, 4, 32, 60, 60]],
  ["gives no rights", { kind: "forbidden", words }, [60, 120, 240, 1440, 1440, 1440]],
  [
    "is edited at the same time",
    { kind: "conflict", words },
    [2 / 60, 4 / 60, 8 / 60, 64 / 60, 128 / 60, 60],
  ],
])("a forum that %s is asked ever more seldom, and not too seldom", (_what, error, minutes) => {
  const waits = [0, 1, 2, 5, 6, 50].map((tries) => {
    const verdict = verdictOn(error, NOW, tries);
    return verdict.kind === "later" ? (verdict.at - NOW) / MINUTE : null;
  });
  expect(waits).toEqual(minutes);
});
