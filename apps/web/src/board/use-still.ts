// While a card is in the hand the wall stands still: what others change shows on the cards, and moves them afterwards.
import type { Board } from "@threadboard/domain";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Lane, lanesHeld } from "./lanes.ts";

/** Returns the lanes to draw, and a function that holds them still (`true`) or lets them go on. */
export function useStill(board: Board, lanes: readonly Lane[]): [readonly Lane[], (hold: boolean) => void] {
  const [held, setHeld] = useState<readonly Lane[] | null>(null);
  const latest = useRef(lanes);
  useLayoutEffect(() => {
    latest.current = lanes;
  });
  const hold = useCallback((on: boolean) => setHeld(on ? latest.current : null), []);
  const shown = useMemo(() => (held === null ? lanes : lanesHeld(held, board)), [held, board, lanes]);
  return [shown, hold];
}
