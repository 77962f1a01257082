// The timer of leases and offers: what has gone quiet is nudged, and then freed; what nobody answered lapses.
import {
  type Ask,
  type Configuration,
  type Due,
  kindOf,
  type LeaseStep,
  leaseStepDue,
  type Pause,
  pausesOf,
} from "@threadboard/domain";
import {
  type RunningClaim,
  readLapsedOffers,
  readPausesSince,
  readRunningClaims,
  type Store,
} from "@threadboard/store";
import type { Engine, Order } from "../engine/engine.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly clock: () => number;
};

/** Commands in one transaction: few enough that nobody at a button waits behind them. */
const PIECE = 25;

/** Does everything with leases and offers that is due now. Doing it again changes nothing. */
export async function keepLeases(parts: Parts): Promise<void> {
  const orders = await ordersDue(parts);
  for (let start = 0; start < orders.length; start += PIECE) {
    await parts.engine.together(async (_trx, { run }) => {
      for (const order of orders.slice(start, start + PIECE)) await run(order);
    });
  }
}

async function ordersDue({ store, configuration, clock }: Parts): Promise<Order[]> {
  const now = clock();
  const claims = await readRunningClaims(store.read);
  const [oldest] = claims;
  const pauses = oldest === undefined ? [] : await readPausesSince(store.read, oldest.renewedAt);
  const commands = [
    ...(await readLapsedOffers(store.read, now)).map(
      ({ id, taskId }) => ({ type: "lapse-offer", taskId, offerId: id }) as const,
    ),
    ...claims.flatMap((claim) => commandFor(claim, stepDue(claim, { configuration, pauses, now })) ?? []),
  ];
  return commands.map((command) => ({ command, giver: { kind: "automaton" }, door: "timer" }));
}

type Setting = {
  readonly configuration: Configuration;
  readonly pauses: readonly Pause[];
  readonly now: number;
};

function stepDue(claim: RunningClaim, { configuration, pauses, now }: Setting): LeaseStep | null {
  const terms = {
    policy: configuration.policy,
    kind: kindOf(configuration.kinds, claim.kind),
    due: claim.dueJson === null ? null : (JSON.parse(claim.dueJson) as Due),
    pauses: pausesOf(pauses, claim),
  };
  return leaseStepDue(claim, terms, now);
}

function commandFor({ id, taskId, asksJson }: RunningClaim, step: LeaseStep | null): Order["command"] | null {
  if (step === null) return null;
  if (step !== "nudge-failed") return { type: step, taskId, claimId: id };
  // The leads are asked once.
  const asked = (JSON.parse(asksJson) as Ask[]).some(
    ({ code, about }) => code === "unreached" && about === id,
  );
  return asked ? null : { type: step, taskId, claimId: id, forGood: false };
}
