// What the reader was told. Having been shown here, a notice counts as seen.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isHeld, type Notice } from "@threadboard/domain";
import { useEffect, useRef } from "react";
import { api, Refused } from "../data/api.ts";
import { meQuery, noticesQuery } from "../data/queries.ts";
import { useMe, useSettings } from "../data/use-board.ts";
import { useCommand } from "../data/use-command.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Button, LinkButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { PublicNumber } from "../parts/public-number.tsx";
import { EmptyState, ErrorState, Skeleton } from "../parts/states.tsx";
import { TimeNear } from "../parts/time-near.tsx";
import { say } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";
import { Asked } from "./notices/asked.tsx";
import { Choices } from "./notices/choices.tsx";

export function NoticesPage() {
  const { data, error, refetch } = useQuery({ ...noticesQuery, staleTime: 0 });
  const fresh = useSeen(data?.notices);
  if (error instanceof Refused) return <NotThere sentence={error.message} code={error.problem.code} />;
  return (
    <Page title={say("web.notices")}>
      {data === undefined && error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-24 w-full" />}
      <Choices />
      {data?.notices.length === 0 && (
        <EmptyState
          title={say("page.notices.none")}
          action={<LinkButton to="/">{say("web.to-board")}</LinkButton>}
        >
          {say("page.notices.none.text")}
        </EmptyState>
      )}
      {data !== undefined && data.notices.length > 0 && (
        <ul className="flex flex-col border-line border-t">
          {data.notices.map((notice) => (
            <Row key={notice.id} notice={notice} fresh={fresh.has(notice.id)} />
          ))}
        </ul>
      )}
    </Page>
  );
}

/**
 * Tells the server that these were seen, once somebody looks at the page. Returns which of them were new during
 * this visit: they stay marked although they are seen by now.
 */
function useSeen(notices: readonly Notice[] | undefined): ReadonlySet<number> {
  const client = useQueryClient();
  const fresh = useRef(new Set<number>());
  for (const { id, seen } of notices ?? []) if (!seen) fresh.current.add(id);
  const unseen = notices?.filter(({ seen }) => !seen).map(({ id }) => id) ?? [];
  const upTo = Math.max(0, ...unseen);
  useEffect(() => {
    if (upTo === 0) return;
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", tell);
      // Failing, they stay new, which the next visit tries again.
      api.noticesSeen(upTo).then(
        () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
        () => {},
      );
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => document.removeEventListener("visibilitychange", tell);
  }, [upTo, client]);
  return fresh.current;
}

function Row({ notice, fresh }: { notice: Notice; fresh: boolean }) {
  const { code, by, title, number, at, words } = notice;
  const { prefix } = useSettings();
  const named = title ?? say("page.notices.number", { number: `${prefix}-${number}` });
  const sentence = say(`notice.${code}`, { by: by?.name ?? say("activity.nobody"), title: named });
  return (
    <li className="relative flex gap-3 border-line border-b py-4 ps-4">
      {fresh && <span aria-hidden="true" className="absolute inset-y-4 start-0 w-1 rounded-full bg-accent" />}
      {by === null ? (
        <img src="/mark.svg" alt="" width={28} height={28} className="size-7 shrink-0" />
      ) : (
        <Avatar person={by} size={28} />
      )}
      <div className="flex min-w-0 grow flex-col gap-2">
        <p className="text-pretty">
          {fresh && <span className="sr-only">{say("page.notices.new")} </span>}
          {title === null ? (
            // A task that the reader may not see has no page to go to.
            <span className={fresh ? "font-semibold" : ""}>
              <PublicNumber of={number} />: {sentence}
            </span>
          ) : (
            <Link
              to="/tasks/$number"
              params={{ number }}
              className={`underline-offset-2 hover:underline ${fresh ? "font-semibold" : ""}`}
            >
              {sentence}
            </Link>
          )}{" "}
          <span className="whitespace-nowrap text-quiet text-small">
            <TimeNear how="on" at={at} />
          </span>
        </p>
        {words !== null && <p className="text-pretty">{words}</p>}
        {code === "accepted" && words !== null && (
          <div>
            <LinkButton to="/find">{say("find.another")}</LinkButton>
          </div>
        )}
        {code === "nudge" && <StillOnIt notice={notice} />}
        {code === "offered" && <Asked notice={notice} />}
      </div>
    </li>
  );
}

/** One click keeps it theirs, for as long as it is. */
function StillOnIt({ notice }: { notice: Notice }) {
  const { claims } = useMe();
  const send = useCommand();
  const own = claims.find((claim) => claim.taskId === notice.taskId && isHeld(claim.state));
  if (own === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        look="main"
        onClick={() => void send({ type: "renew", taskId: notice.taskId, claimId: own.id })}
      >
        {say("web.act.renew")}
      </Button>
      {own.until !== null && (
        <span className="text-quiet text-small">
          {say("page.mine.yours")} <TimeNear how="until" at={own.until} />
        </span>
      )}
    </div>
  );
}
