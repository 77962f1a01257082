// A task with everything about it, to be read in peace.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Card, TaskPage as TaskData } from "@threadboard/domain";
import { permit, situationOfCard } from "@threadboard/domain";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { TakeButton } from "../board/take-button.tsx";
import { Refused } from "../data/api.ts";
import { taskQuery } from "../data/queries.ts";
import { useActor, useBoard, useRules } from "../data/use-board.ts";
import { FollowButton } from "../find/follow-button.tsx";
import { ErrorState, Skeleton } from "../parts/states.tsx";
import { useScreen } from "../parts/use-screen.ts";
import { say } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";
import { Activity } from "./task/activity.tsx";
import { Asks } from "./task/asks.tsx";
import { Body } from "./task/body.tsx";
import { Checklist } from "./task/checklist.tsx";
import { Conflicts } from "./task/conflicts.tsx";
import { EditForm } from "./task/edit-form.tsx";
import { Elsewhere } from "./task/elsewhere.tsx";
import { Facts } from "./task/facts.tsx";
import { HowTo } from "./task/how-to.tsx";
import { Offers } from "./task/offers.tsx";
import { useNamedPlace } from "./task/place-in-page.ts";
import { Standing } from "./task/standing.tsx";
import { StillOnIt } from "./task/still-on-it.tsx";
import { TakeAgain } from "./task/take-again.tsx";
import { TaskActions } from "./task/task-actions.tsx";
import { TaskHeading } from "./task/task-heading.tsx";
import { ThreadPanel } from "./task/thread-panel.tsx";
import { ThreadReplies } from "./task/thread-replies.tsx";
import { Blockers } from "./task/waiting.tsx";

const route = getRouteApi("/tasks/$number");

export function TaskPage() {
  const { number } = route.useParams();
  const { data, error, refetch } = useQuery(taskQuery(number));
  const onBoard = useBoard().cards.find((card) => card.number === number);
  if (error instanceof Refused && data === undefined)
    return <NotThere sentence={error.message} code={error.problem.code} />;
  if (error !== null && data === undefined) return <ErrorState error={error} retry={() => void refetch()} />;
  const card = freshest(data?.card, onBoard);
  return (
    <div className="mx-auto w-full max-w-[73rem] px-4 pt-4 pb-20 tablet:px-6 wide:max-w-[104rem]">
      <Link
        to="/"
        data-not-printed
        className="-ms-2 inline-flex min-h-8 items-center gap-1.5 rounded px-2 text-quiet text-small hover:bg-hover hover:text-ink touch:min-h-11"
      >
        <ArrowLeft aria-hidden size={15} className="rtl:-scale-x-100" />
        {say("web.to-board")}
      </Link>
      {card === undefined ? <Waiting /> : <Task key={card.id} card={card} page={data} />}
    </div>
  );
}

/** The board's own card already shows what is under way; it may also be older than what the page was given. */
function freshest(asked: Card | undefined, onBoard: Card | undefined): Card | undefined {
  if (asked === undefined || onBoard === undefined) return onBoard ?? asked;
  return onBoard.version >= asked.version ? onBoard : asked;
}

function Task({ card, page }: { card: Card; page: TaskData | undefined }) {
  const { take, renew, edit } = route.useSearch();
  const [editing, setEditing] = useState(edit === "1");
  useFocusAfter(editing);
  useNamedPlace(page !== undefined);
  const phone = useScreen() === "phone";
  const actor = useActor();
  const { kinds } = useRules();
  const mayEdit = permit("edit", situationOfCard(card), actor, kinds) === null;
  if (editing && mayEdit && page !== undefined) {
    return (
      <div className="mt-2 max-w-[46rem]">
        <TaskHeading card={card} page={page} />
        <EditForm page={page} onClose={() => setEditing(false)} />
      </div>
    );
  }
  const actions = (
    <TaskActions
      card={card}
      page={page}
      onEdit={mayEdit && page !== undefined ? () => setEditing(true) : null}
    >
      {phone && take !== "1" && <TakeButton card={card} />}
    </TaskActions>
  );
  return (
    <div className="mt-2 grid items-start gap-x-12 gap-y-6 desk:grid-cols-[minmax(0,46rem)_20rem] desk:grid-rows-[auto_1fr] desk:justify-between wide:grid-cols-[minmax(0,46rem)_minmax(0,30rem)_20rem] wide:grid-rows-1">
      <div className="flex min-w-0 flex-col gap-6">
        <TaskHeading card={card} page={page} />
        {take === "1" && <TakeAgain card={card} />}
        {renew === "1" && <StillOnIt card={card} />}
        {page !== undefined && <Asks page={page} card={card} />}
        {page !== undefined && <Offers page={page} card={card} />}
        <Standing card={card} page={page} asked={take === "1"} />
        {!phone && actions}
        <HowTo card={card} place="first" />
        {page !== undefined && <Conflicts page={page} />}
        {page === undefined ? <Waiting /> : <Text html={page.bodyHtml} language={page.card.language} />}
        {page !== undefined && <Checklist card={card} page={page} />}
      </div>
      <aside
        aria-label={say("page.task.about")}
        className="flex min-w-0 flex-col gap-7 desk:row-span-2 desk:pt-9 wide:col-start-3 wide:row-span-1 wide:row-start-1"
      >
        {page !== undefined && <ThreadPanel page={page} card={card} />}
        <HowTo card={card} place="beside" />
        {page !== undefined && <Blockers card={card} page={page} />}
        <Facts card={card} page={page} />
        <div className="empty:hidden print:hidden">
          <FollowButton card={card} look="plain" />
        </div>
        {page !== undefined && <Elsewhere page={page} />}
      </aside>
      {page !== undefined && (
        <div className="flex min-w-0 flex-col gap-6 wide:col-start-2 wide:row-start-1 wide:pt-9">
          <ThreadReplies card={card} page={page} />
          <Activity page={page} />
        </div>
      )}
      {phone && <FootOfPage>{actions}</FootOfPage>}
    </div>
  );
}

/** On a phone: what can be done, under the thumb wherever the reader is. */
function FootOfPage({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 border-line border-t bg-ground px-4 py-2 has-[>div:empty]:hidden print:hidden">
      {children}
    </div>
  );
}

/** The form goes with the button that had the focus; the reader goes on at the top. */
function useFocusAfter(editing: boolean) {
  const before = useRef(editing);
  useEffect(() => {
    if (before.current && !editing) document.querySelector<HTMLElement>("#main h1")?.focus();
    before.current = editing;
  }, [editing]);
}

/** The headings of the text are one below ours. */
function Text({ html, language }: { html: string; language: string | null }) {
  if (html.trim() === "") return null;
  return (
    <section aria-labelledby="text">
      <h2 id="text" className="sr-only">
        {say("page.form.body")}
      </h2>
      <Body html={html} language={language} />
    </section>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="sr-only">
        {say("page.loading")}
      </p>
      <Skeleton className="h-5 w-5/6" />
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-2/3" />
    </div>
  );
}
