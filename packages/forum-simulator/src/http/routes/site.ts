// What the forum says of itself, search, and the health check.
import { presentSearch } from "../../presenting/search.ts";
import { presentAbout, presentBasicInfo, presentSite } from "../../presenting/site.ts";
import { parseSearch, search } from "../../reading/search.ts";
import type { Refusal } from "../../refusal.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { integer, text } from "../params.ts";

const shortestTerm = 3;
const lastPage = 10;

const runSearch = ({ forum, world, viewer, query }: Call): Response | Refusal => {
  const term = text(query, "q") ?? text(query, "term") ?? "";
  if (term.trim().length < shortestTerm) return { refused: "invalid-parameter", name: "q" };
  const page = integer(query, "page") ?? 1;
  if (page < 1 || page > lastPage) return { refused: "invalid-parameter", name: "page" };
  const trouble = forum.faults.of("search-error")[0];
  const hits = trouble === undefined ? search(world, viewer, parseSearch(world, term)) : [];
  return json(presentSearch(world, viewer, term, hits, page, trouble?.message ?? null));
};

export const siteRoutes: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/srv/status",
    action: "forums#status",
    isText: true,
    isOpen: true,
    handle: () => new Response("ok", { headers: { "content-type": "text/plain; charset=utf-8" } }),
  },
  {
    method: "GET",
    path: "/site",
    action: "site#site",
    handle: ({ world, viewer }) => json(presentSite(world, viewer)),
  },
  {
    method: "GET",
    path: "/site/basic-info",
    action: "site#basic_info",
    isOpen: true,
    handle: ({ world }) => json(presentBasicInfo(world)),
  },
  {
    method: "GET",
    path: "/about",
    action: "about#index",
    handle: ({ world }) => json(presentAbout(world)),
  },
  { method: "GET", path: "/search", action: "search#show", handle: runSearch },
  { method: "GET", path: "/search/query", action: "search#query", handle: runSearch },
];
