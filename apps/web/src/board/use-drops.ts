// Putting a card somewhere else, by whatever hand: what it would mean, and doing it.
import { type Card, type Column, type DropPlan, planDrop, situationOfCard } from "@threadboard/domain";
import { useCallback } from "react";
import { useAct } from "../actions/act.tsx";
import { wishOfPlan } from "../actions/wish.ts";
import { useActor, useRules } from "../data/use-board.ts";
import type { Target } from "../drag/keyboard-drag.ts";
import { type Lane, placeAt } from "./lanes.ts";

export type Drops = {
  /** What putting the card into the column would do, or why that is closed. */
  readonly plan: (card: Card, column: Column) => DropPlan;
  /** Does it, after asking what has to be asked. */
  readonly drop: (card: Card, target: Target, meant: Extract<DropPlan, { ok: true }>) => void;
};

export function useDrops(lanes: readonly Lane[]): Drops {
  const actor = useActor();
  const rules = useRules();
  const act = useAct();
  const plan = useCallback(
    (card: Card, column: Column): DropPlan =>
      planDrop(situationOfCard(card), column.stage, actor, { ...rules, now: Date.now() }),
    [actor, rules],
  );
  const drop = useCallback(
    (card: Card, target: Target, meant: Extract<DropPlan, { ok: true }>) => {
      const lane = lanes.find(({ column }) => column.id === target.columnId);
      if (lane === undefined) return;
      const place = { columnId: lane.column.id, ...placeAt(lane, card, target.index) };
      act(card, wishOfPlan(meant, card, place));
    },
    [lanes, act],
  );
  return { plan, drop };
}
