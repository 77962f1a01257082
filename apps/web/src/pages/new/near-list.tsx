// Tasks with a like title, so that nobody writes what is there already.
import { Link } from "@tanstack/react-router";
import type { Card } from "@threadboard/domain";
import { ForumWords } from "../../parts/forum-words.tsx";
import { say } from "../../words/words.ts";
import { nearTasks } from "../near-titles.ts";

export function NearTasks({ cards, title }: { cards: readonly Card[]; title: string }) {
  const near = nearTasks(cards, title, 3);
  return (
    <div role="status" className="empty:hidden">
      {near.length > 0 && (
        <div className="-mt-2 rounded bg-lane px-3 py-2 text-small">
          <p className="font-medium">{say("page.new.near")}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {near.map((card) => (
              <li key={card.id}>
                <Link
                  to="/tasks/$number"
                  params={{ number: card.number }}
                  className="text-accent underline underline-offset-2"
                >
                  <ForumWords language={card.language}>{card.title}</ForumWords>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
