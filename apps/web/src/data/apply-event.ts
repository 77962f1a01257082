// Lays one live event over the board that we hold. Pure.
import { type Board, boardStages, type Card, type LiveEvent } from "@threadboard/domain";

/**
 * Returns the board after the event. `mine` and `reload` say nothing of the board's content and leave it.
 * A card that is older than the one we hold is ignored: the answer to our own command may overtake the stream.
 * One of the same version is taken, since renumbering a column changes ranks and no version.
 */
export function applyEvent(board: Board, event: LiveEvent): Board {
  switch (event.name) {
    case "card":
      return putCard(board, event.data.card);
    case "gone":
      return { ...board, cards: board.cards.filter((card) => card.id !== event.data.id) };
    case "columns":
      return { ...board, columns: event.data.columns };
    case "mine":
    case "reload":
      return board;
  }
}

/** Returns the board with this card in the place of its older self, or without it where its stage is not shown. */
export function putCard(board: Board, card: Card): Board {
  const known = board.cards.find((each) => each.id === card.id);
  if (known !== undefined && known.version > card.version) return board;
  const others = board.cards.filter((each) => each.id !== card.id);
  return { ...board, cards: isShown(card) ? [...others, card] : others };
}

const isShown = ({ stage }: Card) => boardStages.some((each) => each === stage);
