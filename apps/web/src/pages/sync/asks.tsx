// Tasks whose threads ask something of a lead; the question itself is answered on the task's own page.

import { Link } from "@tanstack/react-router";
import { useSettings } from "../../data/use-board.ts";
import { say } from "../../words/words.ts";
import { Section } from "./section.tsx";
import { useAsked } from "./use-asked.ts";

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
