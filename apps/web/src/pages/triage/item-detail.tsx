// What is on the desk: why it is there, the few facts that a lead settles, and its text as in the thread.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Card, permit, type ReasonOnDesk, situationOfCard, type TriageItem } from "@threadboard/domain";
import { ArrowLeft, ArrowUpRight } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { taskQuery, threadPreviewQuery } from "../../data/queries.ts";
import { useActor, useRules, useSettings } from "../../data/use-board.ts";
import { Button } from "../../parts/button.tsx";
import { ForumWords } from "../../parts/forum-words.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";
import { Skeleton } from "../../parts/states.tsx";
import { StitchedEdge } from "../../parts/stitched-edge.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say, words } from "../../words/words.ts";
import { Body } from "../task/body.tsx";
import { Conflicts } from "../task/conflicts.tsx";
import { EditForm } from "../task/edit-form.tsx";
import { type Fact, facts, keyOfFact, saidOf } from "./facts.ts";
import { KeyOf } from "./key-cap.tsx";
import { titleOf, whyWords } from "./reason-words.ts";

type Props = {
  readonly item: TriageItem;
  readonly editing: boolean;
  readonly onFact: (fact: Fact) => void;
  readonly onLeave: () => void;
};

export function ItemDetail({ item, editing, onFact, onLeave }: Props) {
  const heading = useFocusOnNext(editing);
  return (
    <article aria-labelledby="item" className="min-h-0 overflow-y-auto px-4 pt-3 tablet:px-8 tablet:pt-5">
      <Link
        to="/triage"
        search={{}}
        className="-ms-2 mb-1 inline-flex min-h-11 items-center gap-1.5 rounded px-2 text-quiet text-small tablet:hidden"
      >
        <ArrowLeft aria-hidden size={15} className="rtl:-scale-x-100" />
        {say("desk.list")}
      </Link>
      <div className="max-w-[46rem] pb-8">
        <Origin item={item} />
        <h2
          ref={heading}
          id="item"
          tabIndex={-1}
          className="mt-1 text-balance font-semibold text-title outline-none"
        >
          <ForumWords language={item.kind === "task" ? item.card.language : null}>{titleOf(item)}</ForumWords>
        </h2>
        <Reasons item={item} />
        {item.kind === "task" && (
          <TaskText card={item.card} editing={editing} onFact={onFact} onLeave={onLeave} />
        )}
        {item.kind === "hidden" && <HiddenText task={item.task} />}
        {item.kind === "proposal" && <LineText proposal={item.proposal} />}
      </div>
    </article>
  );
}

/**
 * The desk keeps the focus when an item goes and takes its controls along, and when a form closes: the heading gets
 * it, and a screen reader reads on from there.
 */
function useFocusOnNext(editing: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!editing && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [editing]);
  return heading;
}

function Origin({ item }: { item: TriageItem }) {
  if (item.kind === "proposal")
    return (
      <p className="text-quiet text-small" dir="auto">
        {say("desk.came.line", { title: item.proposal.title })}
      </p>
    );
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-quiet text-small">
      <span className="figures font-mono text-[0.75rem]">
        <PublicNumber of={item.kind === "task" ? item.card.number : item.task.number} />
      </span>
      {item.kind === "task" && <Came card={item.card} />}
    </p>
  );
}

function Came({ card }: { card: Card }) {
  const { data } = useQuery(taskQuery(card.number));
  if (data === undefined) return null;
  const name = data.thread?.author ?? null;
  const from = card.thread === null ? "person" : name === null ? "unsigned" : "thread";
  return (
    <span>
      {say("desk.came", { from, name: name ?? "" })} <TimeNear how="on" at={data.createdAt} />
    </span>
  );
}

function Reasons({ item }: { item: TriageItem }) {
  return (
    <ul className="mt-3 flex flex-col gap-1.5 rounded bg-amber-soft px-3 py-2">
      {item.reasons.map((reason) => (
        <li key={`${reason.code} ${reason.about}`} className="text-pretty">
          {whyWords(reason, item)} {reason.task !== null && <Other task={reason.task} />}{" "}
          <span className="text-quiet text-small">
            <TimeNear how="since" at={reason.since} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Other({ task }: { task: NonNullable<ReasonOnDesk["task"]> }) {
  return (
    <Link
      to="/tasks/$number"
      params={{ number: task.number }}
      className="text-accent underline underline-offset-2"
    >
      <PublicNumber of={task.number} /> <ForumWords language={null}>{task.title}</ForumWords>
    </Link>
  );
}

function TaskText({
  card,
  editing,
  onFact,
  onLeave,
}: {
  card: Card;
  editing: boolean;
  onFact: (fact: Fact) => void;
  onLeave: () => void;
}) {
  const { data } = useQuery(taskQuery(card.number));
  const closed = permit("edit", situationOfCard(card), useActor(), useRules().kinds);
  if (data === undefined) return <Skeleton className="mt-5 h-40 w-full" />;
  if (editing) return <EditForm page={data} onClose={onLeave} />;
  return (
    <>
      {closed === null && <Facts card={card} onFact={onFact} />}
      {data.thread !== null && data.thread.conflicts.length > 0 && (
        <div className="mt-4 flex flex-col gap-4">
          <Conflicts page={data} />
        </div>
      )}
      <Thread address={card.thread?.address ?? null} edge={<Edge card={card} />}>
        {data.bodyHtml.trim() === "" ? (
          <p className="text-quiet">{say("desk.no-text")}</p>
        ) : (
          <Body html={data.bodyHtml} language={card.language} />
        )}
      </Thread>
    </>
  );
}

const Edge = ({ card }: { card: Card }) =>
  card.thread === null ? null : <StitchedEdge thread={card.thread} />;

/** Text that comes from the forum, tied to it. */
function Thread({
  address,
  edge,
  children,
}: {
  address: string | null;
  edge: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`mt-5 ${address === null ? "" : "relative ps-5"}`}>
      {edge}
      {address !== null && (
        <a
          href={address}
          target="_blank"
          rel="noopener"
          className="mb-3 inline-flex items-center gap-1 text-accent text-small underline underline-offset-2"
        >
          {say("desk.open-thread")}
          <ArrowUpRight aria-hidden size={14} />
        </a>
      )}
      {children}
    </div>
  );
}

function Facts({ card, onFact }: { card: Card; onFact: (fact: Fact) => void }) {
  const settings = useSettings();
  const shown = settings.labelGroups.length === 0 ? facts.filter((fact) => fact !== "skills") : facts;
  return (
    <section
      aria-label={say("desk.facts")}
      className="mt-4 grid grid-cols-2 gap-x-2 gap-y-1 tablet:grid-cols-3 wide:grid-cols-4"
    >
      {shown.map((fact) => {
        const value = saidOf(fact, card, settings) ?? say("desk.fact.unsaid");
        const name = say(`desk.fact.${fact}`);
        return (
          <Button
            key={fact}
            look="quiet"
            onClick={() => onFact(fact)}
            className="min-w-0 justify-start! gap-2 px-2!"
          >
            <span className="min-w-0 grow text-start">
              <span className="block font-normal text-quiet text-small">{name}</span>
              <span dir="auto" className="block truncate text-ink">
                {value}
              </span>
            </span>
            <KeyOf act={keyOfFact[fact]} />
          </Button>
        );
      })}
    </section>
  );
}

type Hidden = Extract<TriageItem, { kind: "hidden" }>["task"];

function HiddenText({ task }: { task: Hidden }) {
  return (
    <p className="mt-5 text-pretty">
      {say("sync.gone.held", { held: task.held })}{" "}
      {task.address !== null && (
        <a href={task.address} className="whitespace-nowrap text-accent underline underline-offset-2">
          {say("sync.gone.look")}
        </a>
      )}
    </p>
  );
}

type Line = Extract<TriageItem, { kind: "proposal" }>["proposal"];

/** How sure we are and why, and the list itself. */
function LineText({ proposal }: { proposal: Line }) {
  const { address, confidence, reason } = proposal;
  const { data, error } = useQuery(threadPreviewQuery(address));
  const percent = new Intl.NumberFormat(words.language, { style: "percent" }).format(confidence);
  const key = `outline.reason.${reason.code}`;
  return (
    <>
      <p className="mt-3 text-pretty">
        {say("desk.sure", { percent })}
        {words.has(key) && `. ${say(key, reason.params)}`}
      </p>
      <Thread address={address} edge={null}>
        {data !== undefined && <Body html={data.bodyHtml} />}
        {data === undefined && error !== null && <p className="text-quiet">{say("desk.no-preview")}</p>}
        {data === undefined && error === null && <Skeleton className="h-40 w-full" />}
      </Thread>
    </>
  );
}
