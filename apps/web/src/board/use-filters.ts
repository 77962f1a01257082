// Reads the filters from the address and writes them there.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { type BoardSearch, readBoardSearch } from "./filters.ts";

const route = getRouteApi("/");

export type FilterParam = Exclude<keyof BoardSearch, "view" | "sort">;

/** Returns the search part of the board's address, and a function that changes some of it; `undefined` takes one off. */
export function useFilters(): [BoardSearch, (changes: Partial<BoardSearch>) => void] {
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<BoardSearch>) =>
      void navigate({
        to: "/",
        search: (before) => ({ ...readBoardSearch(before), ...changes }),
        replace: true,
      }),
    [navigate],
  );
  return [search, change];
}

/** Every filter off. */
export const noFilters: { [P in FilterParam]: undefined } = {
  team: undefined,
  kind: undefined,
  label: undefined,
  difficulty: undefined,
  mine: undefined,
  free: undefined,
  campaign: undefined,
  q: undefined,
};
