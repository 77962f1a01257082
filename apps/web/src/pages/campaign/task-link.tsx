// A task in the matrix: its title, and its number for those who speak of it.
import { Link } from "@tanstack/react-router";
import type { Card } from "@threadboard/domain";
import { ForumWords } from "../../parts/forum-words.tsx";

export function TaskLink({ card, prefix }: { card: Card; prefix: string }) {
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
        {prefix}-{card.number}
      </span>
    </span>
  );
}
