import fc from "fast-check";
import { expect, test } from "vitest";
import { createLimiter, type LimitWindow, type Priority } from "./limiter.ts";
import { simulatedTime } from "./testing/simulated-time.ts";

const PRIORITIES: readonly Priority[] = ["person", "write", "read", "background"];
const FOREVER = Number.POSITIVE_INFINITY;
const MINUTE = 60_000;

type Arrival = { readonly at: number; readonly priority: Priority };
type Hold = { readonly at: number; readonly until: number };
type Grant = Arrival & { readonly order: number; readonly grantedAt: number };

/** Lets callers arrive and holds fall at their times; returns the calls in the order they were let through. */
async function play(windows: readonly LimitWindow[], arrivals: readonly Arrival[], holds: readonly Hold[]) {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows, ...time });
  const grants: Grant[] = [];
  const events = [
    ...holds.map((hold) => ({ at: hold.at, run: () => limiter.refused({ until: hold.until, code: null }) })),
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
  expect(limiter.state()).toMatchObject({ waiting: 0, heldUntil: null });
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

test("a lower priority overtakes at most once in eight calls, a later caller of the same never", async () => {
  await fc.assert(
    fc.asyncProperty(windows, arrivals, holds, async (windows, arrivals, holds) => {
      const grants = await play(windows, arrivals, holds);
      const rank = (grant: Grant) => PRIORITIES.indexOf(grant.priority);
      grants.forEach((late, index) => {
        const ahead = grants.slice(0, index).filter((early) => late.at < early.grantedAt);
        for (const priority of PRIORITIES.slice(rank(late) + 1)) {
          const overtook = ahead.filter((early) => early.priority === priority).length;
          expect(overtook).toBeLessThanOrEqual(1 + Math.floor(ahead.length / 8));
        }
        for (const early of ahead)
          if (rank(early) === rank(late)) expect(early.at).toBeLessThanOrEqual(late.at);
      });
    }),
  );
});

test("whatever else is asked, every priority has its turn again after at most ten calls of others", async () => {
  await fc.assert(
    fc.asyncProperty(windows, arrivals, holds, async (windows, arrivals, holds) => {
      const grants = await play(windows, arrivals, holds);
      for (const priority of PRIORITIES) {
        let passedOver = 0;
        grants.forEach((grant, index) => {
          const waits = grants
            .slice(index)
            .some((later) => later.priority === priority && later.at < grant.grantedAt);
          passedOver = waits && grant.priority !== priority ? passedOver + 1 : 0;
          expect(passedOver).toBeLessThanOrEqual(7 + PRIORITIES.length - 1);
        });
      }
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
  limiter.refused({ until: 500, code: "admin_api_key_rate_limit" });
  limiter.refused({ until: 300, code: null });
  const waiting = limiter.admit({ priority: "read", deadlineAt: FOREVER });
  expect(limiter.state()).toMatchObject({ waiting: 1, heldUntil: 500, allowedPerMinute: null });
  await time.advanceTo(500);
  expect(await waiting).toEqual({ kind: "admitted" });
  expect(limiter.state()).toMatchObject({ waiting: 0, heldUntil: null, callsLastMinute: 1 });
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

test("a refusal halves what goes out, calls under way at the same time count as one, and all comes back in time", async () => {
  const time = simulatedTime(0);
  const limiter = createLimiter({ windows: [{ calls: 55, ms: MINUTE }], ...time });
  const refuse = () => limiter.refused({ until: time.clock() + 2000, code: "admin_api_key_rate_limit" });
  expect(limiter.state()).toMatchObject({ allowedPerMinute: 55, lastRefusal: null });
  refuse();
  refuse();
  expect(limiter.state()).toMatchObject({
    allowedPerMinute: 27,
    lastRefusal: { at: 0, code: "admin_api_key_rate_limit" },
  });
  await time.advanceTo(4 * MINUTE);
  expect(limiter.state().allowedPerMinute).toBe(38);
  await time.advanceTo(10 * MINUTE);
  expect(limiter.state().allowedPerMinute).toBe(55);
  for (let n = 0; n < 20; n++) {
    refuse();
    await time.advanceTo(time.clock() + 3000);
  }
  expect(limiter.state().allowedPerMinute).toBe(5);
  await time.advanceTo(time.clock() + 20 * MINUTE);
  expect(limiter.state().allowedPerMinute).toBe(55);
});

type Counts = { readonly calls: number; readonly refusals: number };

/**
 * Programs that know nothing of each other ask a forum that lets 60 calls a minute through, whoever asks. Each
 * asks as much as it may in the minutes for which `asking` says so. Returns what each did between two minutes.
 */
async function share(minutes: number, asking: readonly ((minute: number) => boolean)[]) {
  const time = simulatedTime(0);
  const accepted: number[] = [];
  const counts: Counts[][] = [];
  const programs = asking.map((asks) => ({ asks, calls: 0, refusals: 0 }));
  const run = async (program: (typeof programs)[number]) => {
    const limiter = createLimiter({ windows: [{ calls: 55, ms: MINUTE }], ...time });
    for (;;) {
      await limiter.admit({ priority: "background", deadlineAt: FOREVER });
      const now = time.clock();
      if (now >= minutes * MINUTE) return;
      if (!program.asks(now / MINUTE)) {
        await time.sleep(MINUTE);
        continue;
      }
      program.calls += 1;
      const oldest = accepted.at(-60);
      if (oldest === undefined || oldest <= now - MINUTE) {
        accepted.push(now);
        continue;
      }
      program.refusals += 1;
      const wait = Math.ceil((oldest + MINUTE - now) / 1000) + 1;
      limiter.refused({ until: now + wait * 1000, code: "admin_api_key_rate_limit" });
    }
  };
  const runs = programs.map(run);
  for (let minute = 0; minute <= minutes; minute++) {
    await time.advanceTo(minute * MINUTE);
    counts.push(programs.map(({ calls, refusals }) => ({ calls, refusals })));
  }
  await time.advanceTo((minutes + 2) * MINUTE);
  await Promise.all(runs);
  return (from: number, to: number): Counts[] =>
    programs.map((_program, index) => {
      const [first, last] = [counts[from]?.[index], counts[to]?.[index]];
      return {
        calls: (last?.calls ?? 0) - (first?.calls ?? 0),
        refusals: (last?.refusals ?? 0) - (first?.refusals ?? 0),
      };
    });
}

test("two programs that cannot see each other share one count fairly and with few refusals", async () => {
  const between = await share(70, [() => true, () => true]);
  const hour = between(10, 70);
  const calls = hour.reduce((sum, program) => sum + program.calls, 0);
  const refusals = hour.reduce((sum, program) => sum + program.refusals, 0);
  expect(refusals / calls).toBeLessThan(0.03);
  expect(calls).toBeGreaterThan(60 * 60 * 0.6);
  for (const program of hour) expect(program.calls).toBeGreaterThan(calls * 0.35);
});

test("once the other program is gone, all that the forum allows is ours again", async () => {
  const between = await share(60, [() => true, (minute) => minute < 20]);
  expect(between(1, 20)[0]?.calls).toBeLessThan(45 * 19);
  const alone = between(45, 60)[0];
  expect(alone).toEqual({ calls: 55 * 15, refusals: 0 });
});
function controller() {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
}
