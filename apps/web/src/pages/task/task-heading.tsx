// What a task is called, what kind it is, whose, and where it stands.
import type { Card, TaskPage } from "@threadboard/domain";
import { EyeOff } from "lucide-react";
import { useBoard } from "../../data/use-board.ts";
import { ForumWords } from "../../parts/forum-words.tsx";
import { KindMark } from "../../parts/kind-mark.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { say } from "../../words/words.ts";
import { CopyLink } from "./copy-link.tsx";

export function TaskHeading({ card, page }: { card: Card; page: TaskPage | undefined }) {
  const { settings, columns } = useBoard();
  const kind = settings.kinds.find(({ key }) => key === card.kind);
  const team = settings.teams.find(({ key }) => key === card.team);
  const column = columns.find(({ id }) => id === card.columnId);
  const code = `${settings.prefix}-${card.number}`;
  return (
    <header className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-quiet text-small">
        {kind !== undefined && <KindMark kind={kind} />}
        {team !== undefined && team.name !== kind?.name && <Dot>{team.name}</Dot>}
        <Dot>
          <span className="figures font-mono text-[0.75rem]">{code}</span>
        </Dot>
        <span className="rounded-full border border-line px-2 py-px text-ink">
          <span className="sr-only">{say("page.task.stage")} </span>
          {isAside(card) ? say("page.stage", { stage: card.stage }) : (column?.name ?? "")}
        </span>
        {page !== undefined && page.audience !== "public" && (
          <span className="inline-flex items-center gap-1 rounded-full bg-amber-soft px-2 py-px text-amber">
            <EyeOff aria-hidden size={13} />
            {say("page.audience", { audience: page.audience })}
          </span>
        )}
        <CopyLink card={card} />
      </p>
      <PageHeading
        title={`${code} ${card.title}`}
        className="max-w-[30ch] text-[1.625rem] leading-8 tablet:text-[1.875rem] tablet:leading-9"
      >
        <ForumWords language={card.language}>{card.title}</ForumWords>
      </PageHeading>
      <p className="hidden text-small print:block">{`${location.origin}/tasks/${card.number}`}</p>
    </header>
  );
}

/** Not on the wall: the column's name would say less than the stage. */
const isAside = ({ stage }: Card) => stage === "triage" || stage === "dropped";

function Dot({ children }: { children: React.ReactNode }) {
  return <span className="before:me-2.5 before:content-['·']">{children}</span>;
}
