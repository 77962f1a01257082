// How anything on the board opens a card's menu, or the dialog that moves it.
import type { Card, TaskId } from "@threadboard/domain";
import { createContext, use } from "react";

type CardMenuControl = {
  /** Whose menu is open. */
  readonly openFor: TaskId | null;
  readonly open: (card: Card, anchor: HTMLElement) => void;
  /** Asks where the card should go. Focus returns to the anchor. */
  readonly openMoves: (card: Card, anchor: HTMLElement) => void;
};

const nothing = () => undefined;

export const CardMenuContext = createContext<CardMenuControl>({
  openFor: null,
  open: nothing,
  openMoves: nothing,
});

export const useCardMenu = () => use(CardMenuContext);
