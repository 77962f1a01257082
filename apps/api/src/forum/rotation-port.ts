// The store's side of looking again at what is linked.
import type { RotationPort } from "@threadboard/forum";
import { noteSync, readDueTopics, readLinkedTopics, type Store, saveRowDigest } from "@threadboard/store";

/** Returns what `packages/forum` asks for when it reads in rotation. */
export function rotationPort(store: Store, clock: () => number): RotationPort {
  return {
    linkedTopics: (after, limit) => readLinkedTopics(store.read, after, limit),
    dueTopics: (due, limit) => readDueTopics(store.read, { ...due, now: clock() }, limit),
    rowSeen: (id, rowDigest) => store.write((trx) => saveRowDigest(trx, id, rowDigest)),
    rowsChecked: () => store.write((trx) => noteSync(trx, "rowCheckAt", clock())),
  };
}
