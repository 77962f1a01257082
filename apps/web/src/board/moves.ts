// Where a card can be moved from its menu: up and down in its column, and into other columns of its stage.
import { type Actor, type Board, type Card, columnsOf, permit, situationOfCard } from "@threadboard/domain";
import type { Rules, Wish } from "../actions/wish.ts";
import { say } from "../words/words.ts";
import { lanesOf, placeAt } from "./lanes.ts";

export type MoveWish = { readonly name: string; readonly wish: Wish };

/** Returns the moves that the reader may make. Finished work has no order of its own, so nothing moves up there. */
export function movesFor(board: Board, card: Card, actor: Actor, { kinds }: Rules): MoveWish[] {
  if (permit("move", situationOfCard(card), actor, kinds) !== null) return [];
  const lane = lanesOf(board, () => true).find(({ column }) => column.id === card.columnId);
  if (lane === undefined) return [];
  const index = lane.cards.findIndex(({ id }) => id === card.id);
  const within = (name: string, to: number): MoveWish => ({
    name,
    wish: { type: "move", columnId: card.columnId, ...placeAt(lane, card, to), asks: null },
  });
  const ordered = lane.column.stage !== "done";
  return [
    ...(ordered && index > 0
      ? [within(say("web.act.move-top"), 0), within(say("web.act.move-up"), index - 1)]
      : []),
    ...(ordered && index < lane.cards.length - 1 ? [within(say("web.act.move-down"), index + 1)] : []),
    ...columnsOf(board.columns, card.stage)
      .filter(({ id }) => id !== card.columnId)
      .map(
        ({ id, name }): MoveWish => ({
          name: say("web.act.move-to", { column: name }),
          wish: { type: "move", columnId: id, beforeId: null, afterId: null, asks: null },
        }),
      ),
  ];
}
