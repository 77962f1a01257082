// Makes the report that a reader asked for: read, told by the rules, and written for the forum.
import { anonymous, type Configuration, type Reader, TeamKey, toIso } from "@threadboard/domain";
import {
  isWholeMonth,
  type Listed,
  type Paper,
  type Period,
  type Report,
  type ReportFacts,
  type ReportOnWire,
  report,
  reportedTypes,
  reportMarkdown,
} from "@threadboard/domain/report";
import { textsFor } from "@threadboard/domain/texts";
import { type Reading, readHelpers, readReportEvents, readReportTasks } from "@threadboard/store";

export type ReportAsked = {
  readonly period: Period;
  readonly reader: Reader;
  /** `null`: all teams. */
  readonly team: TeamKey | null;
  readonly now: number;
};

/** Returns the report of a period as its reader may see it, and whether it tells what not everybody may see. */
export async function makeReport(
  db: Reading,
  asked: ReportAsked,
  configuration: Configuration,
): Promise<{ readonly told: Report; readonly beyond: boolean }> {
  const facts = await readReportFacts(db, asked, configuration);
  const wish = { ...asked.period, reader: asked.reader, team: asked.team, now: asked.now };
  const told = report(facts, wish);
  const everybodys = report(facts, { ...wish, reader: anonymous });
  return { told, beyond: JSON.stringify(told) !== JSON.stringify(everybodys) };
}

async function readReportFacts(
  db: Reading,
  { period, reader }: Pick<ReportAsked, "period" | "reader">,
  configuration: Configuration,
): Promise<ReportFacts> {
  const [tasks, people, events] = await Promise.all([
    readReportTasks(db, reader),
    readHelpers(db),
    readReportEvents(db, period.since, reportedTypes),
  ]);
  return { tasks, people, events, teams: teamsOf(configuration) };
}

function teamsOf({ teams }: Configuration): ReportFacts["teams"] {
  return Object.entries(teams).map(([key, { name }]) => ({ key: TeamKey.parse(key), name }));
}

/** Returns how we write for the forum: in the board's language, with days of this zone. */
export function paperOf({ board, forum }: Configuration, zone = "UTC"): Paper {
  return { texts: textsFor(board.language, zone), board, localDates: forum.localDates };
}

/** Returns the report as Markdown, ready to be pasted. */
export function presentMarkdown(told: Report, configuration: Configuration): string {
  return reportMarkdown(told, paperOf(configuration, told.zone));
}

/** Returns the report for the wire. */
export function presentReport(told: Report): ReportOnWire {
  return {
    since: toIso(told.since),
    until: toIso(told.until),
    zone: told.zone,
    isMonth: isWholeMonth(told),
    fresh: told.fresh,
    finished: told.finished,
    thanked: told.thanked,
    teams: told.teams.map((team) => ({
      team: team.team,
      name: team.name,
      fresh: presentListed(team.fresh),
      finished: presentListed(team.finished),
      thanked: presentNamed(team.thanked),
      returned: presentNamed(team.returned),
      firstTimers: presentNamed(team.firstTimers),
      wanted: presentListed(team.wanted),
      coming: presentListed(team.coming),
    })),
  };
}

type TeamOnWire = ReportOnWire["teams"][number];

const presentNamed = ({ names, others }: Report["teams"][number]["thanked"]): TeamOnWire["thanked"] => ({
  names: [...names],
  others,
});

function presentListed({ lines, more }: Listed): TeamOnWire["wanted"] {
  return {
    lines: lines.map(({ number, title, by, free, notBefore, due }) => ({
      number,
      title,
      by: presentNamed(by),
      free,
      notBefore: notBefore === null ? null : toIso(notBefore),
      due,
    })),
    more,
  };
}
