// Campaigns as the page holds them: details are asked for, and how they stand is counted from the board itself.
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type BatchDone, type Card, type Done, isCounted, type PersonCommand } from "@threadboard/domain";
import { useMemo } from "react";
import { notify } from "../parts/notify.ts";
import { say } from "../words/words.ts";
import { api } from "./api.ts";
import { putCard } from "./apply-event.ts";
import { boardQuery, meQuery } from "./queries.ts";
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

type Undo = NonNullable<Done["undo"]>;

/** Returns how to put the cards of answers on the board at once, and how to send many commands together. */
export function useTogether() {
  const client = useQueryClient();
  const take = (answers: readonly Done[]) => {
    const cards = answers.flatMap(({ card }) => card ?? []);
    client.setQueryData(boardQuery.queryKey, (board) => board && cards.reduce(putCard, board));
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    void client.invalidateQueries({ queryKey: ["task"] });
  };
  const send = async (commands: readonly PersonCommand[]): Promise<BatchDone["results"]> => {
    const { results } = await api.batch(commands);
    take(results.filter((each) => each.outcome !== "refused"));
    return results;
  };
  /** The way back of everything that was done together, as one. */
  const undo = async (all: readonly Undo[], said: (count: number) => string) => {
    try {
      const results = await send(all.map((each) => ({ type: "undo", ...each })));
      const refused = results.find((each) => each.outcome === "refused");
      if (refused !== undefined) notify({ text: refused.problem.detail, tone: "refusal" });
      else notify({ text: said(results.length), tone: "done" });
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    }
  };
  /** What a notice offers for it; nothing where nothing can be undone. */
  const wayBack = (answers: readonly Done[], said: (count: number) => string) => {
    const all = answers.flatMap((answer) => answer.undo ?? []);
    return all.length === 0 ? {} : { action: { word: say("web.undo"), act: () => void undo(all, said) } };
  };
  return { take, send, wayBack };
}
