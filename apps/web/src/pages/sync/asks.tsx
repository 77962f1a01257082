// Tasks whose threads ask something of a lead; the question itself is answered on the task's own page.

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Card, leads } from "@threadboard/domain";
import { triageQuery } from "../../data/queries.ts";
import { useActor, useBoard, useSettings } from "../../data/use-board.ts";
import { say } from "../../words/words.ts";
import { Section } from "./section.tsx";

export function Asks() {
  const { prefix } = useSettings();
  const cards = useAsked();
  return (
    <Section title={say("sync.asks")}>
      {cards.length === 0 && <p className="text-quiet text-small">{say("sync.asks.none")}</p>}
      <ul className="flex flex-col">
        {cards.map(({ id, number, title, asks: [first, ...more] }) => (
          <li key={id} className="flex flex-col border-line border-b py-2 last:border-b-0">
            <Link
              to="/tasks/$number"
              params={{ number }}
              className="text-pretty underline-offset-2 hover:underline"
            >
              <span className="figures text-quiet">
                {prefix}-{number}
              </span>{" "}
              {title}
            </Link>
            <span className="text-pretty text-amber text-small">
              {first !== undefined && say(`ask.${first}`, { about: "…" })}{" "}
              {more.length > 0 && say("sync.asks.more", { count: more.length })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The cards of the reader's teams that ask something, in triage and on the board, each once. */
function useAsked(): Card[] {
  const { cards } = useBoard();
  const actor = useActor();
  const triage = useQuery(triageQuery).data?.items.map(({ card }) => card) ?? [];
  if (actor.kind !== "person") return [];
  const all = new Map([...triage, ...cards].map((card) => [card.id, card]));
  return [...all.values()].filter(({ asks, team }) => asks.length > 0 && leads(actor.roles, team));
}
