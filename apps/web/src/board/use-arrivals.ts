// Which cards have just come to hang where they are, so that their coming can be shown.
import type { Board, Card, ColumnId } from "@threadboard/domain";
import { useEffect, useRef, useState } from "react";

const none: ReadonlySet<Card["id"]> = new Set();
/** Longer than the animation, shorter than a thought. */
const SHOWN_FOR = 400;

export function useArrivals(board: Board): ReadonlySet<Card["id"]> {
  const before = useRef<ReadonlyMap<Card["id"], ColumnId> | null>(null);
  const [arrived, setArrived] = useState(none);
  useEffect(() => {
    const known = before.current;
    before.current = new Map(board.cards.map(({ id, columnId }) => [id, columnId]));
    if (known === null) return;
    const fresh = board.cards.filter(({ id, columnId }) => known.get(id) !== columnId).map(({ id }) => id);
    // After a long absence everything is new, and then nothing is.
    if (fresh.length === 0 || fresh.length > 12) return;
    setArrived(new Set(fresh));
    const timer = setTimeout(() => setArrived(none), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [board]);
  return arrived;
}
