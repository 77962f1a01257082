// What is around every page: the header, the place for the page, notices, and how the line is.
import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { ActProvider } from "../actions/act.tsx";
import { isTaskPath, returnToCard } from "../board/way-back.ts";
import { boardQuery } from "../data/queries.ts";
import { useLive } from "../data/use-live.ts";
import { useInUse } from "../parts/in-use.ts";
import { LiveRegions } from "../parts/live-regions.tsx";
import { NoticePlace } from "../parts/notice-place.tsx";
import { ErrorState } from "../parts/states.tsx";
import { useOwnLanguage } from "../preferences/use-own-language.ts";
import { say } from "../words/words.ts";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { Header } from "./header.tsx";
import { FootBar } from "./own-links.tsx";
import { RolesStale } from "./roles-stale.tsx";

const PageKeys = lazy(() => import("../keys/acting.ts").then(({ PageKeys }) => ({ default: PageKeys })));

export function Shell() {
  const inUse = useInUse();
  const board = useQuery(boardQuery);
  useLive(board.data !== undefined);
  const main = useFocusOnNewPage();
  useOwnLanguage();
  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:start-2 focus:z-50 focus:rounded focus:bg-float focus:px-4 focus:py-2 focus:shadow-float"
      >
        {say("web.skip")}
      </a>
      <Header settings={board.data?.settings} />
      <RolesStale />
      <main ref={main} id="main" tabIndex={-1} className="min-h-0 grow overflow-y-auto outline-none">
        {board.data !== undefined ? (
          <ActProvider>
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
            {inUse && (
              <Suspense fallback={null}>
                <PageKeys />
              </Suspense>
            )}
          </ActProvider>
        ) : board.isError ? (
          <ErrorState error={board.error} retry={() => void board.refetch()} />
        ) : (
          <BoardSkeleton />
        )}
      </main>
      <FootBar />
      <NoticePlace />
      <LiveRegions />
    </div>
  );
}

/**
 * After a change of page, focus goes to the new one's heading, so that a screen reader reads on from there; from a
 * task back to the board, to the card where the reader left it.
 */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const node = main.current;
    const isBack = path === "/" && isTaskPath(before.current ?? "") && node !== null;
    if (before.current !== undefined && before.current !== path && !(isBack && returnToCard(node))) {
      const heading = main.current?.querySelector<HTMLElement>("h1[tabindex]");
      (heading ?? main.current)?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
  return main;
}
