// The minutes of a meeting as Markdown for the forum: nobody is mentioned, and every link is ours.
import type { PersonId, TeamKey } from "../ids.ts";
import { dateMark, type Paper, taskLink, wordsAlone } from "../report/marks.ts";
import { isHeld } from "../task/claim.ts";
import type { Task } from "../task/task.ts";
import { plain } from "../thread/plain.ts";
import type { Instant } from "../time.ts";
import { type AgendaHeading, agendaHeadings } from "./agenda.ts";
import { type Decision, detailsOf, subjectOf } from "./decisions.ts";

export type MinutesTask = Pick<Task, "id" | "number" | "team" | "claims" | "offers"> & {
  readonly title: string;
  /** Under which it was talked about; `null`: it was not, and something was done with it meanwhile. */
  readonly heading: AgendaHeading | null;
  /** The lead's words; empty: none. */
  readonly note: string;
};

export type Meeting = {
  /** `null`: of all teams. */
  readonly team: TeamKey | null;
  readonly beganAt: Instant;
  readonly endedAt: Instant;
  /** Those that the readers of the minutes may see, in the order of the walk. */
  readonly tasks: readonly MinutesTask[];
  readonly decisions: readonly Decision[];
  /** What was said beside. */
  readonly note: string;
};

export type MinutesPaper = Paper & {
  readonly nameOf: (id: PersonId) => string;
  readonly teamName: (team: TeamKey) => string;
  /** When a held claim ends without a sign of life; `null`: nobody knows. */
  readonly endOf: (claim: Task["claims"][number], task: MinutesTask) => Instant | null;
};

/** Returns the minutes, ready to be pasted. */
export function minutesMarkdown(meeting: Meeting, paper: MinutesPaper): string {
  const { say } = paper.texts;
  const looked = meeting.tasks.filter(({ heading }) => heading !== null);
  const name = meeting.team === null ? say("minutes.all-teams") : wordsAlone(paper.teamName(meeting.team));
  const when = say("minutes.when", {
    began: dateMark(meeting.beganAt, paper),
    ended: dateMark(meeting.endedAt, paper),
  });
  const blocks = [
    `## ${say("minutes.title", { team: name })}`,
    `${when} ${say("minutes.looked", { count: looked.length })}`,
    ...bodyOf(meeting, paper),
    ...section(
      say("minutes.next"),
      looked.flatMap((task) => nextOf(task, meeting.endedAt, paper)),
    ),
    ...section(say("minutes.general"), linesOf(meeting.note)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Team by team where there are several, heading by heading. */
function bodyOf(meeting: Meeting, paper: MinutesPaper): string[] {
  const teams = [...new Set(meeting.tasks.map(({ team }) => team))];
  if (meeting.team !== null || teams.length < 2) return sections(meeting.tasks, meeting, paper);
  return teams.flatMap((team) => [
    `### ${team === null ? paper.texts.say("minutes.no-team") : wordsAlone(paper.teamName(team))}`,
    ...sections(
      meeting.tasks.filter((task) => task.team === team),
      meeting,
      paper,
    ),
  ]);
}

function sections(tasks: readonly MinutesTask[], meeting: Meeting, paper: MinutesPaper): string[] {
  const { say } = paper.texts;
  return [...agendaHeadings, null].flatMap((heading) =>
    section(
      say(heading === null ? "minutes.also" : `minutes.heading.${heading}`),
      tasks.filter((task) => task.heading === heading).map((task) => taskLines(task, meeting, paper)),
    ),
  );
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`**${title}**`, items.map((item) => `- ${item}`).join("\n")];
}

function taskLines(task: MinutesTask, { decisions }: Meeting, paper: MinutesPaper): string {
  const { say } = paper.texts;
  const own = decisions.filter(({ taskId }) => taskId === task.id);
  const notes = linesOf(task.note).map((note) => say("minutes.note", { note }));
  return [taskLink(task, paper), ...own.map((each) => sentenceOf(each, paper)), ...notes].join("\n  - ");
}

function sentenceOf(decision: Decision, { texts, nameOf }: MinutesPaper): string {
  const named = (id: PersonId | null) => wordsAlone(id === null ? texts.say("activity.nobody") : nameOf(id));
  return texts.say(`activity.${decision.happening.type}`, {
    who: named(decision.personId),
    subject: named(subjectOf(decision)),
    ...detailsOf(decision),
  });
}

/** Who has it until when, and who was asked. */
function nextOf(task: MinutesTask, now: Instant, paper: MinutesPaper): string[] {
  const { say } = paper.texts;
  const link = taskLink(task, paper);
  const held = task.claims.filter(({ state }) => isHeld(state));
  const asked = task.offers.filter(({ state, lapsesAt }) => state === "open" && lapsesAt > now);
  return [
    ...held.map((claim) => {
      const [until, name] = [paper.endOf(claim, task), wordsAlone(paper.nameOf(claim.personId))];
      return until === null
        ? say("minutes.next.holds", { name, task: link })
        : say("minutes.next.holds-until", { name, task: link, until: dateMark(until, paper) });
    }),
    ...asked.map(({ personId, lapsesAt }) =>
      say("minutes.next.asked", {
        name: wordsAlone(paper.nameOf(personId)),
        task: link,
        until: dateMark(lapsesAt, paper),
      }),
    ),
  ];
}

/** Notes are told line by line, as plain words. */
function linesOf(note: string): string[] {
  return note
    .split("\n")
    .map(plain)
    .filter((line) => line !== "");
}
