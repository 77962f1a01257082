// How long a claim lasts without a sign of life.
import { expect, test } from "vitest";
import { configuration } from "../testing/community.ts";
import { DAY, HOUR } from "../time.ts";
import type { ClaimState } from "./claim.ts";
import type { Due } from "./due.ts";
import { endOfDue } from "./due-end.ts";
import { leaseOf } from "./lease.ts";

const start = Date.parse("2031-01-01T12:00:00Z");
const inDays = (days: number): Due => ({
  kind: "instant",
  at: start + days * DAY,
  date: "2031-01-01",
  time: "12:00",
  zone: "UTC",
});

type Given = { state?: ClaimState; reached?: number; due?: Due | null; kind?: string };

function lease({ state = "working", reached, due = null, kind = "writing" }: Given = {}) {
  const nudgeReachedAt = reached === undefined ? null : start + reached * DAY;
  const claim = { state, renewedAt: start, nudgedAt: nudgeReachedAt, nudgeReachedAt };
  const found = leaseOf(claim, {
    policy: configuration.policy,
    kind: configuration.kinds[kind] ?? null,
    due,
    pauses: [],
  });
  return found === null ? null : [(found.nudgeAt - start) / DAY, (found.endsAt - start) / DAY];
}

test.for<[string, Given, [number, number] | null]>([
  ["ten days, and four more", {}, [10, 14]],
  ["the same after a return", { state: "returned" }, [10, 14]],
  ["the kind's own days", { kind: "auditing" }, [2, 3]],
  ["none for a kind that is gone", { kind: "cooking" }, [10, 14]],
  ["no lease while work waits for a review", { state: "submitted" }, null],
  ["no lease for accepted work", { state: "accepted" }, null],
  ["no lease for a claim that is over", { state: "expired" }, null],
  ["the full time to answer after a nudge that reached late", { reached: 13 }, [10, 17]],
  ["no shorter time after a nudge that reached at once", { reached: 10 }, [10, 14]],
  ["a due date in between brings the end forward, and the nudge before it", { due: inDays(12) }, [8, 12]],
  ["a due date that is near leaves half the time before the nudge", { due: inDays(2) }, [1, 2]],
  [
    "after a late nudge the due date leaves as much time as planned",
    { due: inDays(2), reached: 1.5 },
    [1, 2.5],
  ],
  ["a due date after the lease changes nothing", { due: inDays(30) }, [10, 14]],
  ["a due date that has passed changes nothing", { due: inDays(-1) }, [10, 14]],
])("%s", ([_, given, expected]) => {
  expect(lease(given)).toEqual(expected);
});

test("a plain date lasts until it is over everywhere", () => {
  expect(endOfDue({ kind: "date", date: "2031-01-31" })).toBe(Date.parse("2031-02-01T12:00:00Z") - 1);
  expect(endOfDue(inDays(1))).toBe(start + 24 * HOUR);
});
