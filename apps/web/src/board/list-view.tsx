// The board as a table: the same cards, the same filters, the same actions, one row a card.
import { Link } from "@tanstack/react-router";
import type { Card, Column } from "@threadboard/domain";
import { useState } from "react";
import { useSettings } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { EmptyState } from "../parts/states.tsx";
import { StitchedEdge } from "../parts/stitched-edge.tsx";
import { DueNear } from "../parts/time-near.tsx";
import { say } from "../words/words.ts";
import { effortWords } from "./card-details.tsx";
import { CardMenuButton } from "./card-menu-button.tsx";
import { CardNow } from "./card-now.tsx";
import type { Lane } from "./lanes.ts";
import { TakeButton } from "./take-button.tsx";

/** Rows drawn at a time: a table cannot leave out the middle without lying about its length. */
const STEP = 200;

export function ListView({ lanes }: { lanes: readonly Lane[] }) {
  const rows = lanes.flatMap(({ column, cards }) => cards.map((card) => ({ column, card })));
  const [drawn, setDrawn] = useState(STEP);
  if (rows.length === 0) return <EmptyState title={say("web.list.empty")} />;
  return (
    <div className="min-w-0 grow overflow-auto px-3 pb-4 tablet:px-4">
      <table className="w-full border-separate border-spacing-0 text-start">
        <caption className="sr-only">{say("web.list.caption", { count: rows.length })}</caption>
        <thead className="sticky top-0 z-10 bg-ground text-quiet text-small">
          <tr>
            {(["task", "column", "now", "kind", "difficulty", "effort", "due"] as const).map((name) => (
              <th
                key={name}
                scope="col"
                className={`border-line border-b px-2 py-2 font-medium first:ps-4 ${name === "task" || name === "now" ? "" : "max-tablet:hidden"}`}
              >
                {say(`web.list.${name}`)}
              </th>
            ))}
            <th scope="col" className="border-line border-b px-2 py-2">
              <span className="sr-only">{say("web.list.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ column, card }) => (
            <Row key={card.id} card={card} column={column} />
          ))}
        </tbody>
      </table>
      {rows.length > drawn && (
        <div className="py-4 text-center">
          <Button onClick={() => setDrawn(drawn + STEP)}>
            {say("web.list.more", { count: Math.min(STEP, rows.length - drawn) })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Left to the card's own page where there is no room. */
const minor = "max-tablet:hidden";
const cell = "border-line border-b px-2 py-1.5 align-middle";

function Row({ card, column }: { card: Card; column: Column }) {
  const { kinds, prefix } = useSettings();
  const kind = kinds.find(({ key }) => key === card.kind);
  return (
    <tr data-id={card.id} className="group/card bg-card hover:bg-hover">
      <th scope="row" className={`${cell} relative ps-4 tablet:min-w-64 font-semibold`}>
        <Link
          to="/tasks/$number"
          params={{ number: card.number }}
          preloadDelay={250}
          data-card-title
          className="rounded-small hover:underline hover:decoration-line-strong hover:underline-offset-3"
        >
          {card.title}
        </Link>{" "}
        <span className="figures whitespace-nowrap font-mono font-normal text-[0.6875rem] text-quiet">
          {prefix}-{card.number}
        </span>
        {card.thread !== null && <StitchedEdge thread={card.thread} />}
      </th>
      <td className={`${cell} ${minor} whitespace-nowrap text-small`}>{column.name}</td>
      <td className={`${cell} max-w-32 tablet:max-w-80`}>
        <CardNow card={card} />
      </td>
      <td className={`${cell} ${minor} whitespace-nowrap text-small`}>
        {kind !== undefined && <KindMark kind={kind} />}
      </td>
      <td className={`${cell} ${minor} text-quiet text-small`}>
        {card.difficulty !== null && say("web.difficulty", { difficulty: card.difficulty })}
      </td>
      <td className={`${cell} ${minor} whitespace-nowrap text-quiet text-small`}>
        {card.effort !== null && effortWords(card.effort)}
      </td>
      <td className={`${cell} ${minor} whitespace-nowrap text-quiet text-small`}>
        {card.due !== null && <DueNear due={card.due} />}
      </td>
      <td className={cell}>
        <span className="flex items-center justify-end gap-2">
          <TakeButton card={card} className="max-tablet:hidden" />
          <CardMenuButton card={card} />
        </span>
      </td>
    </tr>
  );
}
