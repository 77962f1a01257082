// Before a meeting: whose it is, since when it looks back, and what there is to talk about.
import { useNavigate } from "@tanstack/react-router";
import type { TeamKey } from "@threadboard/domain";
import type { AgendaAnswer } from "@threadboard/domain/meeting";
import { useMe, useSettings } from "../../data/use-board.ts";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Choice } from "../../parts/form.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../parts/states.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { countByHeading } from "./headings.ts";

/** In the address, where a team's key stands otherwise; no key has capitals. */
export const ALL_TEAMS = "ALL";

export function Begin({
  team,
  agenda,
  error,
  retry,
  onBegin,
}: {
  team: TeamKey | null;
  agenda: AgendaAnswer | undefined;
  error: unknown;
  retry: () => void;
  onBegin: (agenda: AgendaAnswer) => void;
}) {
  return (
    <Page title={say("meeting.title")} lead={say("meeting.lead")}>
      <TeamChoice team={team} />
      {agenda === undefined && error !== null && <ErrorState error={error} retry={retry} />}
      {agenda === undefined && error === null && <Skeleton className="h-60 w-full" />}
      {agenda !== undefined && agenda.items.length === 0 && (
        <EmptyState
          title={say("meeting.none")}
          action={<LinkButton to="/">{say("web.to-board")}</LinkButton>}
        >
          {say("meeting.none.text")}
        </EmptyState>
      )}
      {agenda !== undefined && agenda.items.length > 0 && <Overview agenda={agenda} onBegin={onBegin} />}
    </Page>
  );
}

function Overview({ agenda, onBegin }: { agenda: AgendaAnswer; onBegin: (agenda: AgendaAnswer) => void }) {
  const { items, since, isFirst, more } = agenda;
  return (
    <>
      <p>
        {say(isFirst ? "meeting.since.first" : "meeting.since")} <TimeNear how="since" at={since} />.
      </p>
      <dl className="flex flex-col border-line border-t">
        {countByHeading(items).map(({ heading, count }) => (
          <div key={heading} className="flex items-baseline gap-4 border-line border-b py-3">
            <dt className="grow text-large">{say(`meeting.heading.${heading}`)}</dt>
            <dd className="figures font-semibold text-large">{count}</dd>
          </div>
        ))}
      </dl>
      {more > 0 && <p className="text-quiet">{say("meeting.more", { count: more })}</p>}
      <div>
        <Button look="main" onClick={() => onBegin(agenda)}>
          {say("meeting.begin", { count: items.length })}
        </Button>
      </div>
    </>
  );
}

function TeamChoice({ team }: { team: TeamKey | null }) {
  const { roles } = useMe();
  const { teams } = useSettings();
  const navigate = useNavigate();
  const own = teams.filter(({ key }) => roles.admin || roles.leads.includes(key));
  if (own.length + (roles.admin ? 1 : 0) < 2) return null;
  return (
    <div className="max-w-80">
      <Choice
        label={say("meeting.team")}
        value={team ?? ALL_TEAMS}
        onChange={({ target }) => void navigate({ to: "/meeting", search: { team: target.value } })}
      >
        {own.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
        {roles.admin && <option value={ALL_TEAMS}>{say("meeting.all-teams")}</option>}
      </Choice>
    </div>
  );
}
