// The timer of leases: what has gone quiet is nudged, and then freed.
import { HOUR } from "@threadboard/domain";
import { readQuietClaims, type Store } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: () => number;
};

/** Asks the domain about every claim that has been quiet for an hour. */
export async function keepLeases({ store, engine, clock }: Parts): Promise<void> {
  // A due date can bring a nudge forward to half of the time that is left, so only the youngest claims are passed over.
  for (const { id, taskId } of await readQuietClaims(store.read, clock() - HOUR)) {
    const giver = { kind: "automaton" } as const;
    await engine.run({ command: { type: "expire", taskId, claimId: id }, giver, door: "timer" });
    await engine.run({ command: { type: "nudge", taskId, claimId: id }, giver, door: "timer" });
  }
}
