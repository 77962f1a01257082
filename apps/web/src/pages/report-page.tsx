// The report: what was done in a time, team by team, and the same as Markdown to be taken into an update.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReportAnswer } from "@threadboard/domain/report";
import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { Refused } from "../data/api.ts";
import { reportQuery } from "../data/queries.ts";
import { useMe } from "../data/use-board.ts";
import { Button, LinkButton } from "../parts/button.tsx";
import { notify } from "../parts/notify.ts";
import { Page } from "../parts/page.tsx";
import { copyText, downloadText } from "../parts/paste.ts";
import { EmptyState, ErrorState, Skeleton } from "../parts/states.tsx";
import { say, words } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";
import { dayIn, periodWords } from "./report/days.ts";
import { ReportPicker } from "./report/picker.tsx";
import { Team } from "./report/team.tsx";

const route = getRouteApi("/report");

export function ReportPage() {
  const search = route.useSearch();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...reportQuery(search),
    placeholderData: (before) => before,
  });
  const wrongDays = error instanceof Refused && error.problem.code === "invalid";
  if (error instanceof Refused && !wrongDays)
    return <NotThere sentence={error.message} code={error.problem.code} />;
  return (
    <Page title={say("report.page.title")} lead={say("report.page.lead")} width="wide">
      <ReportPicker key={`${search.since} ${search.until}`} report={data} />
      {wrongDays && (
        <EmptyState title={say("report.page.no-days")}>{say("report.page.no-days.text")}</EmptyState>
      )}
      {data === undefined && error !== null && !wrongDays && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Skeleton className="h-60 w-full" />}
      {data !== undefined && !wrongDays && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : ""}>
          <Told report={data} />
        </div>
      )}
    </Page>
  );
}

function Told({ report }: { report: ReportAnswer }) {
  const { fresh, finished, thanked, teams } = report;
  return (
    <div className="flex flex-col gap-6">
      <Beyond beyond={report.beyond} />
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div>
          <h2 className="font-semibold text-large">{periodWords(report, words.language)}</h2>
          {teams.length > 0 && (
            <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
              <Figure count={finished} words={say("report.page.finished.count", { count: finished })} />
              <Figure count={fresh} words={say("report.page.fresh.count", { count: fresh })} />
              <Figure count={thanked} words={say("report.page.thanked.count", { count: thanked })} />
            </dl>
          )}
        </div>
        {teams.length > 0 && <Taking report={report} />}
      </div>
      {teams.length === 0 && (
        <EmptyState title={say("report.page.none")}>{say("report.page.none.text")}</EmptyState>
      )}
      {teams.map((team) => (
        <Team key={team.team ?? ""} team={team} />
      ))}
    </div>
  );
}

function Figure({ count, words: told }: { count: number; words: string }) {
  return (
    <div className="flex flex-row-reverse items-baseline justify-end gap-1.5">
      <dt className="text-quiet text-small">{told}</dt>
      <dd className="figures font-semibold text-title">
        {new Intl.NumberFormat(words.language).format(count)}
      </dd>
    </div>
  );
}

/** The Markdown: copied, kept as a file, or selected by hand. */
function Taking({ report }: { report: ReportAnswer }) {
  const { markdown, since, zone } = report;
  const [open, setOpen] = useState(false);
  const copy = async () => {
    if (await copyText(markdown)) {
      notify({ text: say("report.page.copied"), tone: "done" });
      return;
    }
    setOpen(true);
    notify({ text: say("report.page.not-copied"), tone: "refusal" });
  };
  const file = `report-${dayIn(Date.parse(since), zone)}.md`;
  return (
    <div className="flex min-w-0 flex-col gap-2 max-tablet:w-full">
      <div className="flex flex-wrap gap-2 max-tablet:*:grow">
        <Button look="main" onClick={() => void copy()}>
          <Copy aria-hidden size={15} />
          {say("report.page.copy")}
        </Button>
        <Button onClick={() => downloadText(markdown, file)}>
          <Download aria-hidden size={15} />
          {say("report.page.download")}
        </Button>
      </div>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="cursor-pointer text-quiet text-small touch:py-2">
          {say("report.page.source")}
        </summary>
        <textarea
          readOnly
          dir="auto"
          rows={14}
          aria-label={say("report.page.source")}
          value={markdown}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="mt-2 w-full rounded border border-line-strong bg-card p-3 font-mono text-small tablet:w-[28rem]"
        />
      </details>
    </div>
  );
}

/** A lead sees more than those who will read the update. */
function Beyond({ beyond }: { beyond: boolean }) {
  const { person } = useMe();
  const { audience, ...search } = route.useSearch();
  if (person === null) return null;
  if (beyond)
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded bg-amber-soft px-4 py-3">
        <p className="min-w-0 grow basis-64 text-pretty">{say("report.page.beyond")}</p>
        <LinkButton to="/report" search={{ ...search, audience: "public" }}>
          {say("report.page.only-public")}
        </LinkButton>
      </div>
    );
  if (audience !== "public") return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-quiet">
      {say("report.page.is-public")}
      <LinkButton to="/report" look="quiet" search={search}>
        {say("report.page.show-mine")}
      </LinkButton>
    </p>
  );
}
