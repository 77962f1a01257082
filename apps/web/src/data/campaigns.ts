// Campaigns as the page holds them: details are asked for, and how they stand is counted from the board itself.
import { queryOptions } from "@tanstack/react-query";
import { type Card, isCounted } from "@threadboard/domain";
import { useMemo } from "react";
import { api } from "./api.ts";
import { useBoard } from "./use-board.ts";

export const campaignsQuery = queryOptions({
  queryKey: ["campaigns"],
  queryFn: ({ signal }) => api.campaigns(signal),
});

export const campaignQuery = (id: string) =>
  queryOptions({ queryKey: ["campaign", id], queryFn: ({ signal }) => api.campaign(id, signal) });

/** `claims`: the ids of what is handed in, so that it is asked anew when there is more or less of it. */
export const submittedQuery = (id: string, claims: string) =>
  queryOptions({
    queryKey: ["campaign-submitted", id, claims],
    queryFn: ({ signal }) => api.submitted(id, signal),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  });

/** Returns the campaign's cards that the reader sees on the board now, in the order of its list. */
export function useCampaignCards(id: string): readonly Card[] {
  const { cards } = useBoard();
  return useMemo(
    () =>
      cards.filter((card) => card.campaign?.id === id && isCounted(card)).sort((a, b) => a.number - b.number),
    [cards, id],
  );
}
