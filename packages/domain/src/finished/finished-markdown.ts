// What somebody finished as a page of Markdown, to take along: for a website, an application, a friend.
import type { Texts } from "../texts/texts.ts";
import { plain } from "../thread/plain.ts";
import type { FinishedExport } from "../wire/people.ts";

/** Returns a heading and a line for each task, newest first as they come. Dates are of UTC, as the record has them. */
export function finishedMarkdown({ person, board, tasks }: FinishedExport, { say, language }: Texts): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const lines = tasks.map(({ number, title, address, kind, team, outcome, finishedAt }) => {
    const about = [team, kind, outcome].filter((each) => each !== null).map(plain);
    return `- [${plain(number)}: ${plain(title)}](${address}) (${[...about, date.format(Date.parse(finishedAt))].join(", ")})`;
  });
  const names = { name: plain(person.name), board: plain(board.name), count: tasks.length };
  return [`# ${say("finished.title", names)}`, "", say("finished.count", names), "", ...lines, ""].join("\n");
}
