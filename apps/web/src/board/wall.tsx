// The columns side by side, and what carrying a card from one to another means.
import type { Board, Card } from "@threadboard/domain";
import { type RefObject, useCallback } from "react";
import { DragWall } from "../drag/drag-wall.tsx";
import { BoardLane } from "./lane.tsx";
import type { Lane } from "./lanes.ts";
import { planWords } from "./plan-words.ts";
import { CardInHand } from "./task-card.tsx";
import { useArrivals } from "./use-arrivals.ts";
import type { Drops } from "./use-drops.ts";

type Props = {
  readonly board: Board;
  readonly lanes: readonly Lane[];
  readonly drops: Drops;
  readonly filtered: boolean;
  readonly ref: RefObject<HTMLDivElement | null>;
};

export function Wall({ board, lanes, drops: { plan, drop }, filtered, ref }: Props) {
  const arrived = useArrivals(board);
  const mayCarry = useCallback(
    (card: Card) => board.columns.some((column) => plan(card, column).ok),
    [board.columns, plan],
  );
  return (
    <DragWall
      lanes={lanes}
      plan={plan}
      onDrop={drop}
      mayCarry={mayCarry}
      planWords={planWords}
      inHand={(card) => <CardInHand card={card} />}
    >
      <div
        ref={ref}
        data-scroller="wall"
        className="wall flex min-w-0 grow gap-3 overflow-x-auto px-3 pb-3 max-tablet:snap-x max-tablet:snap-mandatory tablet:px-4 tablet:pb-4"
      >
        {lanes.map((lane) => (
          <BoardLane key={lane.column.id} lane={lane} filtered={filtered} arrived={arrived} />
        ))}
      </div>
    </DragWall>
  );
}
