// One thing that came in: its text as in the thread, and the few facts that a lead settles before opening it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  type Card,
  difficulties,
  KindKey,
  type Refusal,
  type TaskFields,
  TeamKey,
  type TriageItem,
} from "@threadboard/domain";
import { ArrowLeft, ArrowUpRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { taskQuery } from "../../data/queries.ts";
import { useSettings } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { ForumWords } from "../../parts/forum-words.tsx";
import { Skeleton } from "../../parts/states.tsx";
import { StitchedEdge } from "../../parts/stitched-edge.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say, words } from "../../words/words.ts";
import { DifficultyChoice, EffortChoice, KindChoice, TeamChoice } from "../fields.tsx";
import { Body } from "../task/body.tsx";
import { EditForm } from "../task/edit-form.tsx";

type Props = {
  readonly item: TriageItem;
  readonly editing: boolean;
  /** Why this lead cannot decide about it. */
  readonly closed: Refusal | null;
  readonly onLeave: () => void;
};

export function ItemDetail({ item, editing, closed, onLeave }: Props) {
  const { card, author, createdAt, bodyHtml } = item;
  const { prefix } = useSettings();
  const heading = useFocusOnNext(editing);
  return (
    <article aria-labelledby="item" className="min-h-0 overflow-y-auto px-4 pt-3 tablet:px-8 tablet:pt-5">
      <Link
        to="/triage"
        search={{}}
        className="-ms-2 mb-1 inline-flex min-h-11 items-center gap-1.5 rounded px-2 text-quiet text-small tablet:hidden"
      >
        <ArrowLeft aria-hidden size={15} className="rtl:-scale-x-100" />
        {say("page.triage.list")}
      </Link>
      <div className="max-w-[46rem] pb-8">
        <p className="flex flex-wrap items-center gap-x-2 text-quiet text-small">
          <span className="figures font-mono text-[0.75rem]">
            {prefix}-{card.number}
          </span>
          <span>
            {say("page.triage.came", {
              name: author ?? "",
              from: cameFrom(item),
            })}{" "}
            <TimeNear how="on" at={createdAt} />
          </span>
        </p>
        <h2
          ref={heading}
          id="item"
          tabIndex={-1}
          className="mt-1 text-balance font-semibold text-title outline-none"
        >
          <ForumWords language={card.language}>{card.title}</ForumWords>
        </h2>
        {closed !== null && (
          <p className="mt-2 rounded bg-amber-soft px-3 py-2">{words.sayRefusal(closed)}</p>
        )}
        {editing ? (
          <Editing card={card} onLeave={onLeave} />
        ) : (
          <>
            <QuickFacts card={card} disabled={closed !== null} />
            <div className={card.thread === null ? "" : "relative ps-5"}>
              {card.thread !== null && (
                <>
                  <StitchedEdge thread={card.thread} />
                  <a
                    href={card.thread.address}
                    target="_blank"
                    rel="noopener"
                    className="mb-3 inline-flex items-center gap-1 text-accent text-small underline underline-offset-2"
                  >
                    {say("page.from.open")}
                    <ArrowUpRight aria-hidden size={14} className="rtl:-scale-x-100" />
                  </a>
                </>
              )}
              {bodyHtml.trim() === "" ? (
                <p className="text-quiet">{say("page.triage.no-text")}</p>
              ) : (
                <Body html={bodyHtml} language={card.language} />
              )}
            </div>
          </>
        )}
      </div>
    </article>
  );
}

const cameFrom = ({ card, author }: TriageItem) =>
  card.thread === null ? "person" : author === null ? "unsigned" : "thread";

/**
 * The desk keeps the focus when an item goes and takes its controls along, and when the form closes: the heading
 * gets it, and a screen reader reads on from there.
 */
function useFocusOnNext(editing: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!editing && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [editing]);
  return heading;
}

function Editing({ card, onLeave }: { card: Card; onLeave: () => void }) {
  const { data } = useQuery(taskQuery(card.number));
  return data === undefined ? (
    <Skeleton className="mt-5 h-40 w-full" />
  ) : (
    <EditForm page={data} onClose={onLeave} />
  );
}

/** Each choice is a command of its own, shown at once. */
function QuickFacts({ card, disabled }: { card: Card; disabled: boolean }) {
  const send = useCommand();
  const [own, setOwn] = useState<Pick<Card, "team" | "kind" | "difficulty" | "effort">>(card);
  useEffect(() => setOwn(card), [card]);
  const change = async (fields: Pick<TaskFields, "team" | "kind" | "difficulty" | "effort">) => {
    setOwn({ ...own, ...(fields as Partial<typeof own>) });
    if ((await send({ type: "edit", taskId: card.id, fields })) === null) setOwn(card);
  };
  return (
    <div className="my-5 grid grid-cols-2 gap-3 wide:grid-cols-4">
      <TeamChoice
        value={own.team ?? ""}
        disabled={disabled}
        onChange={(team) => void change({ team: team === "" ? null : TeamKey.parse(team) })}
      />
      <KindChoice
        value={own.kind}
        disabled={disabled}
        onChange={(kind) => void change({ kind: KindKey.parse(kind) })}
      />
      <DifficultyChoice
        value={own.difficulty ?? ""}
        disabled={disabled}
        onChange={(chosen) =>
          void change({ difficulty: difficulties.find((each) => each === chosen) ?? null })
        }
      />
      <EffortChoice
        value={own.effort === null ? "" : String(own.effort)}
        disabled={disabled}
        onChange={(minutes) => void change({ effort: minutes === "" ? null : Number(minutes) })}
      />
    </div>
  );
}
