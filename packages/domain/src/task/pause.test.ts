// Pauses: what an instant becomes on a clock that stands still in them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { PersonId, TaskId, TeamKey } from "../ids.ts";
import { configuration } from "../testing/community.ts";
import { uuidOf } from "../testing/uuids.ts";
import { DAY } from "../time.ts";
import type { Due } from "./due.ts";
import { leaseOf, leaseStepDue } from "./lease.ts";
import {
  awayLeft,
  awayOf,
  downOf,
  hidingOf,
  isPaused,
  type Pause,
  pausedBetween,
  pausesOf,
  restOf,
  whenRun,
} from "./pause.ts";

type Span = Pick<Pause, "fromAt" | "untilAt">;

const start = Date.parse("2031-01-01T12:00:00Z");
const at = (days: number) => start + days * DAY;
const span = (from: number, until: number | null): Span => ({
  fromAt: at(from),
  untilAt: until === null ? null : at(until),
});
const inDays = (instant: number) => (instant - start) / DAY;

test.for<[string, Span[], number, number]>([
  ["no pause", [], 10, 10],
  ["a pause on the way", [span(2, 5)], 10, 13],
  ["a pause that was over before", [span(-5, 0)], 10, 10],
  ["one that had begun before", [span(-5, 2)], 10, 12],
  ["one that comes later", [span(11, 20)], 10, 10],
  ["one that begins at that very moment", [span(10, 12)], 10, 12],
  ["one that overlaps another", [span(2, 5), span(4, 6)], 10, 14],
  ["one within another", [span(2, 8), span(3, 4)], 10, 16],
  ["one that the first only reaches by pausing", [span(2, 5), span(11, 12)], 10, 14],
  ["one that goes on", [span(2, null)], 10, Infinity],
  ["one that goes on, later", [span(11, null)], 10, 10],
  ["one of no length", [span(3, 3)], 10, 10],
])("with %s", ([_, pauses, run, expected]) => {
  expect(inDays(whenRun(pauses, start, run * DAY))).toBe(expected);
});

const instants = fc.integer({ min: -40, max: 80 }).map(at);
const spans = fc.array(
  fc
    .tuple(instants, fc.option(fc.integer({ min: 0, max: 30 }), { freq: 12 }))
    .map(([fromAt, days]) => ({ fromAt, untilAt: days === null ? null : fromAt + days * DAY })),
  { maxLength: 6 },
);
const due = fc.option(
  instants.map(
    (instant): Due => ({ kind: "instant", at: instant, date: "2031-01-01", time: "12:00", zone: "UTC" }),
  ),
);
const claims = fc.record({
  state: fc.constantFrom("working" as const, "returned" as const),
  renewedAt: instants,
  nudgedAt: fc.constant(null),
  nudgeReachedAt: fc.option(instants),
});
const kinds = fc.constantFrom("writing", "auditing").map((key) => configuration.kinds[key] ?? null);
const { policy } = configuration;

test("a pause never makes a lease shorter", () => {
  fc.assert(
    fc.property(claims, kinds, due, spans, spans, (claim, kind, due, pauses, more) => {
      const before = leaseOf(claim, { policy, kind, due, pauses });
      const after = leaseOf(claim, { policy, kind, due, pauses: [...pauses, ...more] });
      if (before === null || after === null) throw new Error("A held claim has a lease");
      expect(after.nudgeAt).toBeGreaterThanOrEqual(before.nudgeAt);
      expect(after.endsAt).toBeGreaterThanOrEqual(before.endsAt);
    }),
    { numRuns: 2000 },
  );
});

test("neither the order of pauses matters nor how they are cut, and none of it counts twice", () => {
  fc.assert(
    fc.property(instants, fc.nat(40), spans, fc.nat(29), (from, days, pauses, cut) => {
      const cuts = pauses.flatMap((pause): Span[] => {
        const between = pause.fromAt + cut * DAY;
        if (pause.untilAt !== null && between >= pause.untilAt) return [pause, pause];
        return [
          { fromAt: between, untilAt: pause.untilAt },
          { fromAt: pause.fromAt, untilAt: between },
        ];
      });
      const ends = whenRun(pauses, from, days * DAY);
      expect(whenRun(cuts.toReversed(), from, days * DAY)).toBe(ends);
      if (Number.isFinite(ends)) expect(ends - from - pausedBetween(pauses, from, ends)).toBe(days * DAY);
    }),
    { numRuns: 2000 },
  );
});

test("nothing falls due while a pause lasts", () => {
  fc.assert(
    fc.property(claims, kinds, due, spans, instants, (claim, kind, due, pauses, now) => {
      const lease = leaseOf(claim, { policy, kind, due, pauses });
      expect(isPaused(pauses, lease?.nudgeAt ?? 0)).toBe(false);
      const nudged = { ...claim, nudgedAt: claim.nudgeReachedAt };
      if (isPaused(pauses, now)) expect(leaseStepDue(nudged, { policy, kind, due, pauses }, now)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("after a nudge that reached them a holder has the whole time to answer, without what was paused", () => {
  const claim = { state: "working", renewedAt: start, nudgedAt: at(10), nudgeReachedAt: at(11) } as const;
  const lease = leaseOf(claim, { policy, kind: null, due: null, pauses: [span(12, 20)] });
  expect(inDays(lease?.endsAt ?? 0)).toBe(23);
});

test("a due date is kept, and one within a pause waits for its end", () => {
  const claim = { state: "working", renewedAt: start, nudgedAt: null, nudgeReachedAt: null } as const;
  const dueAt = (days: number): Due => ({
    kind: "instant",
    at: at(days),
    date: "2031-01-01",
    time: "12:00",
    zone: "UTC",
  });
  const of = (days: number, pauses: Span[]) => {
    const lease = leaseOf(claim, { policy, kind: null, due: dueAt(days), pauses });
    return lease === null ? null : [inDays(lease.nudgeAt), inDays(lease.endsAt)];
  };
  expect(of(12, [span(1, 3)])).toEqual([8, 12]);
  expect(of(12, [span(9, 11)])).toEqual([8, 12]);
  expect(of(12, [span(7, 9)])).toEqual([9, 12]);
  expect(of(12, [span(11, 20)])).toEqual([8, 20]);
  expect(of(15, [span(1, 8)])).toEqual([11, 15]);
});

test("a pause is for its person, its team, its task, or for everybody", () => {
  const [ana, ben] = [PersonId.parse(uuidOf(1)), PersonId.parse(uuidOf(2))];
  const [docs, web] = [TeamKey.parse("docs"), TeamKey.parse("web")];
  const [one, two] = [TaskId.parse(uuidOf(3)), TaskId.parse(uuidOf(4))];
  const scopes = [
    awayOf(ana),
    awayOf(ben),
    restOf(docs),
    restOf(web),
    hidingOf(one),
    hidingOf(two),
    downOf("forum-down"),
  ];
  expect(pausesOf(scopes, { personId: ana, team: docs, taskId: one })).toEqual([
    awayOf(ana),
    restOf(docs),
    hidingOf(one),
    downOf("forum-down"),
  ]);
  expect(pausesOf(scopes, { personId: ben, team: null, taskId: two })).toHaveLength(3);
});

test("each calendar year has days of its own", () => {
  const turn = { fromAt: Date.parse("2031-12-25T00:00:00Z"), untilAt: Date.parse("2032-01-05T00:00:00Z") };
  expect(awayLeft([turn], 2031, 30) / DAY).toBe(23);
  expect(awayLeft([turn], 2032, 30) / DAY).toBe(26);
  expect(awayLeft([turn, turn], 2032, 30) / DAY).toBe(26);
  expect(awayLeft([turn], 2030, 30) / DAY).toBe(30);
});
