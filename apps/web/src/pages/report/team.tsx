// What one team did: whom to thank, what is finished and new, what is wanted and coming.
import { Link } from "@tanstack/react-router";
import type { ReportAnswer } from "@threadboard/domain/report";
import type { ReactNode } from "react";
import { DueNear, TimeNear } from "../../parts/time-near.tsx";
import { say, words } from "../../words/words.ts";

type TeamOnWire = ReportAnswer["teams"][number];
type Line = TeamOnWire["fresh"]["lines"][number];
type People = TeamOnWire["thanked"];

export function Team({ team }: { team: TeamOnWire }) {
  return (
    <section className="border-line border-t pt-5">
      <h3 className="font-semibold text-large">{team.name ?? say("report.page.no-team")}</h3>
      <dl className="mt-2 flex flex-col gap-1 empty:hidden">
        <Thanks label={say("report.page.thanked")} people={team.thanked} />
        <Thanks label={say("report.page.returned")} people={team.returned} />
        <Thanks label={say("report.page.first")} people={team.firstTimers} />
      </dl>
      <div className="mt-4 grid items-start gap-x-10 gap-y-5 tablet:grid-cols-2">
        <Tasks title={say("report.page.finished")} listed={team.finished}>
          {({ by }) => (by.names.length > 0 ? say("report.page.by", { names: nameList(by) }) : null)}
        </Tasks>
        <Tasks title={say("report.page.fresh")} listed={team.fresh}>
          {({ due }) => due !== null && <DueNear due={due} />}
        </Tasks>
        <Tasks title={say("report.page.wanted")} listed={team.wanted}>
          {({ free, due }) => (
            <>
              {free > 1 && say("report.page.free", { count: free })}
              {free > 1 && due !== null && " · "}
              {due !== null && <DueNear due={due} />}
            </>
          )}
        </Tasks>
        <Tasks title={say("report.page.coming")} listed={team.coming}>
          {({ notBefore, due }) => (
            <>
              {notBefore !== null && <TimeNear how="from" at={notBefore} />}
              {notBefore !== null && due !== null && " · "}
              {due !== null && <DueNear due={due} />}
            </>
          )}
        </Tasks>
      </div>
    </section>
  );
}

function Thanks({ label, people }: { label: string; people: People }) {
  if (people.names.length + people.others === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-quiet">{label}</dt>
      <dd className="font-medium">{nameList(people)}</dd>
    </div>
  );
}

function nameList({ names, others }: People): string {
  const all = [...names];
  if (others > 0) all.push(say("report.page.others", { count: others, named: names.length }));
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(all);
}

function Tasks({
  title,
  listed,
  children,
}: {
  title: string;
  listed: TeamOnWire["fresh"];
  children: (line: Line) => ReactNode;
}) {
  if (listed.lines.length === 0) return null;
  return (
    <div className="min-w-0">
      <h4 className="font-semibold text-small">{title}</h4>
      <ul className="mt-1 flex flex-col">
        {listed.lines.map((line) => (
          <li key={line.number} className="flex flex-wrap items-baseline gap-x-2 border-line border-b py-1.5">
            <Link
              to="/tasks/$number"
              params={{ number: line.number }}
              dir="auto"
              className="min-w-0 break-words underline-offset-2 hover:underline touch:py-1.5"
            >
              {line.title}
            </Link>
            <span className="text-quiet text-small empty:hidden">{children(line)}</span>
          </li>
        ))}
      </ul>
      {listed.more > 0 && (
        <p className="mt-1.5 text-quiet text-small">{say("report.page.more", { count: listed.more })}</p>
      )}
    </div>
  );
}
