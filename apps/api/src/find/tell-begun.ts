// Tasks that were announced and can be taken from now on: nobody does anything then, so the clock tells those who wait.

import type { Configuration } from "@threadboard/domain";
import { DAY } from "@threadboard/domain";
import { readBegunBetween, readState, readTasks, type Store, saveState } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly clock: () => number;
};

const STATE = "begun-until";

/** Tells of every task whose announced time came since this was last done. Doing it again tells nothing. */
export async function tellBegun({ store, engine, clock }: Parts): Promise<void> {
  const now = clock();
  const since = await readState<number>(store.read, STATE);
  // Whoever was away for long is not told of everything that began meanwhile.
  const from = Math.max(since ?? now, now - DAY);
  const ids = await readBegunBetween(store.read, from, now);
  if (ids.length === 0 && since !== null && now - since < DAY / 24) return;
  await engine.together(async (trx, { tellFree }) => {
    await tellFree(await readTasks(trx, ids));
    await saveState(trx, STATE, now, now);
  });
}
