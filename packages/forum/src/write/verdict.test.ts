// What becomes of a write that failed.
import { expect, test } from "vitest";
import type { ForumError } from "../client/errors.ts";
import { verdictOn } from "./verdict.ts";

const NOW = 1_000_000;
const MINUTE = 60_000;
const words = "";

test.each<[ForumError, number | null]>([
  [{ kind: "conflict", words }, NOW + 2000],
  [{ kind: "uncertain", because: "timeout", words }, NOW + 30_000],
  [{ kind: "rate-limited", retryAt: NOW + 7 * MINUTE, code: null, scope: "key", words }, NOW + 7 * MINUTE],
  [{ kind: "rate-limited", retryAt: 0, code: null, scope: "key", words }, NOW + 1000],
  [{ kind: "unreachable", words }, NOW + MINUTE],
  [{ kind: "server-error", status: 502, words }, NOW + MINUTE],
  [{ kind: "forbidden", words }, NOW + 60 * MINUTE],
  [{ kind: "invalid", messages: ["too short"] }, null],
  [{ kind: "enqueued", words }, null],
  [{ kind: "not-found", words }, null],
  [{ kind: "private-message" }, null],
])("after %j it is tried again at %j", (error, at) => {
  const verdict = verdictOn(error, "why", NOW, 0);
  expect(verdict).toEqual(
    at === null ? { kind: "given-up", words: "why" } : { kind: "later", at, words: "why" },
  );
});

test("a forum that stays away is asked ever more seldom, and at least hourly", () => {
  const waits = [0, 1, 2, 5, 6, 50].map((tries) => {
    const verdict = verdictOn({ kind: "unreachable", words }, "why", NOW, tries);
    return verdict.kind === "later" ? (verdict.at - NOW) / MINUTE : null;
  });
  expect(waits).toEqual([1, 2, 4, 32, 60, 60]);
});
