// The teams that the reader leads, and their pauses: over the holidays nobody's time should run out.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Pauses, PersonCommand } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { boardQuery, pausesQuery } from "../../data/queries.ts";
import { useMe, useSettings } from "../../data/use-board.ts";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/form.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { endOfDay } from "./end-of-day.ts";

export function LedTeams() {
  const { roles } = useMe();
  const { teams } = useSettings();
  const { data } = useQuery({ ...pausesQuery, enabled: roles.leads.length > 0 });
  const led = teams.filter(({ key }) => roles.leads.includes(key));
  if (led.length === 0 || data === undefined) return null;
  return (
    <section aria-labelledby="led-teams" className="flex flex-col gap-2">
      <h2 id="led-teams" className="font-semibold text-large">
        {say("page.teams")}
      </h2>
      <p className="text-pretty text-quiet">{say("page.teams.text")}</p>
      <ul className="flex flex-col border-line border-t">
        {led.map((team) => (
          <Team key={team.key} team={team} pause={data.teams.find((each) => each.team === team.key)} />
        ))}
      </ul>
    </section>
  );
}

type Led = ReturnType<typeof useSettings>["teams"][number];

function Team({ team, pause }: { team: Led; pause: Pauses["teams"][number] | undefined }) {
  const client = useQueryClient();
  const { send, trouble, busy } = useFormCommand();
  const [date, setDate] = useState("");
  const give = async (command: PersonCommand) => {
    if ((await send(command)) === null) return;
    for (const { queryKey } of [pausesQuery, boardQuery]) void client.invalidateQueries({ queryKey });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give({ type: "pause-team", team: team.key, until: endOfDay(date) });
  };
  const label = (what: string) => say("page.teams.of", { what, team: team.name });
  return (
    <li className="border-line border-b py-3">
      <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <p className="min-h-8 grow py-1.5">
          <span className="font-medium">{team.name}</span>
          {pause !== undefined && (
            <span className="text-quiet">
              {" · "}
              {say("page.teams.pauses")} {pause.until !== null && <TimeNear how="until" at={pause.until} />}
            </span>
          )}
        </p>
        {pause === undefined ? (
          <>
            <TextField
              label={say("page.teams.until")}
              type="date"
              value={date}
              onChange={({ target }) => setDate(target.value)}
            />
            <Button type="submit" disabled={busy} aria-label={label(say("page.teams.pause"))}>
              {say("page.teams.pause")}
            </Button>
          </>
        ) : (
          <Button
            disabled={busy}
            aria-label={label(say("page.teams.resume"))}
            onClick={() => void give({ type: "resume-team", team: team.key })}
          >
            {say("page.teams.resume")}
          </Button>
        )}
      </form>
      <p role="alert" className="text-loss text-small empty:hidden">
        {trouble?.sentence}
      </p>
    </li>
  );
}
