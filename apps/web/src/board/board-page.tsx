// The board: every column of the wall.
import { useBoard } from "../data/use-board.ts";

export function BoardPage() {
  const board = useBoard();
  return <p>{board.cards.length}</p>;
}
