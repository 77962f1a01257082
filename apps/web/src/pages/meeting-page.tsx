// The meeting view: what a team talks about, one by one, large enough to be shared on a screen, and its minutes.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { PersonId, TeamKey } from "@threadboard/domain";
import type { AgendaAnswer } from "@threadboard/domain/meeting";
import { useCallback, useState } from "react";
import { Refused } from "../data/api.ts";
import { agendaQuery } from "../data/queries.ts";
import { useMe, useSettings } from "../data/use-board.ts";
import { notify } from "../parts/notify.ts";
import { say } from "../words/words.ts";
import { ALL_TEAMS, Begin } from "./meeting/begin.tsx";
import {
  afterStep,
  beginMeeting,
  keepMeeting,
  keptMeeting,
  type Meeting,
  type Step,
} from "./meeting/kept.ts";
import { Minutes } from "./meeting/minutes.tsx";
import { Walk } from "./meeting/walk.tsx";
import { NotThere } from "./not-there.tsx";

const route = getRouteApi("/meeting");

export function MeetingPage() {
  const { known, person, roles } = useMe();
  const { teams } = useSettings();
  const { team: wanted } = route.useSearch();
  if (!known) return null;
  if (person === null) return <NotThere sentence={say("refusal.sign-in-first")} code="sign-in-first" />;
  const own = teams.filter(({ key }) => roles.admin || roles.leads.includes(key));
  if (own.length === 0) return <NotThere sentence={say("refusal.only-leads")} code="only-leads" />;
  const all = wanted === ALL_TEAMS && roles.admin;
  const team = all ? null : (own.find(({ key }) => key === wanted) ?? own[0])?.key;
  if (team === undefined) return null;
  return <OfTeam key={team ?? ""} team={team} personId={person.id} />;
}

function OfTeam({ team, personId }: { team: TeamKey | null; personId: PersonId }) {
  const [meeting, keep] = useKept(personId, team);
  // Asked again for each new meeting, and left alone while one goes on.
  const { data, error, refetch } = useQuery({ ...agendaQuery(team), enabled: meeting === null });
  // What happened while the page stood open belongs to it, and time is the server's.
  const begin = async (shown: AgendaAnswer) => {
    const agenda = (await refetch()).data ?? shown;
    keep(beginMeeting(agenda, agenda.now));
  };
  if (error instanceof Refused) return <NotThere sentence={error.message} code={error.problem.code} />;
  if (meeting === null)
    return (
      <Begin
        team={team}
        agenda={data}
        error={error}
        retry={() => void refetch()}
        onBegin={(shown) => void begin(shown)}
      />
    );
  const step = (next: Step) => keep(afterStep(meeting, next));
  const end = () => {
    keep(null);
    void refetch();
  };
  // Notes are quickly lost by one press, so that it can be taken back.
  const giveUp = () => {
    end();
    const action = { word: say("web.undo"), act: () => keep(meeting) };
    notify({ text: say("meeting.given-up"), tone: "done", action });
  };
  const item = meeting.items[meeting.at];
  return item === undefined ? (
    <Minutes meeting={meeting} step={step} onEnd={end} onGiveUp={giveUp} />
  ) : (
    <Walk meeting={meeting} item={item} step={step} />
  );
}

function useKept(
  personId: PersonId,
  team: TeamKey | null,
): [Meeting | null, (meeting: Meeting | null) => void] {
  const [meeting, setMeeting] = useState(() => keptMeeting(personId, team));
  const keep = useCallback(
    (next: Meeting | null) => {
      keepMeeting(personId, team, next);
      setMeeting(next);
    },
    [personId, team],
  );
  return [meeting, keep];
}
