// Another try at deliveries that could not be understood when they came: after an update they may be.
import { rereadDelivery } from "@threadboard/forum";
import {
  type InboxRow,
  readReplayable,
  type Store,
  settleUnreadable,
  type Understood,
} from "@threadboard/store";

const BATCH = 100;

/** How many were understood at last, and how many wait on. */
export type Replayed = { readonly understood: number; readonly still: number };

/** Reads every kept delivery with what is known today; what asks to look at a topic becomes a look. */
export async function replayUnreadable(store: Store, clock: () => number): Promise<Replayed> {
  let [understood, still, after] = [0, 0, 0];
  for (;;) {
    const rows = await readReplayable(store.read, after, BATCH);
    for (const row of rows) {
      const meaning = meaningOf(row);
      if (meaning === null) still += 1;
      else {
        await store.write((trx) => settleUnreadable(trx, row, meaning, clock()));
        understood += 1;
      }
      after = row.id;
    }
    if (rows.length < BATCH) return { understood, still };
  }
}

function meaningOf({ payloadJson }: InboxRow): Understood | null {
  const delivery = payloadJson === null ? null : rereadDelivery(payloadJson);
  if (delivery === null) return null;
  return delivery.kind === "look" ? { kind: "look", topicId: delivery.topicId } : { kind: "nothing" };
}
