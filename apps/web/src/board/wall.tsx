// The columns side by side, and what carrying a card from one to another means.
import {
  type Board,
  type Card,
  type Column,
  type DropPlan,
  planDrop,
  situationOfCard,
} from "@threadboard/domain";
import { type RefObject, useCallback } from "react";
import { useAct } from "../actions/act.tsx";
import { wishOfPlan } from "../actions/wish.ts";
import { useActor, useRules } from "../data/use-board.ts";
import { DragWall } from "../drag/drag-wall.tsx";
import type { Target } from "../drag/keyboard-drag.ts";
import { BoardLane } from "./lane.tsx";
import { type Lane, placeAt } from "./lanes.ts";
import { planWords } from "./plan-words.ts";
import { CardInHand } from "./task-card.tsx";
import { useArrivals } from "./use-arrivals.ts";

type Props = {
  readonly board: Board;
  readonly lanes: readonly Lane[];
  readonly filtered: boolean;
  readonly ref: RefObject<HTMLDivElement | null>;
};

export function Wall({ board, lanes, filtered, ref }: Props) {
  const actor = useActor();
  const rules = useRules();
  const act = useAct();
  const arrived = useArrivals(board);

  const plan = useCallback(
    (card: Card, column: Column): DropPlan =>
      planDrop(situationOfCard(card), column.stage, actor, { ...rules, now: Date.now() }),
    [actor, rules],
  );
  const mayCarry = useCallback(
    (card: Card) => board.columns.some((column) => plan(card, column).ok),
    [board.columns, plan],
  );
  const onDrop = useCallback(
    (card: Card, target: Target, meant: Extract<DropPlan, { ok: true }>) => {
      const lane = lanes.find(({ column }) => column.id === target.columnId);
      if (lane === undefined) return;
      const place = { columnId: lane.column.id, ...placeAt(lane, card, target.index) };
      act(card, wishOfPlan(meant, card, place));
    },
    [lanes, act],
  );
  return (
    <DragWall
      lanes={lanes}
      plan={plan}
      onDrop={onDrop}
      mayCarry={mayCarry}
      planWords={planWords}
      inHand={(card) => <CardInHand card={card} />}
    >
      <div
        ref={ref}
        className="wall flex min-w-0 grow gap-3 overflow-x-auto px-3 pb-3 max-tablet:snap-x max-tablet:snap-mandatory tablet:px-4 tablet:pb-4"
      >
        {lanes.map((lane) => (
          <BoardLane key={lane.column.id} lane={lane} filtered={filtered} arrived={arrived} />
        ))}
      </div>
    </DragWall>
  );
}
