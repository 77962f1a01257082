// Which time, and which team: months by one press, other days by two fields. What is chosen stands in the address.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReportAnswer } from "@threadboard/domain/report";
import { type FormEvent, useState } from "react";
import { useSettings } from "../../data/use-board.ts";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Choice, TextField } from "../../parts/form.tsx";
import { useNow } from "../../parts/now.ts";
import { say } from "../../words/words.ts";
import { dayAfter, dayIn, monthOf } from "./days.ts";

const route = getRouteApi("/report");

/** The report on the screen tells the days, wherever they came from. */
export function ReportPicker({ report }: { report: ReportAnswer | undefined }) {
  const { since, until, ...others } = route.useSearch();
  const { teams } = useSettings();
  const navigate = useNavigate();
  const thisMonth = monthOf(useNow());
  const isThis = since === thisMonth && until === undefined;
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/report" search={others} {...(since === undefined ? chosen : {})}>
          {say("report.page.last-month")}
        </LinkButton>
        <LinkButton to="/report" search={{ ...others, since: thisMonth }} {...(isThis ? chosen : {})}>
          {say("report.page.this-month")}
        </LinkButton>
      </div>
      <OwnDays key={report?.since} report={report} />
      {teams.length > 1 && (
        <Choice
          label={say("report.page.team")}
          value={others.team ?? ""}
          onChange={({ target }) =>
            void navigate({
              to: "/report",
              search: { ...others, since, until, team: target.value === "" ? undefined : target.value },
            })
          }
        >
          <option value="">{say("report.page.all-teams")}</option>
          {teams.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Choice>
      )}
    </div>
  );
}

const chosen = { "aria-current": "true", look: "invite" } as const;

function OwnDays({ report }: { report: ReportAnswer | undefined }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const [from, setFrom] = useState(report === undefined ? "" : dayIn(Date.parse(report.since), report.zone));
  const [to, setTo] = useState(report === undefined ? "" : dayIn(Date.parse(report.until) - 1, report.zone));
  const [wrong, setWrong] = useState(false);
  const show = (event: FormEvent) => {
    event.preventDefault();
    const until = dayAfter(to);
    setWrong(until === null || from === "" || from >= until);
    if (until === null || from === "" || from >= until) return;
    void navigate({ to: "/report", search: { ...search, since: from, until } });
  };
  return (
    <form
      noValidate
      aria-label={say("report.page.own")}
      onSubmit={show}
      className="flex flex-wrap items-end gap-2"
    >
      <TextField
        label={say("report.page.from")}
        type="date"
        value={from}
        onChange={({ target }) => setFrom(target.value)}
      />
      <TextField
        label={say("report.page.to")}
        type="date"
        value={to}
        onChange={({ target }) => setTo(target.value)}
        error={wrong ? say("report.page.wrong-days") : undefined}
      />
      <Button type="submit">{say("report.page.show")}</Button>
    </form>
  );
}
