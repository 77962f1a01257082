// Which items are selected, for deciding about many at once.
import type { TriageItem } from "@threadboard/domain";
import { useState } from "react";
import { idOf, isAlike } from "./plan.ts";

export type Selection = {
  readonly items: readonly TriageItem[];
  readonly has: (item: TriageItem) => boolean;
  readonly toggle: (index: number) => void;
  /** Selects everything from the last one that was selected to this one. */
  readonly reach: (index: number) => void;
  /** Selects all that lie there for the same reason. */
  readonly alike: (index: number) => void;
  readonly clear: () => void;
};

export function useSelection(items: readonly TriageItem[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const idAt = (index: number) => {
    const item = items[index];
    return item === undefined ? null : idOf(item);
  };
  const add = (more: readonly TriageItem[]) => setIds((now) => new Set([...now, ...more.map(idOf)]));
  return {
    items: items.filter((item) => ids.has(idOf(item))),
    has: (item) => ids.has(idOf(item)),
    toggle: (index) => {
      const id = idAt(index);
      if (id === null) return;
      setLast(id);
      setIds((now) =>
        now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id]),
      );
    },
    reach: (index) => {
      const from = items.findIndex((item) => idOf(item) === last);
      const [first, end] = from === -1 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
      setLast(idAt(index));
      add(items.slice(first, end + 1));
    },
    alike: (index) => {
      const item = items[index];
      if (item !== undefined) add(items.filter((each) => isAlike(each, item)));
    },
    clear: () => setIds(new Set()),
  };
}
