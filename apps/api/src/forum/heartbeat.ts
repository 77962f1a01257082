// Knowing for how long the board was away: a beat a minute, and a gap between two counts against nobody.
import { readState, type Store, saveState } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";

type Parts = { readonly store: Store; readonly engine: Engine; readonly clock: () => number };

/** The state under which the last beat is kept. */
const NAME = "alive";
/** A shorter gap is a slow machine or a quick restart. */
const PATIENCE = 5 * 60_000;

/**
 * Notes that the board is alive. Whatever kept it from saying so for longer counts as a down-time: a stop, a
 * suspended machine, a clock set forward. A clock set back only begins anew.
 */
export async function beat({ engine, clock }: Omit<Parts, "store">, patience = PATIENCE): Promise<void> {
  await engine.together(async (trx, { run }) => {
    const now = clock();
    const last = await readState<{ readonly at: number }>(trx, NAME);
    if (last !== null && now - last.at > patience) {
      const command = { type: "note-down", kind: "board-down", fromAt: last.at, untilAt: now } as const;
      await run({ command, giver: { kind: "automaton" }, door: "timer" });
    }
    await saveState(trx, NAME, { at: now }, now);
  });
}
