// Which item is on the desk. Kept here and not in the address, so that no key press waits for one; the address follows.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { TriageItem } from "@threadboard/domain";
import { useEffect, useRef, useState } from "react";
import { idOf } from "./plan.ts";

const route = getRouteApi("/triage");

export type Place = {
  /** In the list, or -1 where nothing is on the desk. */
  readonly index: number;
  readonly look: (index: number) => void;
};

/**
 * When what was on the desk has gone, what moved up into its place is next. A wide desk always has something on it;
 * a phone begins with the list.
 */
export function usePlace(items: readonly TriageItem[], narrow: boolean): Place {
  const { task } = route.useSearch();
  const navigate = useNavigate();
  const [place, setPlace] = useState<{ id: string | null; index: number }>(() => placeOf(items, task));
  const index = indexOf(items, place, narrow);
  const item = items[index];
  const key = item?.key;
  const written = useRef(task);
  useEffect(() => {
    if (task === written.current) return;
    written.current = task;
    setPlace(placeOf(items, task));
  }, [task, items]);
  useEffect(() => {
    if (key === written.current) return;
    written.current = key;
    void navigate({ to: "/triage", search: key === undefined ? {} : { task: key }, replace: true });
  }, [key, navigate]);
  const id = item === undefined ? null : idOf(item);
  useEffect(
    () => setPlace((now) => (now.id === id && now.index === index ? now : { id, index })),
    [id, index],
  );
  const look = (at: number) => {
    const next = items[at];
    if (next !== undefined) setPlace({ id: idOf(next), index: at });
  };
  return { index, look };
}

function placeOf(items: readonly TriageItem[], key: string | undefined) {
  const index = items.findIndex((item) => item.key === key);
  const item = items[index];
  return { id: item === undefined ? null : idOf(item), index };
}

function indexOf(
  items: readonly TriageItem[],
  { id, index }: { id: string | null; index: number },
  narrow: boolean,
): number {
  const found = id === null ? -1 : items.findIndex((item) => idOf(item) === id);
  if (found !== -1) return found;
  if (index === -1) return narrow || items.length === 0 ? -1 : 0;
  return Math.min(index, items.length - 1);
}
