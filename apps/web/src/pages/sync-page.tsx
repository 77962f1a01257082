// How board and forum stand with each other, for leads: what was heard, what is owed, what only people can decide.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Health } from "@threadboard/domain";
import { Refused } from "../data/api.ts";
import { healthQuery } from "../data/queries.ts";
import { useMe } from "../data/use-board.ts";
import { Page } from "../parts/page.tsx";
import { ErrorState, Skeleton } from "../parts/states.tsx";
import { Stitch } from "../parts/stitched-edge.tsx";
import { TimeNear } from "../parts/time-near.tsx";
import { say } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";
import { QueuedWrites } from "./sync/queued-writes.tsx";
import { Section } from "./sync/section.tsx";
import { Vitals } from "./sync/vitals.tsx";

export function SyncPage() {
  const { data, error, refetch } = useQuery(healthQuery);
  if (error instanceof Refused) return <NotThere sentence={error.message} code={error.problem.code} />;
  return (
    <Page title={say("sync.title")} lead={say("sync.lead")} width="wide">
      {data === undefined && error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-24 w-full" />}
      {data !== undefined && (
        <>
          <Verdict health={data} />
          <div className="grid items-start gap-x-12 gap-y-8 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="flex min-w-0 flex-col gap-8">
              <ForLeads />
              <QueuedWrites off={data.writing.off} />
            </div>
            <Vitals health={data} />
          </div>
        </>
      )}
    </Page>
  );
}

/** What only people can decide lies on the triage desk. */
function ForLeads() {
  const { triageCount } = useMe();
  return (
    <Section title={say("sync.decide")}>
      <p className="text-pretty">
        {triageCount === 0 ? (
          <span className="text-quiet text-small">{say("desk.none")}</span>
        ) : (
          <Link to="/triage" className="text-accent underline underline-offset-2">
            {say("desk.waiting", { count: triageCount })}
          </Link>
        )}
      </p>
    </Section>
  );
}

/** The whole page in one sentence. */
function Verdict({ health }: { health: Health }) {
  const { reading, writing, conflicts, gone, forumDownSince } = health;
  const needs = conflicts.length + gone + writing.failed + reading.unreadable;
  const underWay = reading.waiting + writing.waiting;
  if (forumDownSince !== null) {
    return (
      <p className="flex flex-wrap items-baseline gap-x-3 text-pretty">
        <Stitch state="gone" />
        <span>
          {say("sync.down.since")} <TimeNear how="since" at={forumDownSince} />. {say("sync.down")}
        </span>
      </p>
    );
  }
  const state = needs > 0 ? "conflict" : underWay > 0 ? "waiting" : "in-step";
  return (
    <p className="flex items-baseline gap-3 text-pretty">
      <Stitch state={state} />
      {state === "conflict" && say("sync.needs", { count: needs })}
      {state === "waiting" && say("sync.behind", { count: underWay })}
      {state === "in-step" && say("sync.well")}
    </p>
  );
}
