// What finding and following ask of the server.
import { queryOptions } from "@tanstack/react-query";
import { api } from "../data/api.ts";

/** The first `show` tasks for a wish (in its one spelling); `who` keeps the answers to several readers apart. */
export const findQuery = (wish: string, show: number, who: string | null) =>
  queryOptions({
    queryKey: ["find", wish, show, who],
    queryFn: ({ signal }) => api.find(wish, { show, browser: who === null ? ownNumber() : null }, signal),
    // What somebody is looking at stays; what changes about a task comes with the board.
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });

export const followsQuery = queryOptions({
  queryKey: ["follows"],
  queryFn: ({ signal }) => api.follows(signal),
});

const STORED_AS = "find.browser";

/** A number that tells this visit from others, so that looking again shows the same tasks. It goes with the tab. */
function ownNumber(): string {
  try {
    const known = sessionStorage.getItem(STORED_AS);
    if (known !== null) return known;
    const fresh = [...crypto.getRandomValues(new Uint32Array(2))].map((each) => each.toString(36)).join("");
    sessionStorage.setItem(STORED_AS, fresh);
    return fresh;
  } catch {
    // Without storage every look counts as another reader's.
    return "";
  }
}
