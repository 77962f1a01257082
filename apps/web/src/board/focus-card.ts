// Gives the focus to a card, drawn or not: a long lane draws only what is near the screen.
import { useEffect } from "react";

const REVEAL = "reveal-card";

/** Returns whether the card is there to take the focus, at once or, in a long lane, as soon as it is drawn. */
export function focusCard(root: HTMLElement, cardId: string): boolean {
  const title = titleOf(root, cardId);
  if (title !== null) {
    title.focus();
    return true;
  }
  // Whichever long lane has the card prevents the default, and that is the answer.
  return !document.dispatchEvent(new CustomEvent(REVEAL, { detail: cardId, cancelable: true }));
}

const titleOf = (root: HTMLElement, cardId: string) =>
  root.querySelector<HTMLElement>(`[data-id="${CSS.escape(cardId)}"] [data-card-title]`);

/** Lets a long list show a card that it has not drawn. `scrollTo` brings it to the screen. */
export function useReveal(
  cards: readonly { readonly id: string }[],
  scrollTo: (index: number) => void,
  root: () => HTMLElement | null,
): void {
  useEffect(() => {
    const onReveal = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      const cardId: unknown = event.detail;
      const index = cards.findIndex(({ id }) => id === cardId);
      if (index === -1 || typeof cardId !== "string") return;
      event.preventDefault();
      scrollTo(index);
      // Scrolling is heard of in the next frame, and what it draws is there in the one after.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const node = root();
          if (node !== null) titleOf(node, cardId)?.focus();
        }),
      );
    };
    document.addEventListener(REVEAL, onReveal);
    return () => document.removeEventListener(REVEAL, onReveal);
  });
}
