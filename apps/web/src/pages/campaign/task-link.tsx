// A task in the matrix: its title, and its number for those who speak of it.
import { Link } from "@tanstack/react-router";
import type { Card } from "@threadboard/domain";
import { ForumWords } from "../../parts/forum-words.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";

export function TaskLink({ card }: { card: Card }) {
  return (
    <span className="flex items-baseline justify-between gap-3">
      <Link
        to="/tasks/$number"
        params={{ number: card.number }}
        preloadDelay={250}
        dir="auto"
        className="min-w-0 text-start font-medium underline-offset-2 hover:underline touch:py-2.5"
      >
        <ForumWords language={card.language}>{card.title}</ForumWords>
      </Link>
      <span className="figures shrink-0 font-mono text-[0.6875rem] text-quiet">
        <PublicNumber of={card.number} />
      </span>
    </span>
  );
}
