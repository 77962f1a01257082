// Which address shows what. The board comes with the page; every other page is fetched when it is wanted.
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  stringifySearchWith,
} from "@tanstack/react-router";
import { type WishPart, wishParts } from "@threadboard/domain";
import { BoardPage } from "./board/board-page.tsx";
import { readBoardSearch } from "./board/filters.ts";
import { fetched } from "./data/fetched.ts";
import { personQuery, queryClient, taskQuery } from "./data/queries.ts";
import { type Search, textIn } from "./data/search.ts";
import { ErrorPage } from "./pages/error-page.tsx";
import { NotHere } from "./shell/not-here.tsx";
import { Shell } from "./shell/shell.tsx";

/** A page that is fetched when it is wanted; where nothing gets through, the one before stays until it does. */
const page: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => fetched(load), name);

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotHere,
});

export const boardRoute = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readBoardSearch,
  component: BoardPage,
});

export const taskRoute = createRoute({
  getParentRoute: () => root,
  path: "/tasks/$number",
  params: {
    parse: ({ number }) => ({ number: /^[1-9]\d{0,14}$/.test(number) ? Number(number) : 0 }),
    stringify: ({ number }) => ({ number: String(number) }),
  },
  /**
   * `take=1`: the reader came back from signing in and is asked once more. `renew=1`: a message asked whether they are
   * still on it. `edit=1`: they pressed the key to edit it.
   */
  validateSearch: (
    search: Search,
  ): { take?: "1" | undefined; renew?: "1" | undefined; edit?: "1" | undefined } => ({
    take: search.take === "1" ? "1" : undefined,
    renew: search.renew === "1" ? "1" : undefined,
    edit: search.edit === "1" ? "1" : undefined,
  }),
  component: page(() => import("./pages/task-page.tsx"), "TaskPage"),
  loader: ({ context, params }) => {
    if (params.number === 0) throw notFound();
    void context.client.prefetchQuery(taskQuery(params.number));
  },
});

export const newTaskRoute = createRoute({
  getParentRoute: () => root,
  path: "/new",
  /** `thread`: the address of a topic to make tasks from; empty where the reader is still to say which. */
  validateSearch: (search: Search): { thread?: string | undefined } => ({
    thread: search.thread === "" ? "" : textIn(search, "thread"),
  }),
  component: page(() => import("./pages/new-task-page.tsx"), "NewTaskPage"),
});

const findRoute = createRoute({
  getParentRoute: () => root,
  path: "/find",
  /** What somebody says of themselves; links that people kept must go on working. */
  validateSearch: (search: Search): { [P in WishPart]?: string | undefined } =>
    Object.fromEntries(wishParts.map((part) => [part, textIn(search, part, 300)])),
  component: page(() => import("./pages/find-page.tsx"), "FindPage"),
});

const triageRoute = createRoute({
  getParentRoute: () => root,
  path: "/triage",
  /** The item on the desk, by its task's number or its place in a list; text, as every search part is. */
  validateSearch: (search: Search): { task?: string | undefined } => ({ task: textIn(search, "task", 24) }),
  component: page(() => import("./pages/triage-page.tsx"), "TriagePage"),
});

const columnsRoute = createRoute({
  getParentRoute: () => root,
  path: "/columns",
  component: page(() => import("./pages/columns-page.tsx"), "ColumnsPage"),
});

const campaignsRoute = createRoute({
  getParentRoute: () => root,
  path: "/campaigns",
  component: page(() => import("./pages/campaigns-page.tsx"), "CampaignsPage"),
});

const campaignRoute = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/$id",
  /** What of its matrix is shown, as `matrix-search.ts` reads it. */
  validateSearch: (
    search: Search,
  ): {
    part?: string | undefined;
    state?: string | undefined;
    mine?: "1" | undefined;
    q?: string | undefined;
  } => ({
    part: textIn(search, "part", 40),
    state: textIn(search, "state", 60),
    mine: search.mine === "1" ? "1" : undefined,
    q: textIn(search, "q", 200),
  }),
  component: page(() => import("./pages/campaign-page.tsx"), "CampaignPage"),
});

const bulkRoute = createRoute({
  getParentRoute: () => root,
  path: "/bulk",
  /** The campaign that the list is for. */
  validateSearch: (search: Search): { campaign?: string | undefined } => ({
    campaign: textIn(search, "campaign", 40),
  }),
  component: page(() => import("./pages/bulk-page.tsx"), "BulkPage"),
});

const noticesRoute = createRoute({
  getParentRoute: () => root,
  path: "/notices",
  component: page(() => import("./pages/notices-page.tsx"), "NoticesPage"),
});

const syncRoute = createRoute({
  getParentRoute: () => root,
  path: "/sync",
  component: page(() => import("./pages/sync-page.tsx"), "SyncPage"),
});

const mineRoute = createRoute({
  getParentRoute: () => root,
  path: "/mine",
  component: page(() => import("./pages/my-work-page.tsx"), "MyWorkPage"),
});

const personRoute = createRoute({
  getParentRoute: () => root,
  path: "/people/$username",
  component: page(() => import("./pages/person-page.tsx"), "PersonPage"),
  loader: ({ context, params }) => void context.client.prefetchQuery(personQuery(params.username)),
});

const settingsRoute = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: page(() => import("./pages/settings-page.tsx"), "SettingsPage"),
});

type ReportSearch = {
  [P in "since" | "until" | "zone" | "team"]?: string | undefined;
} & { audience?: "public" | "members" | undefined };

const reportRoute = createRoute({
  getParentRoute: () => root,
  path: "/report",
  /** Plain days, the last one not included; without any, the last whole month. */
  validateSearch: (search: Search): ReportSearch => {
    const audience = textIn(search, "audience");
    return {
      since: textIn(search, "since", 10),
      until: textIn(search, "until", 10),
      zone: textIn(search, "zone", 64),
      team: textIn(search, "team", 40),
      audience: audience === "public" || audience === "members" ? audience : undefined,
    };
  },
  component: page(() => import("./pages/report-page.tsx"), "ReportPage"),
});

const meetingRoute = createRoute({
  getParentRoute: () => root,
  path: "/meeting",
  /** `team`: its key; without it, the first that the reader leads. `all` is all of them. */
  validateSearch: (search: Search): { team?: string | undefined } => ({ team: textIn(search, "team", 40) }),
  component: page(() => import("./pages/meeting-page.tsx"), "MeetingPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    boardRoute,
    taskRoute,
    newTaskRoute,
    findRoute,
    triageRoute,
    columnsRoute,
    campaignsRoute,
    campaignRoute,
    bulkRoute,
    noticesRoute,
    syncRoute,
    mineRoute,
    reportRoute,
    meetingRoute,
    personRoute,
    settingsRoute,
  ]),
  context: { client: queryClient },
  // Plain words in addresses, neither JSON nor numbers: people read and write these.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: "intent",
  defaultErrorComponent: ErrorPage,
  scrollToTopSelectors: ["#main"],
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
