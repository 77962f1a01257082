// The one switch for everything that the board writes into the forum. It is in the database, so it outlives a restart.
import { type Reading, readState, saveState, type Writing } from "@threadboard/store";

/** Who stopped writing, when, and why. */
export type Stopped = { readonly by: string | null; readonly at: number; readonly reason: string };

const NAME = "writes";

/** Returns since when nothing is written, or `null` where writing is on. */
export async function readStopped(db: Reading): Promise<Stopped | null> {
  return (await readState<{ readonly stopped: Stopped | null }>(db, NAME))?.stopped ?? null;
}

/** Stops writing at once, or (`null`) lets it go on. What is owed stays owed. */
export async function saveStopped(trx: Writing, stopped: Stopped | null, now: number): Promise<void> {
  await saveState(trx, NAME, { stopped }, now);
}
