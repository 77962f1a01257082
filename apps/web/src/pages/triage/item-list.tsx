// What came in, longest waiting first.
import { Link } from "@tanstack/react-router";
import type { TaskId, TriageItem } from "@threadboard/domain";
import { useEffect, useRef } from "react";
import { useSettings } from "../../data/use-board.ts";
import { ForumWords } from "../../parts/forum-words.tsx";
import { KindShape } from "../../parts/kind-mark.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";

export function ItemList({ items, chosen }: { items: readonly TriageItem[]; chosen: TaskId | null }) {
  const { kinds, teams } = useSettings();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul ref={list} className="flex flex-col pb-4">
      {items.map(({ card, author, createdAt }) => {
        const kind = kinds.find(({ key }) => key === card.kind);
        const team = teams.find(({ key }) => key === card.team);
        return (
          <li key={card.id}>
            <Link
              to="/triage"
              search={{ task: String(card.number) }}
              aria-current={card.id === chosen ? "true" : undefined}
              className="relative flex gap-2.5 px-4 py-2.5 hover:bg-hover aria-[current]:bg-accent-soft focus-visible:outline-offset-[-2px]"
            >
              <span className="mt-1">{kind !== undefined && <KindShape kind={kind} />}</span>
              <span className="min-w-0">
                <span className="line-clamp-2 font-medium">
                  <ForumWords language={card.language}>{card.title}</ForumWords>
                </span>
                <span className="block truncate text-quiet text-small">
                  {[team?.name, author].filter((part) => part != null).join(" · ")}
                  {(team !== undefined || author !== null) && " · "}
                  <TimeNear how="on" at={createdAt} />
                </span>
              </span>
              <span className="sr-only">
                {kind !== undefined && say("page.triage.kind", { kind: kind.name })}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
