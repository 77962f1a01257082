// "Find something for me": a few questions, and at once the tasks that fit the answers. All of it stands in the address.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { blankWish, type FindAnswer, type Wish, wishToSearch } from "@threadboard/domain";
import { useState } from "react";
import { useMe, useSettings } from "../data/use-board.ts";
import { FoundTaskCard } from "../find/found-task.tsx";
import { NextForYou } from "../find/next-for-you.tsx";
import { findQuery } from "../find/queries.ts";
import { Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { ErrorState, Skeleton } from "../parts/states.tsx";
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
      <NextForYou />
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
    <div className="grid items-start gap-x-10 gap-y-8 desk:grid-cols-[20rem_minmax(0,1fr)]">
      <section aria-label={say("find.questions")} className="flex flex-col gap-4">
        <Questions wish={wish} choices={data.choices} change={change} />
        <div className="-ms-3 flex flex-wrap gap-1">
          {text !== "" && (
            <Button look="quiet" onClick={() => change(blankWish)}>
              {say("find.start-over")}
            </Button>
          )}
          <LinkToThis wish={text} />
        </div>
      </section>
      <Answer
        answer={data}
        stale={isPlaceholderData}
        onMore={() => setMore({ of: text, show: show + MORE })}
      />
    </div>
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
      <h2 role="status" className="font-medium text-quiet">
        {say("find.count", { count: total })}
      </h2>
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
