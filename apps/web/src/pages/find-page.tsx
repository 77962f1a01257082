// "Find something for me": a few questions, and at once the tasks that fit the answers. All of it stands in the address.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { blankWish, type FindAnswer, type Wish, wishToSearch } from "@threadboard/domain";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useMe, useSettings } from "../data/use-board.ts";
import { FoundTaskCard } from "../find/found-task.tsx";
import { NextForYou } from "../find/next-for-you.tsx";
import { findQuery } from "../find/queries.ts";
import { wishWords } from "../find/wish-words.ts";
import { Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { ErrorState, Skeleton } from "../parts/states.tsx";
import { useScreen } from "../parts/use-screen.ts";
import { say } from "../words/words.ts";
import { LinkToThis } from "./find/link-to-this.tsx";
import { NothingFound } from "./find/nothing-found.tsx";
import { Questions } from "./find/questions.tsx";
import { useWish } from "./find/use-wish.ts";

/** More at once would be a list again. */
const SHOWN = 3;
const MORE = 6;

export function FindPage() {
  const { claims } = useSettings();
  const [wish, change] = useWish();
  const days = Math.round(claims.nudgeAfter + claims.releaseAfter);
  return (
    <Page title={say("web.find")} lead={say("find.lead", { days })} width="wide">
      <NextForYou thanksOnly />
      <Answered wish={wish} change={change} />
    </Page>
  );
}

function Answered({ wish, change }: { wish: Wish; change: (changes: Partial<Wish>) => void }) {
  const { person, known } = useMe();
  const text = wishToSearch(wish);
  // Another wish begins with a few again.
  const [more, setMore] = useState({ of: text, show: SHOWN });
  const show = more.of === text ? more.show : SHOWN;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...findQuery(text, show, person?.id ?? null),
    enabled: known,
    placeholderData: keepPreviousData,
  });
  if (data === undefined) {
    if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
    return <Skeleton className="h-96 w-full" />;
  }
  return (
    <div className="grid items-start gap-x-10 gap-y-6 tablet:grid-cols-[15rem_minmax(0,1fr)] desk:grid-cols-[20rem_minmax(0,1fr)]">
      <AboutYou wish={wish} answer={data} change={change} />
      <Answer
        answer={data}
        stale={isPlaceholderData}
        onMore={() => setMore({ of: text, show: show + MORE })}
      />
    </div>
  );
}

/** Where there is no room beside the answers, the questions make way for them: at once for who comes by a link. */
function AboutYou({
  wish,
  answer,
  change,
}: {
  wish: Wish;
  answer: FindAnswer;
  change: (changes: Partial<Wish>) => void;
}) {
  const settings = useSettings();
  const screen = useScreen();
  const text = wishToSearch(wish);
  const [open, setOpen] = useState(text === "" && answer.held === null);
  const beside = screen === "desk" || screen === "wide";
  const tools = (
    <div className="-ms-3 flex flex-wrap gap-1">
      {text !== "" && (
        <Button look="quiet" onClick={() => change(blankWish)}>
          {say("find.start-over")}
        </Button>
      )}
      <LinkToThis wish={text} />
    </div>
  );
  if (!beside && !open) {
    return (
      <section aria-label={say("find.questions")} className="flex flex-col gap-2">
        <p className="text-pretty">{wishWords(text, settings)}</p>
        <div>
          <Button onClick={() => setOpen(true)}>
            <SlidersHorizontal aria-hidden size={16} />
            {say("find.change")}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section aria-label={say("find.questions")} className="flex flex-col gap-4">
      <Questions wish={wish} choices={answer.choices} change={change} />
      {tools}
      {!beside && (
        <Button look="main" onClick={() => setOpen(false)}>
          {say("find.show", { count: answer.total })}
        </Button>
      )}
    </section>
  );
}

function Answer({
  answer,
  stale,
  onMore,
}: {
  answer: FindAnswer;
  /** Still that of the wish before; the new one is on its way. */
  stale: boolean;
  onMore: () => void;
}) {
  const { total, found } = answer;
  const left = total - found.length;
  return (
    <section aria-label={say("find.found")} aria-busy={stale} className="flex min-w-0 flex-col gap-3">
      <div role="status">
        <h2 className="font-medium text-quiet">
          {answer.held === null ? say("find.count", { count: total }) : say("find.held.title")}
        </h2>
      </div>
      {total === 0 ? (
        <NothingFound answer={answer} />
      ) : (
        <ul className={`flex flex-col gap-3 transition-opacity ${stale ? "opacity-60" : ""}`}>
          {found.map((each) => (
            <FoundTaskCard key={each.card.id} found={each} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <div>
          <Button onClick={onMore}>{say("find.more", { count: Math.min(left, MORE) })}</Button>
        </div>
      )}
    </section>
  );
}
