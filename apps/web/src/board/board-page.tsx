// The board: what is wanted and who is on it, as a wall of columns or as a list, narrowed to what the reader looks for.
import { lazy, Suspense, useMemo, useRef } from "react";
import { useBoard, useMe } from "../data/use-board.ts";
import { useScreen } from "../parts/use-screen.ts";
import { say } from "../words/words.ts";
import { CardMenuHost } from "./card-menu-host.tsx";
import { FilterBar, SheetButton } from "./filter-bar.tsx";
import { FilterRail } from "./filter-rail.tsx";
import { countFilters, filtersOf, matcher } from "./filters.ts";
import { Invitation } from "./invitation.tsx";
import { LaneTabs } from "./lane-tabs.tsx";
import { lanesOf } from "./lanes.ts";
import { useCardKeys } from "./use-card-keys.ts";
import { useFilters } from "./use-filters.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { Wall } from "./wall.tsx";

const ListView = lazy(() => import("./list-view.tsx").then(({ ListView }) => ({ default: ListView })));

export function BoardPage() {
  const board = useBoard();
  const { person } = useMe();
  const [search] = useFilters();
  const filters = useMemo(() => filtersOf(search), [search]);
  const lanes = useMemo(
    () => lanesOf(board, matcher(filters, person?.id ?? null, board.settings)),
    [board, filters, person],
  );
  const screen = useScreen();
  const page = useRef<HTMLDivElement>(null);
  const wall = useRef<HTMLDivElement>(null);
  useCardKeys(page, lanes);
  useKeptFocus(page, lanes);
  const asList = search.view === "list";
  return (
    <CardMenuHost>
      <div ref={page} className="flex h-full flex-col">
        <h1 className="sr-only">{say("web.board")}</h1>
        <Invitation />
        <FilterBar lanes={lanes} filters={filters} asChips={screen === "desk"} />
        <LaneTabs lanes={asList ? [] : lanes} wall={wall}>
          <SheetButton lanes={lanes} filters={filters} />
        </LaneTabs>
        <div className="flex min-h-0 grow">
          {screen === "wide" && <FilterRail filters={filters} />}
          {asList ? (
            <Suspense fallback={null}>
              <ListView lanes={lanes} />
            </Suspense>
          ) : (
            <Wall ref={wall} board={board} lanes={lanes} filtered={countFilters(filters) > 0} />
          )}
        </div>
      </div>
    </CardMenuHost>
  );
}
