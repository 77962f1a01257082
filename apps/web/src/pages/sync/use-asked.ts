// Which tasks ask something of the reader as a lead.
import { useQuery } from "@tanstack/react-query";
import { type Card, leads } from "@threadboard/domain";
import { triageQuery } from "../../data/queries.ts";
import { useActor, useBoard } from "../../data/use-board.ts";

/** Returns the cards of the reader's teams that ask something, in triage and on the board, each once. */
export function useAsked(): Card[] {
  const { cards } = useBoard();
  const actor = useActor();
  const triage = useQuery(triageQuery).data?.items.map(({ card }) => card) ?? [];
  if (actor.kind !== "person") return [];
  const all = new Map([...triage, ...cards].map((card) => [card.id, card]));
  return [...all.values()].filter(({ asks, team }) => asks.length > 0 && leads(actor.roles, team));
}
