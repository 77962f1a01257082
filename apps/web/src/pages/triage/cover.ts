// What was just decided, laid over what the server last said, until the server says so itself. Pure.
import type { TriageItem } from "@threadboard/domain";
import { idOf } from "./plan.ts";

/** How an item looks by what was decided; `null` is off the desk. */
export type Cover = {
  readonly after: TriageItem | null;
  /** The task's version from which on the server's word is newer; `null` while that is not known. */
  readonly version: number | null;
};
export type Covers = ReadonlyMap<string, Cover>;

/** Returns the items as they will look once everything has arrived. */
export function covered(items: readonly TriageItem[], covers: Covers): TriageItem[] {
  return items.flatMap((item) => {
    const cover = covers.get(idOf(item));
    if (cover === undefined || isNewer(item, cover)) return [item];
    return cover.after === null ? [] : [cover.after];
  });
}

function isNewer(item: TriageItem, { version }: Cover): boolean {
  return item.kind === "task" && version !== null && item.card.version >= version;
}
