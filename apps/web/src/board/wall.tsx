// The columns side by side, and what carrying a card from one to another means.
import type { Board, Card } from "@threadboard/domain";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { DragWall } from "../drag/drag-wall.tsx";
import { Glide } from "./glide.tsx";
import { BoardLane } from "./lane.tsx";
import type { Lane } from "./lanes.ts";
import { planWords } from "./plan-words.ts";
import { CardInHand } from "./task-card.tsx";
import { useArrivals } from "./use-arrivals.ts";
import { type Drops, useDrops } from "./use-drops.ts";
import { useStill } from "./use-still.ts";

type Props = {
  readonly board: Board;
  readonly lanes: readonly Lane[];
  readonly filtered: boolean;
  readonly ref: RefObject<HTMLDivElement | null>;
};

export function Wall({ board, lanes: live, filtered, ref }: Props) {
  const [lanes, hold] = useStill(board, live);
  const { plan, drop } = useDrops(lanes);
  const [putDown, setPutDown] = useState<string | null>(null);
  // From then on it is moved by others only.
  useEffect(() => {
    if (putDown === null) return;
    const timer = setTimeout(() => setPutDown(null), 1000);
    return () => clearTimeout(timer);
  }, [putDown]);
  const arrived = useArrivals(board);
  const mayCarry = useCallback(
    (card: Card) => board.columns.some((column) => plan(card, column).ok),
    [board.columns, plan],
  );
  const onDrop: Drops["drop"] = (card, target, meant) => {
    setPutDown(card.id);
    drop(card, target, meant);
  };
  return (
    <DragWall
      lanes={lanes}
      plan={plan}
      onDrop={onDrop}
      onCarrying={hold}
      mayCarry={mayCarry}
      planWords={planWords}
      inHand={(card) => <CardInHand card={card} />}
    >
      <div
        ref={ref}
        data-scroller="wall"
        className="wall flex min-w-0 grow gap-3 overflow-x-auto px-3 pb-3 max-tablet:snap-x max-tablet:snap-mandatory tablet:px-4 tablet:pb-4"
      >
        <Glide of={lanes} within={ref} putDown={putDown}>
          {lanes.map((lane) => (
            <BoardLane key={lane.column.id} lane={lane} filtered={filtered} arrived={arrived} />
          ))}
        </Glide>
      </div>
    </DragWall>
  );
}
