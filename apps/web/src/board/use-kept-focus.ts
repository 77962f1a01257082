// Keeps the focus on a card that moves: acting on a card often takes it, and what had the focus, elsewhere.
import { type RefObject, useEffect, useRef } from "react";
import { focusCard } from "./focus-card.ts";
import type { Lane } from "./lanes.ts";

/** After these many milliseconds a dialog that was in the way has closed too. */
const TRIES = [0, 120, 300, 600];

export function useKeptFocus(wall: RefObject<HTMLElement | null>, lanes: readonly Lane[]): void {
  const last = useRef<{ node: HTMLElement; cardId: string } | null>(null);
  useEffect(() => {
    const node = wall.current;
    if (node === null) return;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const cardId = target.closest<HTMLElement>("[data-id]")?.dataset.id;
      last.current = cardId === undefined ? null : { node: target, cardId };
    };
    node.addEventListener("focusin", remember);
    return () => node.removeEventListener("focusin", remember);
  }, [wall]);

  useEffect(() => {
    const lost = last.current;
    if (lost === null || lost.node.isConnected) return;
    if (!lanes.some(({ cards }) => cards.some(({ id }) => id === lost.cardId))) return;
    const timers = TRIES.map((after) =>
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (wall.current !== null) focusCard(wall.current, lost.cardId);
      }, after),
    );
    return () => timers.forEach(clearTimeout);
  }, [lanes, wall]);
}
