// Where nothing fits: why, what comes nearest, what is coming, and to be told when something does.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FindAnswer, readWishText } from "@threadboard/domain";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { api, signInAddress } from "../../data/api.ts";
import { useMe } from "../../data/use-board.ts";
import { followsQuery } from "../../find/queries.ts";
import { searchOf } from "../../find/wish-search.ts";
import { AnchorButton, Button, LinkButton } from "../../parts/button.tsx";
import { ForumWords } from "../../parts/forum-words.tsx";
import { notify } from "../../parts/notify.ts";
import { TimeNear } from "../../parts/time-near.tsx";
import { say, words } from "../../words/words.ts";

export function NothingFound({ answer }: { answer: FindAnswer }) {
  const { held, wish, nearest, coming } = answer;
  if (held !== null) {
    return (
      <Box title={words.sayRefusal(held)}>
        <div>
          <LinkButton look="main" to="/mine">
            {say("find.held.mine")}
          </LinkButton>
        </div>
      </Box>
    );
  }
  const isBlank = wish === "";
  return (
    <Box
      title={say(isBlank ? "find.none.all" : "find.none.title")}
      text={say(isBlank ? "find.none.all.text" : "find.none.text")}
    >
      {nearest.length > 0 && <Nearest nearest={nearest} />}
      {coming.total > 0 && <Coming coming={coming} />}
      <Watch answer={answer} />
    </Box>
  );
}

function Box({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-5 rounded border border-line bg-card p-4 tablet:p-5">
      <div>
        <h3 className="text-balance font-semibold text-large">{title}</h3>
        {text !== undefined && <p className="mt-1 max-w-[60ch] text-pretty text-quiet">{text}</p>}
      </div>
      {children}
    </div>
  );
}

function Nearest({ nearest }: Pick<FindAnswer, "nearest">) {
  return (
    <section>
      <h4 className="font-medium">{say("find.near")}</h4>
      <ul className="mt-1 flex flex-col items-start">
        {nearest.map(({ without, wish, total }) => (
          <li key={without}>
            <Link
              to="/find"
              search={searchOf(readWishText(wish))}
              className="inline-flex min-h-8 items-center gap-1.5 text-accent underline-offset-3 hover:underline touch:min-h-11"
            >
              <ArrowRight aria-hidden size={15} className="shrink-0 rtl:rotate-180" />
              {say("find.near.with", { count: total, part: without })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Coming({ coming: { cards, total } }: Pick<FindAnswer, "coming">) {
  return (
    <section>
      <h4 className="font-medium">{say("find.coming")}</h4>
      <ul className="mt-1 flex flex-col gap-1">
        {cards.map(({ id, number, title, language, notBefore }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <Link
              to="/tasks/$number"
              params={{ number }}
              className="text-accent underline-offset-3 hover:underline"
            >
              <ForumWords language={language}>{title}</ForumWords>
            </Link>
            {notBefore !== null && (
              <span className="text-quiet text-small">
                <TimeNear how="from" at={notBefore} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {total > cards.length && (
        <p className="mt-1 text-quiet text-small">
          {say("find.coming.more", { count: total - cards.length })}
        </p>
      )}
    </section>
  );
}

function Watch({ answer: { wish, watched } }: { answer: FindAnswer }) {
  const { person, known } = useMe();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (on: boolean) => (on ? api.watch(wish) : api.unwatch(wish)),
    onSuccess: (follows, on) => {
      client.setQueryData(followsQuery.queryKey, follows);
      client.setQueriesData<FindAnswer>(
        { queryKey: ["find", wish] },
        (now) => now && { ...now, watched: on },
      );
    },
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
  if (!known) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t pt-4">
      {person === null ? (
        <AnchorButton look="main" href={signInAddress(wish === "" ? "/find" : `/find?${wish}`)}>
          {say("find.watch")}
        </AnchorButton>
      ) : watched ? (
        <>
          <p role="status" className="font-medium text-accent">
            {say("find.watching")}
          </p>
          <Button look="quiet" disabled={isPending} onClick={() => mutate(false)}>
            {say("find.unwatch")}
          </Button>
        </>
      ) : (
        <Button look="main" disabled={isPending} onClick={() => mutate(true)}>
          {say("find.watch")}
        </Button>
      )}
      <p className="text-pretty text-quiet text-small">{say("find.watch.help")}</p>
    </div>
  );
}
