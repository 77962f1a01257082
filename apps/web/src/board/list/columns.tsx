// What stands in each column of the list, and from which width on there is room for it.
import { Link } from "@tanstack/react-router";
import type { Card, Settings } from "@threadboard/domain";
import type { ReactNode } from "react";
import { ForumWords } from "../../parts/forum-words.tsx";
import { KindMark } from "../../parts/kind-mark.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";
import { StitchedEdge } from "../../parts/stitched-edge.tsx";
import { DueNear, TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { effortWords } from "../card-details.tsx";
import { CardNow } from "../card-now.tsx";
import type { ListColumn, ListRow } from "./sort.ts";

export type Cell = {
  /** Its width, and where it is left to the task's own page. */
  readonly width: string;
  readonly look?: string;
  readonly content: (row: ListRow, settings: Settings) => ReactNode;
};

export const columnName = (column: ListColumn): string => say(`list.column.${column}`);

export const cellOf: Readonly<Record<ListColumn, Cell>> = {
  number: {
    width: "w-20 max-desk:hidden",
    look: "figures whitespace-nowrap font-mono text-[0.6875rem] text-quiet",
    content: ({ card }, { prefix }) => `${prefix}-${card.number}`,
  },
  title: { width: "w-auto", content: ({ card }) => <Title card={card} /> },
  column: {
    width: "w-32 desk:w-40 max-tablet:hidden",
    look: "text-small",
    content: ({ column }) => <span className="line-clamp-2">{column.name}</span>,
  },
  now: { width: "w-[38%] tablet:w-44 desk:w-52 wide:w-72", content: ({ card }) => <CardNow card={card} /> },
  kind: {
    width: "w-36 max-desk:hidden",
    look: "text-small",
    content: ({ card }, { kinds }) => {
      const kind = kinds.find(({ key }) => key === card.kind);
      return kind === undefined ? null : <KindMark kind={kind} />;
    },
  },
  team: {
    width: "w-32 max-wide:hidden",
    look: "text-quiet text-small",
    content: ({ card }, { teams }) => (
      <span className="line-clamp-2">{teams.find(({ key }) => key === card.team)?.name}</span>
    ),
  },
  difficulty: {
    width: "w-24 max-wide:hidden",
    look: "text-quiet text-small",
    content: ({ card }) => card.difficulty !== null && say("web.difficulty", { difficulty: card.difficulty }),
  },
  effort: {
    width: "w-28 max-desk:hidden",
    look: "text-quiet text-small",
    content: ({ card }) => card.effort !== null && effortWords(card.effort),
  },
  due: {
    width: "w-36 max-desk:hidden",
    look: "text-quiet text-small",
    content: ({ card }) => card.due !== null && <DueNear due={card.due} />,
  },
  replies: {
    width: "w-20 max-wide:hidden",
    look: "figures text-quiet text-small",
    content: ({ card }) => card.thread?.replies,
  },
  changed: {
    width: "w-36 max-wide:hidden",
    look: "text-quiet text-small",
    content: ({ card }) => <TimeNear how="on" at={card.updatedAt} />,
  },
};

/** The number stands with the title where it has no column of its own. */
function Title({ card }: { card: Card }) {
  return (
    <>
      <Link
        to="/tasks/$number"
        params={{ number: card.number }}
        preloadDelay={250}
        data-card-title
        className="rounded-small hover:underline hover:decoration-line-strong hover:underline-offset-3"
      >
        <ForumWords language={card.language}>{card.title}</ForumWords>
      </Link>{" "}
      <span className="figures whitespace-nowrap font-mono font-normal text-[0.6875rem] text-quiet desk:hidden">
        <PublicNumber of={card.number} />
      </span>
      {card.thread !== null && <StitchedEdge thread={card.thread} />}
    </>
  );
}
