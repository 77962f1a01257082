// The board as it is and as it will look once what the reader just did has arrived; and who the reader is.
import { useMutationState, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Actor, Board, Me, PersonCommand } from "@threadboard/domain";
import { useMemo } from "react";
import type { Rules } from "../actions/wish.ts";
import { actorOf, kindsOf } from "./actor.ts";
import { foresee } from "./foresee.ts";
import { boardQuery, meQuery } from "./queries.ts";

/** Every command is a mutation under this key, so that what is under way can be listed. */
export const COMMAND_KEY = ["command"] as const;

/** Mutations forget the type of what they were given; under this key that is a command of ours. */
export const isCommand = (variables: unknown): variables is PersonCommand =>
  typeof variables === "object" && variables !== null && "type" in variables;

/** The board with everything that is under way laid over it. Suspends until the board is there. */
export function useBoard(): Board {
  const { data } = useSuspenseQuery(boardQuery);
  const { person } = useMe();
  const underWay = useMutationState({
    filters: { mutationKey: COMMAND_KEY, status: "pending" },
    select: ({ state }) => state,
  });
  return useMemo(() => {
    if (person === null) return data;
    return underWay.reduce(
      (board, { variables, submittedAt }) =>
        isCommand(variables) ? foresee(board, variables, person, submittedAt) : board,
      data,
    );
  }, [data, person, underWay]);
}

const nobody: Me = {
  person: null,
  roles: { admin: false, leads: [], groups: [] },
  rolesStale: false,
  record: { held: 0, heldByKind: {}, heldByCampaign: {}, returned: 0, accepted: 0, acceptedByKind: {} },
  claims: [],
  offers: [],
  away: { until: null, daysLeft: 0 },
  unseenNotices: 0,
  triageCount: 0,
  language: null,
};

/** The reader's own; nobody until we know. `known` tells the two apart. */
export function useMe(): Me & { readonly known: boolean } {
  const { data } = useQuery(meQuery);
  return useMemo(() => ({ ...(data ?? nobody), known: data !== undefined }), [data]);
}

/** The reader as the rules see them. */
export function useActor(): Actor {
  const { data } = useQuery(meQuery);
  return useMemo(() => actorOf(data), [data]);
}

/** The public part of the configuration; there wherever the board is. */
export function useSettings() {
  return useSuspenseQuery(boardQuery).data.settings;
}

/** What the rules need to know of the settings. */
export function useRules(): Rules {
  const settings = useSettings();
  return useMemo(() => ({ policy: settings, kinds: kindsOf(settings) }), [settings]);
}
