// What the page asks for, under which key it is kept, and when it is asked again.
import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { TeamKey } from "@threadboard/domain";
import { api, Refused } from "./api.ts";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one; a server that is away is tried again.
      retry: (failures, error) => !(error instanceof Refused) && failures < 3,
      staleTime: 30_000,
      // The browser's word on being online is often wrong; ask and see.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

/** The live stream keeps it true, so it is never stale by time. */
export const boardQuery = queryOptions({
  queryKey: ["board"],
  queryFn: ({ signal }) => api.board(signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => api.me(signal),
  staleTime: 60_000,
});

export const taskQuery = (number: number) =>
  queryOptions({ queryKey: ["task", number], queryFn: ({ signal }) => api.task(number, signal) });

/** `told`: how many replies the board knows of, so that it is asked anew when there is one more. */
export const repliesQuery = (number: number, told: number | null) =>
  queryOptions({
    queryKey: ["replies", number, told],
    queryFn: ({ signal }) => api.replies(number, signal),
    staleTime: 60_000,
    // Whoever reads has been told, and can ask again.
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[1] === number ? before : undefined),
  });

export const triageQuery = queryOptions({
  queryKey: ["triage"],
  queryFn: ({ signal }) => api.triage(signal),
  // Time alone brings things onto the desk, and other leads take them off.
  refetchInterval: 20_000,
});

/** Others change it while it is looked at, and no event tells of it. */
export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => api.health(signal),
  refetchInterval: 15_000,
});

export const writesQuery = queryOptions({
  queryKey: ["writes"],
  queryFn: ({ signal }) => api.writes(signal),
  // Whoever pressed "try now" watches what comes of it.
  refetchInterval: ({ state }) => (state.data?.writes.length ? 3_000 : 15_000),
});

export const pausesQuery = queryOptions({
  queryKey: ["pauses"],
  queryFn: ({ signal }) => api.pauses(signal),
});

export const noticeChoicesQuery = queryOptions({
  queryKey: ["notice-choices"],
  queryFn: ({ signal }) => api.noticeChoices(signal),
});

export const noticesQuery = queryOptions({
  queryKey: ["notices"],
  queryFn: ({ signal }) => api.notices(signal),
});

export const peopleQuery = (query: string) =>
  queryOptions({ queryKey: ["people", query], queryFn: ({ signal }) => api.people(query, signal) });

export const threadPreviewQuery = (address: string) =>
  queryOptions({
    queryKey: ["thread-preview", address],
    queryFn: ({ signal }) => api.threadPreview(address, signal),
  });

/** `search`: the report's address. */
export const reportQuery = (search: Parameters<typeof api.report>[0]) =>
  queryOptions({ queryKey: ["report", search], queryFn: ({ signal }) => api.report(search, signal) });

/** Made anew for each meeting; during one, what was made is kept. */
export const agendaQuery = (team: TeamKey | null) =>
  queryOptions({
    queryKey: ["agenda", team],
    queryFn: ({ signal }) => api.agenda(team, signal),
    staleTime: 0,
  });

export const decisionsQuery = (team: TeamKey | null, began: string) =>
  queryOptions({
    queryKey: ["decisions", team, began],
    queryFn: ({ signal }) => api.decisions(team, began, signal),
  });

export const minutesQuery = (request: Parameters<typeof api.minutes>[0]) =>
  queryOptions({
    queryKey: ["minutes", request],
    queryFn: ({ signal }) => api.minutes(request, signal),
    staleTime: 0,
  });
export const personQuery = (username: string) =>
  queryOptions({ queryKey: ["person", username], queryFn: ({ signal }) => api.person(username, signal) });

export const ownChoicesQuery = queryOptions({
  queryKey: ["own-choices"],
  queryFn: ({ signal }) => api.ownChoices(signal),
});
