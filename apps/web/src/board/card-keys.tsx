// Keys on a card's title: they walk from card to card, move the card, and do what its menu does.
import type { Board, Card } from "@threadboard/domain";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { actionOfKey } from "../keys/keys.ts";
import type { ActionId } from "../keys/registry.ts";
import { earlyKeys } from "../parts/in-use.ts";
import type { Lane } from "./lanes.ts";
import { moveByKey } from "./move-by-key.ts";
import { neighbour, type Side } from "./neighbour.ts";
import type { Drops } from "./use-drops.ts";
import { useWishKeys } from "./use-wish-keys.ts";

type Setting = {
  readonly page: RefObject<HTMLElement | null>;
  readonly board: Board;
  readonly lanes: readonly Lane[];
  readonly drops: Drops;
};

/** Draws nothing. */
export function CardKeys({ page, board, lanes, drops }: Setting) {
  const wish = useWishKeys();
  const perform = (action: ActionId, card: Card, title: HTMLElement, again: boolean) => {
    const root = page.current;
    const side = sides[action];
    const way = side === undefined ? wayOf[action] : undefined;
    if (side !== undefined && root !== null) neighbour(root, title, side)?.focus();
    else if (way !== undefined) moveByKey(way, card, { lanes, drops, again });
    else wish(action, card, title);
  };
  // The listener outlives a drawing: it looks here for how things stand now.
  const latest = useRef({ perform, board });
  useLayoutEffect(() => {
    latest.current = { perform, board };
  });
  useEffect(() => {
    const node = page.current;
    if (node === null) return;
    const onKey = (event: KeyboardEvent) => {
      const title =
        event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-card-title]") : null;
      if (title === null || event.defaultPrevented) return;
      const action = actionOfKey("card", event);
      const id = title.closest<HTMLElement>("[data-id]")?.dataset.id;
      const card = latest.current.board.cards.find((each) => each.id === id);
      if (action === null || card === undefined) return;
      event.preventDefault();
      latest.current.perform(action, card, title, event.repeat);
    };
    node.addEventListener("keydown", onKey);
    earlyKeys().forEach(onKey);
    return () => node.removeEventListener("keydown", onKey);
  }, [page]);
  return null;
}

const sides: { readonly [A in ActionId]?: Side } = { up: "up", down: "down", left: "left", right: "right" };
const wayOf: { readonly [A in ActionId]?: Side } = {
  "move-up": "up",
  "move-down": "down",
  "move-left": "left",
  "move-right": "right",
};
