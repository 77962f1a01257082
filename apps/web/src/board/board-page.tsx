// The board: what is wanted and who is on it, as a wall of columns or as a list, narrowed to what the reader looks for.
import { lazy, Suspense, useMemo, useRef } from "react";
import { useBoard, useMe } from "../data/use-board.ts";
import { useInUse } from "../parts/in-use.ts";
import { useScreen } from "../parts/use-screen.ts";
import { say } from "../words/words.ts";
import { CardMenuHost } from "./card-menu-host.tsx";
import { FilterBar, SheetButton } from "./filter-bar.tsx";
import { FilterRail } from "./filter-rail.tsx";
import { countFilters, filtersOf, matcher } from "./filters.ts";
import { Invitation } from "./invitation.tsx";
import { LaneTabs } from "./lane-tabs.tsx";
import { lanesOf } from "./lanes.ts";
import { useDrops } from "./use-drops.ts";
import { useFilters } from "./use-filters.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { Wall } from "./wall.tsx";
import { useWayBack } from "./way-back.ts";

const CardKeys = lazy(() => import("../keys/acting.ts").then(({ CardKeys }) => ({ default: CardKeys })));
const Others = lazy(() => import("../keys/acting.ts").then(({ Others }) => ({ default: Others })));
const ListView = lazy(() => import("./list/list-view.tsx").then(({ ListView }) => ({ default: ListView })));

export function BoardPage() {
  return (
    <CardMenuHost>
      <BoardInside />
    </CardMenuHost>
  );
}

function BoardInside() {
  const board = useBoard();
  const { person } = useMe();
  const [search] = useFilters();
  const filters = useMemo(() => filtersOf(search), [search]);
  const isShown = useMemo(
    () => matcher(filters, person?.id ?? null, board.settings),
    [board.settings, filters, person],
  );
  const lanes = useMemo(() => lanesOf(board, isShown), [board, isShown]);
  const drops = useDrops(lanes);
  const screen = useScreen();
  const page = useRef<HTMLDivElement>(null);
  const wall = useRef<HTMLDivElement>(null);
  const inUse = useInUse();
  useKeptFocus(page, lanes);
  useWayBack(page, search);
  const asList = search.view === "list";
  return (
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
      {inUse && (
        <Suspense fallback={null}>
          <CardKeys page={page} board={board} lanes={lanes} drops={drops} />
          <Others isShown={isShown} />
        </Suspense>
      )}
    </div>
  );
}
