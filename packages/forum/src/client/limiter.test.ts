import fc from "fast-check";
import { expect, test } from "vitest";
import { createLimiter, type LimitWindow, type Priority } from "./limiter.ts";
import { simulatedTime } from "./testing/simulated-time.ts";

const PRIORITIES: readonly Priority[] = ["person", "read", "background"];
const FOREVER = Number.POSITIVE_INFINITY;

type Arrival = { readonly at: number; readonly priority: Priority };
type Hold = { readonly at: number; readonly until: number };
type Grant = Arrival & { readonly order: number; readonly grantedAt: number };

/** Lets callers arrive and holds fall at their times; returns the calls in the order they were let through. */
async function play(windows: readonly LimitWindow[], arrivals: readonly Arrival[], holds: readonly Hold[]) {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows, ...time });
  const grants: Grant[] = [];
  const events = [
    ...holds.map((hold) => ({ at: hold.at, run: () => limiter.holdUntil(hold.until) })),
    ...arrivals.map((arrival, order) => ({
      at: arrival.at,
      run: () =>
        void limiter.admit({ priority: arrival.priority, deadlineAt: FOREVER }).then((admission) => {
          expect(admission).toEqual({ kind: "admitted" });
          grants.push({ ...arrival, order, grantedAt: time.clock() });
        }),
    })),
  ].toSorted((a, b) => a.at - b.at);
  for (const event of events) {
    await time.advanceTo(event.at);
    event.run();
  }
  await time.advanceTo(1_000_000);
  expect(limiter.state()).toEqual({ waiting: 0, heldUntil: null });
  return grants;
}

const at = fc.nat({ max: 300 });
const windows = fc.array(
  fc.record({ calls: fc.integer({ min: 1, max: 5 }), ms: fc.integer({ min: 1, max: 80 }) }),
  {
    minLength: 1,
    maxLength: 2,
  },
);
const arrivals = fc.array(fc.record({ at, priority: fc.constantFrom(...PRIORITIES) }), { maxLength: 40 });
const holds = fc.array(
  fc
    .record({ at, length: fc.nat({ max: 120 }) })
    .map((hold) => ({ at: hold.at, until: hold.at + hold.length })),
  { maxLength: 3 },
);

test("no window ever holds more calls than it may, whoever comes when", async () => {
  await fc.assert(
    fc.asyncProperty(windows, arrivals, holds, async (windows, arrivals, holds) => {
      const grants = await play(windows, arrivals, holds);
      expect(grants).toHaveLength(arrivals.length);
      for (const { calls, ms } of windows) {
        grants.slice(calls).forEach((later, index) => {
          expect(later.grantedAt - (grants[index]?.grantedAt ?? 0)).toBeGreaterThanOrEqual(ms);
        });
      }
    }),
  );
});

test("nothing goes out while the forum has asked us to wait", async () => {
  await fc.assert(
    fc.asyncProperty(windows, arrivals, holds, async (windows, arrivals, holds) => {
      // A call and a hold of the same millisecond have no order that could be tested.
      const quiet = holds.filter((hold) => arrivals.every((arrival) => arrival.at !== hold.at));
      for (const { grantedAt } of await play(windows, arrivals, quiet)) {
        const held = quiet.some((hold) => hold.at < grantedAt && grantedAt < hold.until);
        expect(held).toBe(false);
      }
    }),
  );
});

test("nobody is overtaken by a lower priority, nor by a later caller of their own", async () => {
  await fc.assert(
    fc.asyncProperty(windows, arrivals, holds, async (windows, arrivals, holds) => {
      const grants = await play(windows, arrivals, holds);
      const rank = (grant: Grant) => PRIORITIES.indexOf(grant.priority);
      grants.forEach((late, index) => {
        for (const early of grants.slice(0, index)) {
          const waitedToo = late.at < early.grantedAt;
          if (!waitedToo) continue;
          expect(rank(early)).toBeLessThanOrEqual(rank(late));
          if (rank(early) === rank(late)) expect(early.at).toBeLessThanOrEqual(late.at);
        }
      });
    }),
  );
});

test("nobody waits without a reason", async () => {
  await fc.assert(
    fc.asyncProperty(windows, arrivals, holds, async (windows, arrivals, holds) => {
      const grants = await play(windows, arrivals, holds);
      grants.forEach((grant, index) => {
        const reasons = [
          grant.at,
          ...holds.map((hold) => hold.until),
          ...windows.map(({ calls, ms }) => (grants[index - calls]?.grantedAt ?? FOREVER) + ms),
        ];
        expect(reasons).toContain(grant.grantedAt);
      });
    }),
  );
});

test("who cannot be served before the deadline is told at once, and when to come again", async () => {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [{ calls: 1, ms: 60_000 }], ...time });
  await limiter.admit({ priority: "read", deadlineAt: FOREVER });
  const late = await limiter.admit({ priority: "person", deadlineAt: 59_999 });
  expect(late).toEqual({ kind: "too-late", retryAt: 60_000 });
});

test("who waits behind others is turned away at the deadline", async () => {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [{ calls: 1, ms: 100 }], ...time });
  await limiter.admit({ priority: "read", deadlineAt: FOREVER });
  const first = limiter.admit({ priority: "read", deadlineAt: FOREVER });
  const second = limiter.admit({ priority: "read", deadlineAt: 150 });
  await time.advanceTo(160);
  expect(await first).toEqual({ kind: "admitted" });
  expect(await second).toEqual({ kind: "too-late", retryAt: 200 });
});

test("who gives up leaves the queue", async () => {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [{ calls: 1, ms: 100 }], ...time });
  const { signal, abort } = controller();
  await limiter.admit({ priority: "read", deadlineAt: FOREVER });
  const first = limiter.admit({ priority: "read", deadlineAt: FOREVER, signal });
  const second = limiter.admit({ priority: "read", deadlineAt: FOREVER });
  abort();
  expect(await first).toEqual({ kind: "aborted" });
  await time.advanceTo(100);
  expect(await second).toEqual({ kind: "admitted" });
});

test("who has given up before is not let in", async () => {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [{ calls: 1, ms: 100 }], ...time });
  const { signal, abort } = controller();
  abort();
  expect(await limiter.admit({ priority: "read", deadlineAt: FOREVER, signal })).toEqual({ kind: "aborted" });
  expect(await limiter.admit({ priority: "read", deadlineAt: 0 })).toEqual({ kind: "admitted" });
});

test("a hold tells until when, and a shorter one does not end it", async () => {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [], ...time });
  limiter.holdUntil(500);
  limiter.holdUntil(300);
  const waiting = limiter.admit({ priority: "read", deadlineAt: FOREVER });
  expect(limiter.state()).toEqual({ waiting: 1, heldUntil: 500 });
  await time.advanceTo(500);
  expect(await waiting).toEqual({ kind: "admitted" });
  expect(limiter.state()).toEqual({ waiting: 0, heldUntil: null });
});

test("a clock set back by an hour costs one window, not an hour", async () => {
  let now = 3_600_000;
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [{ calls: 1, ms: 100 }], clock: () => now, sleep: time.sleep });
  await limiter.admit({ priority: "read", deadlineAt: FOREVER });
  now = 0;
  expect(await limiter.admit({ priority: "read", deadlineAt: 50 })).toEqual({
    kind: "too-late",
    retryAt: 100,
  });
});

function controller() {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
}
