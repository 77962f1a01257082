// The board: every column of the wall, what the reader wants to see of it, and what they do with it.
import { type Card, type Column, type DropPlan, planDrop, situationOfCard } from "@threadboard/domain";
import { useCallback, useMemo, useRef } from "react";
import { useAct } from "../actions/act.tsx";
import { wishOfPlan } from "../actions/wish.ts";
import { useActor, useBoard, useMe, useRules } from "../data/use-board.ts";
import { DragWall } from "../drag/drag-wall.tsx";
import type { Target } from "../drag/keyboard-drag.ts";
import { useScreen } from "../parts/use-screen.ts";
import { say } from "../words/words.ts";
import { CardMenuHost } from "./card-menu-host.tsx";
import { FilterBar, SheetButton } from "./filter-bar.tsx";
import { FilterRail } from "./filter-rail.tsx";
import { countFilters, filtersOf, matcher } from "./filters.ts";
import { Invitation } from "./invitation.tsx";
import { BoardLane } from "./lane.tsx";
import { LaneTabs } from "./lane-tabs.tsx";
import { lanesOf, placeAt } from "./lanes.ts";
import { planWords } from "./plan-words.ts";
import { CardInHand } from "./task-card.tsx";
import { useArrivals } from "./use-arrivals.ts";
import { useCardKeys } from "./use-card-keys.ts";
import { useFilters } from "./use-filters.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

export function BoardPage() {
  const board = useBoard();
  const { person } = useMe();
  const actor = useActor();
  const rules = useRules();
  const act = useAct();
  const [search] = useFilters();
  const filters = useMemo(() => filtersOf(search), [search]);
  const lanes = useMemo(
    () => lanesOf(board, matcher(filters, person?.id ?? null, board.settings)),
    [board, filters, person],
  );
  const arrived = useArrivals(board);
  const screen = useScreen();
  const wall = useRef<HTMLDivElement>(null);
  useCardKeys(wall, lanes);
  useKeptFocus(wall, lanes);

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
  const filtered = countFilters(filters) > 0;
  return (
    <CardMenuHost>
      <div className="flex h-full flex-col">
        <h1 className="sr-only">{say("web.board")}</h1>
        <Invitation />
        <FilterBar lanes={lanes} filters={filters} asChips={screen === "desk"} />
        <LaneTabs lanes={lanes} wall={wall}>
          <SheetButton lanes={lanes} filters={filters} />
        </LaneTabs>
        <div className="flex min-h-0 grow">
          {screen === "wide" && <FilterRail filters={filters} />}
          <DragWall
            lanes={lanes}
            plan={plan}
            onDrop={onDrop}
            mayCarry={mayCarry}
            planWords={planWords}
            inHand={(card) => <CardInHand card={card} />}
          >
            <div
              ref={wall}
              className="wall flex min-w-0 grow gap-3 overflow-x-auto px-3 pb-3 max-tablet:snap-x max-tablet:snap-mandatory max-tablet:gap-3 tablet:px-4 tablet:pb-4"
            >
              {lanes.map((lane) => (
                <BoardLane key={lane.column.id} lane={lane} filtered={filtered} arrived={arrived} />
              ))}
            </div>
          </DragWall>
        </div>
      </div>
    </CardMenuHost>
  );
}
