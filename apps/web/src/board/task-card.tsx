// A card: a heading with its controls after it. It never needs opening to be understood, nor hovering to be used.
import { Link } from "@tanstack/react-router";
import type { Card, KindOnBoard } from "@threadboard/domain";
import { GripVertical } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useSettings } from "../data/use-board.ts";
import { type CarriedBy, useHandle } from "../drag/dragging.ts";
import { ForumWords } from "../parts/forum-words.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { PublicNumber } from "../parts/public-number.tsx";
import { StitchedEdge } from "../parts/stitched-edge.tsx";
import { say } from "../words/words.ts";
import { CardDetails } from "./card-details.tsx";
import { CardMenuButton } from "./card-menu-button.tsx";
import { CardNow } from "./card-now.tsx";
import { FirstStep } from "./first-step.tsx";
import { TakeButton } from "./take-button.tsx";

type Props = {
  readonly card: Card;
  /** How the card is being carried, if it is. */
  readonly held: CarriedBy | null;
};

export const TaskCard = memo(function TaskCard({ card, held }: Props) {
  return (
    <CardFrame card={card} held={held}>
      <h3 className={`order-2 line-clamp-2 ${rests(card) ? "font-medium" : "font-semibold"}`}>
        <Link
          to="/tasks/$number"
          params={{ number: card.number }}
          draggable={false}
          preloadDelay={250}
          data-card-title
          className="outline-none after:absolute after:inset-0 after:rounded after:outline-offset-1 hover:underline focus-visible:after:outline-2 focus-visible:after:outline-accent hover:decoration-line-strong hover:underline-offset-3"
        >
          <ForumWords language={card.language}>{card.title}</ForumWords>
        </Link>
      </h3>
      <CardTop card={card}>
        <Controls card={card} />
      </CardTop>
      <div className="order-3 flex min-h-8 items-center gap-2 touch:min-h-11">
        <div className="min-w-0 grow">
          <CardNow card={card} />
        </div>
        <TakeButton
          card={card}
          className="shrink-0 touch:relative mouse:absolute mouse:end-(--card-pad) mouse:opacity-0 mouse:shadow-[0_0_0_6px_var(--card)] mouse:focus-visible:opacity-100 mouse:group-focus-within/card:opacity-100 mouse:group-hover/card:opacity-100"
        />
      </div>
      <div className="order-4">
        <CardDetails card={card} />
        <FirstStep card={card} />
      </div>
    </CardFrame>
  );
});

/** What is in the hand while a card is dragged: the card without its controls. */
export function CardInHand({ card }: { card: Card }) {
  return (
    <CardFrame card={card} held={null} floating>
      <p className="order-2 line-clamp-2 font-semibold">
        <ForumWords language={card.language}>{card.title}</ForumWords>
      </p>
      <CardTop card={card} />
      <div className="order-3 flex min-h-8 items-center">
        <CardNow card={card} />
      </div>
      <div className="order-4">
        <CardDetails card={card} />
      </div>
    </CardFrame>
  );
}

function CardFrame({
  card,
  held,
  floating = false,
  children,
}: Props & { floating?: boolean; children: ReactNode }) {
  const look = floating
    ? "cursor-grabbing border-line bg-float shadow-float"
    : rests(card)
      ? "border-line bg-rest"
      : "border-line bg-card";
  return (
    <article
      className={`group/card relative flex flex-col gap-0.5 rounded border py-(--card-pad) pe-(--card-pad) ps-[calc(var(--card-pad)+8px)] transition-[border-color,opacity] hover:border-line-strong data-[held=pointer]:opacity-40 data-[held=keyboard]:border-accent data-[held=keyboard]:outline-2 data-[held=keyboard]:outline-accent touch:select-none ${look}`}
      data-held={held ?? undefined}
    >
      {children}
      {card.thread !== null && <StitchedEdge thread={card.thread} />}
    </article>
  );
}

/** Cards that others are on, and finished ones, step back; free ones and those that came back stand out. */
function rests(card: Card): boolean {
  return card.stage === "done" || card.slots.every(({ claim }) => claim !== null);
}

function CardTop({ card, children }: { card: Card; children?: ReactNode }) {
  const { teams, kinds } = useSettings();
  const kind: KindOnBoard | undefined = kinds.find(({ key }) => key === card.kind);
  const team = teams.find(({ key }) => key === card.team);
  return (
    <div className="order-1 flex min-h-6 items-center gap-1.5 text-quiet text-small">
      {kind !== undefined && (
        <span className="flex max-w-[75%] shrink-0">
          <KindMark kind={kind} />
        </span>
      )}
      {team !== undefined && team.name !== kind?.name && (
        <span className="min-w-0 shrink-[9] truncate before:me-1.5 before:content-['·']">{team.name}</span>
      )}
      <span className="figures ms-auto shrink-0 ps-2 font-mono text-[0.6875rem]">
        <PublicNumber of={card.number} />
      </span>
      {children}
    </div>
  );
}

function Controls({ card }: { card: Card }) {
  const handle = useHandle(card);
  const control =
    "grid size-6 shrink-0 place-items-center rounded text-quiet hover:bg-hover hover:text-ink touch:size-11";
  return (
    <>
      {handle !== null && (
        <button
          type="button"
          {...handle}
          aria-label={say("web.card.handle", { title: card.title })}
          // Read after the name, and passed over by who knows it.
          aria-description={say("web.card.handle.how")}
          className={`${control} absolute end-9 bg-card not-focus-visible:not-aria-pressed:sr-only aria-pressed:bg-accent aria-pressed:text-on-accent`}
        >
          <GripVertical aria-hidden size={15} />
        </button>
      )}
      <CardMenuButton card={card} className="-my-1 -me-1.5 touch:-my-2.5 touch:-me-2.5" />
    </>
  );
}
