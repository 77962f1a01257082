// When what last happened between the forum and us, for the health page and for going on after a restart.
import type { Reading, Writing } from "./database.ts";
import { readState, saveState } from "./state.ts";

const NAMES = {
  /** The forum delivered something to our webhook, of whatever kind. */
  webhookAt: "sync.webhook",
  /** All sources were asked for, by activity or in full, and the forum was there to answer. */
  pollAt: "sync.poll",
  /** The same in full. */
  fullListingAt: "sync.full-listing",
  /** The list rows of all linked topics were compared. */
  rowCheckAt: "sync.row-check",
} as const;

/** Epoch milliseconds; `null`: never. */
export type SyncTimes = { readonly [what in keyof typeof NAMES]: number | null };

/** Notes that something happened now. */
export async function noteSync(trx: Writing, what: keyof SyncTimes, now: number): Promise<void> {
  await saveState(trx, NAMES[what], now, now);
}

/** Returns when each last happened. */
export async function readSyncTimes(db: Reading): Promise<SyncTimes> {
  const [webhookAt, pollAt, fullListingAt, rowCheckAt] = await Promise.all([
    readState<number>(db, NAMES.webhookAt),
    readState<number>(db, NAMES.pollAt),
    readState<number>(db, NAMES.fullListingAt),
    readState<number>(db, NAMES.rowCheckAt),
  ]);
  return { webhookAt, pollAt, fullListingAt, rowCheckAt };
}
