// The board's own work, the time that passes, and what goes wrong on the way: faults, late deliveries, power cuts.
import type { Forum } from "@threadboard/forum-simulator";
import fc from "fast-check";
import { type Step, step } from "./step.ts";

type Fault = Parameters<Forum["faults"]["add"]>[0];
const MINUTE = 60_000;

export function work(what: "drain" | "poll" | "rotate" | "leases"): Step {
  return step(what, async (town) => void (await town.board.order(what)));
}

export function pass(ms: number): Step {
  return step(`pass ${ms / MINUTE} min`, (town) => town.pass(ms));
}

export function fault(): fc.Arbitrary<Step> {
  const kinds = fc.constantFrom<Fault>(
    { kind: "down" },
    // Shorter than the board waits: hours pass here within a moment, and a request must not land after them.
    { kind: "slow", ms: 100 },
    { kind: "rate-limit-json", seconds: 20 },
    { kind: "rate-limit-text", seconds: 7 },
    { kind: "timeout-after-success" },
    { kind: "status", status: 502, body: "bad gateway" },
    { kind: "garbage", form: "cut-json" },
  );
  const match = fc.constantFrom({ method: "POST" }, { method: "PUT" }, { method: "GET" }, {});
  return fc.record({ fault: kinds, match, times: fc.integer({ min: 1, max: 3 }) }).map((drawn) =>
    step(`fault ${drawn.fault.kind}`, (town) => {
      town.note(`fault: ${drawn.fault.kind}`);
      // Only calls of the board's key meet it: people's own pages are not what is on trial.
      const path = /\.json/;
      town.forum.faults.add({ ...drawn.fault, match: { ...drawn.match, path }, times: drawn.times });
    }),
  );
}

/** Deliveries are kept back for a while; then they come in another order, some twice, some never. */
export function deliveries({ seed }: { seed: number }): Step {
  return step("deliveries", async (town) => {
    if (seed % 2 === 0) return town.forum.webhooks.hold();
    await town.forum.webhooks.release((held) => {
      const turned = held.toSorted((a, b) => ((a.id * 7919 + seed) % 101) - ((b.id * 7919 + seed) % 101));
      return turned.flatMap((one) => {
        const fate = (one.id + seed) % 5;
        town.note(
          fate === 0 ? "fault: delivery dropped" : fate === 1 ? "fault: delivery repeated" : "delivery late",
        );
        return fate === 0 ? [] : fate === 1 ? [one, one] : [one];
      });
    });
  });
}

/** The power goes while the board talks to the forum, after a number of requests; then it starts again. */
export function killWhileWorking({ after }: { after: number }): Step {
  return step("killWhileWorking", async (town) => {
    const before = town.forum.requests.all.length;
    const working = town.board.order("drain").then(
      () => true,
      () => true,
    );
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    let over = false;
    void working.then(() => {
      over = true;
    });
    while (!over && town.forum.requests.all.length < before + after) await pause();
    town.note("fault: killed");
    await town.board.kill();
    await working;
    await town.start();
  });
}
