// A report as Markdown for a forum: nobody is mentioned, nothing of other people's words is markup, and every link is ours.
import { plain } from "../thread/plain.ts";
import { boardAddress, dateMark, dueMark, nameList, type Paper, taskLink, wordsAlone } from "./marks.ts";
import { isWholeMonth, type Period } from "./period.ts";
import type { Listed, Named, Report, ReportLine, TeamReport } from "./report.ts";

/** Returns the report, ready to be pasted. */
export function reportMarkdown(report: Report, paper: Paper): string {
  const { say } = paper.texts;
  const { board } = paper;
  const title = say("report.title", {
    board: plain(board.name),
    period: periodName(report, paper.texts.language),
  });
  const blocks = [
    `## ${title}`,
    summaryOf(report, paper),
    ...report.teams.flatMap((team) => teamBlocks(team, paper)),
    say("report.foot", { board: plain(board.name), address: boardAddress(board) }),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Returns the period as people call it: a month by its name, anything else by its first and last day. */
function periodName(period: Period, language: string): string {
  const { since, until, zone: timeZone } = period;
  if (isWholeMonth(period))
    return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone }).format(since);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).formatRange(since, until - 1);
}

function summaryOf({ fresh, finished, thanked, teams }: Report, { texts }: Paper): string {
  if (teams.length === 0) return texts.say("report.nothing");
  return texts.say("report.summary", { fresh, finished, people: thanked });
}

function teamBlocks(team: TeamReport, paper: Paper): string[] {
  const { say } = paper.texts;
  const people = (key: "thanked" | "returned" | "first", { names, others }: Named) =>
    names.length + others === 0
      ? []
      : [say(`report.${key}`, { names: nameList({ names, others }, paper), count: names.length + others })];
  const heading = team.name === null ? say("report.no-team") : wordsAlone(team.name);
  return [
    `### ${heading}`,
    ...people("thanked", team.thanked),
    ...people("returned", team.returned),
    ...people("first", team.firstTimers),
    ...listBlock("finished", team.finished, team, paper),
    ...listBlock("fresh", team.fresh, team, paper),
    ...listBlock("wanted", team.wanted, team, paper),
    ...listBlock("coming", team.coming, team, paper),
  ];
}

type ListName = "finished" | "fresh" | "wanted" | "coming";

function listBlock(what: ListName, { lines, more }: Listed, team: TeamReport, paper: Paper): string[] {
  if (lines.length === 0) return [];
  const { say } = paper.texts;
  const items = lines.map((line) => `- ${taskLink(line, paper)}${afterLink(what, line, paper)}`);
  const query = team.team === null ? "" : `?team=${team.team}`;
  const rest = `- ${say("report.more", { count: more, address: `${boardAddress(paper.board)}/${query}` })}`;
  return [`**${say(`report.${what}`)}**`, [...items, ...(more > 0 ? [rest] : [])].join("\n")];
}

/** What a list says of a task beside its title. */
function afterLink(what: ListName, line: ReportLine, paper: Paper): string {
  const { say } = paper.texts;
  const said: string[] = [];
  if (what === "finished" && line.by.names.length > 0)
    said.push(say("report.by", { names: nameList(line.by, paper) }));
  if (what === "wanted" && line.free > 1) said.push(say("report.free", { count: line.free }));
  if (what === "coming" && line.notBefore !== null)
    said.push(say("report.from", { at: dateMark(line.notBefore, paper) }));
  if (what !== "finished" && line.due !== null)
    said.push(say("report.due", { at: dueMark(line.due, paper) }));
  return said.map((words) => `, ${words}`).join("");
}
