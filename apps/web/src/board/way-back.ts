// From a task back to its card: to the same board, scrolled as it was, with the focus where it was.
import type { RegisteredRouter } from "@tanstack/react-router";
import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { BoardSearch } from "./filters.ts";
import { focusCard } from "./focus-card.ts";

/** Where in this tab's history the board was last seen, and what was looked for. */
type Seen = { readonly at: number; readonly search: BoardSearch };
/** How everything was scrolled when the reader left, and the card that they were on. */
type Left = {
  readonly cardId: string;
  readonly scrolled: ReadonlyMap<string, { readonly top: number; readonly left: number }>;
};

let seen: Seen | null = null;
let left: Left | null = null;

const placeInHistory = (): number => Number(window.history.state?.__TSR_index ?? 0);
const scrollersIn = (root: ParentNode) => root.querySelectorAll<HTMLElement>("[data-scroller]");

/** Takes down, while the reader is on the board and as they leave it, what it takes to come back. */
export function useWayBack(page: RefObject<HTMLElement | null>, search: BoardSearch): void {
  useEffect(() => {
    if (window.location.pathname === "/") seen = { at: placeInHistory(), search };
  });
  useLayoutEffect(() => {
    const node = page.current;
    if (node === null) return;
    let cardId: string | undefined;
    const remember = ({ target }: Event) => {
      const card = target instanceof Element ? target.closest<HTMLElement>("[data-id]") : null;
      cardId = card?.dataset.id ?? cardId;
    };
    // A press counts as well: Safari gives a pressed link no focus.
    node.addEventListener("focusin", remember);
    node.addEventListener("click", remember);
    return () => {
      node.removeEventListener("focusin", remember);
      node.removeEventListener("click", remember);
      // What was drawn is still there to be measured.
      left = cardId === undefined ? null : { cardId, scrolled: scrolledIn(node) };
    };
  }, [page]);
}

function scrolledIn(root: ParentNode): Left["scrolled"] {
  return new Map(
    [...scrollersIn(root)].map((each) => [
      each.dataset.scroller ?? "",
      { top: each.scrollTop, left: each.scrollLeft },
    ]),
  );
}

/** Puts the board back as it was left, focus and all. Returns whether there was a card to go back to. */
export function returnToCard(main: HTMLElement): boolean {
  if (left === null) return false;
  for (const each of scrollersIn(main)) {
    const before = left.scrolled.get(each.dataset.scroller ?? "");
    if (before !== undefined) each.scrollTo({ ...before, behavior: "instant" });
  }
  return focusCard(main, left.cardId);
}

const ofTask = /^\/tasks\/\d+\/?$/;
export const isTaskPath = (path: string): boolean => ofTask.test(path);

/** Leads from a task's page back to the board; from anywhere else nowhere, and never away from words half written. */
export function backToBoard(router: RegisteredRouter): void {
  if (!isTaskPath(window.location.pathname) || hasWords()) return;
  if (seen !== null && placeInHistory() === seen.at + 1) router.history.back();
  else void router.navigate({ to: "/", search: seen?.search ?? {} });
}

const hasWords = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(fields)].some(
    ({ value }) => value.trim() !== "",
  );
const fields = "#main textarea, #main input:not([type=checkbox], [type=radio], [type=hidden])";
