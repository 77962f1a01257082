// What cards and lanes see of a card being carried.
import type { Card, Column, DropPlan } from "@threadboard/domain";
import { createContext, type KeyboardEvent, use } from "react";
import type { Target } from "./keyboard-drag.ts";

export type CarriedBy = "pointer" | "keyboard";

export type Dragging = {
  /** What is in the hand. */
  readonly card: Card | null;
  readonly by: CarriedBy | null;
  /** Over which place; `null` beside the lanes. */
  readonly target: Target | null;
  /** What dropping it into the column would do; `null` while nothing is carried. */
  readonly planFor: (column: Column) => DropPlan | null;
};

export type DragControl = {
  readonly mayCarry: (card: Card) => boolean;
  readonly onKey: (card: Card, event: KeyboardEvent) => void;
};

export const DraggingContext = createContext<Dragging>({
  card: null,
  by: null,
  target: null,
  planFor: () => null,
});
export const DragControlContext = createContext<DragControl | null>(null);

/** What is being carried, and over what. */
export const useDragging = () => use(DraggingContext);

/** What a card's handle needs to be carried by keyboard; `null` where the reader may not carry it. */
export function useHandle(card: Card) {
  const control = use(DragControlContext);
  const { card: carried, by } = useDragging();
  if (control === null || !control.mayCarry(card)) return null;
  return {
    "aria-pressed": carried?.id === card.id && by === "keyboard",
    onKeyDown: (event: KeyboardEvent) => control.onKey(card, event),
  };
}
