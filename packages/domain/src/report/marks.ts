// How reports and minutes are written for a forum: links to our tasks, dates in each reader's own zone, plain names.
import type { Due } from "../task/due.ts";
import type { Texts } from "../texts/texts.ts";
import { plain } from "../thread/plain.ts";
import type { Instant } from "../time.ts";

/** What the writing depends on; the language is the board's own, since many read it. */
export type Paper = {
  readonly texts: Texts;
  readonly board: { readonly name: string; readonly address: string; readonly prefix: string };
  /** Whether the forum turns `[date=…]` into the reader's own time. */
  readonly localDates: boolean;
};

/**
 * Returns a title that links to the task on the board. Not to its thread: Discourse tells the author of a post when
 * another post links to it, and a report notifies nobody.
 */
export function taskLink(
  task: { readonly number: number; readonly title: string },
  { board }: Paper,
): string {
  const words = plain(task.title) || `${board.prefix}-${task.number}`;
  return `[${words}](${boardAddress(board)}/tasks/${task.number})`;
}

/**
 * Returns words that stand outside of a link. Discourse finds addresses in the finished text, past any escape, so that
 * an invisible joiner (U+2060) parts what would be one.
 */
export function wordsAlone(words: string): string {
  return plain(words.replaceAll(/:(?=\/\/)|\.(?=\p{L})/gu, "\u2060$&"));
}

export function boardAddress({ address }: Paper["board"]): string {
  return address.replace(/\/+$/, "");
}

/** Returns names as a list in the language of the paper, those who are not named as a number at its end. */
export function nameList(
  { names, others }: { readonly names: readonly string[]; readonly others: number },
  { texts }: Pick<Paper, "texts">,
): string {
  const words = names.map((name) => wordsAlone(name) || texts.say("report.somebody"));
  if (others > 0) words.push(texts.say("report.others", { count: others, named: words.length }));
  return new Intl.ListFormat(texts.language, { type: "conjunction" }).format(words);
}

/** Returns a moment for Discourse to show in each reader's zone (discourse-local-dates), or the day in the paper's own. */
export function dateMark(at: Instant, { texts, localDates }: Paper): string {
  if (!localDates) return texts.say("thread.date", { at: new Date(at) });
  const [date, time = ""] = new Date(at).toISOString().split("T");
  return `[date=${date} time=${time.slice(0, 8)} timezone="UTC"]`;
}

/** Returns a due date; a plain day stays that day in every zone. */
export function dueMark(due: Due, paper: Paper): string {
  if (due.kind === "instant") return dateMark(due.at, paper);
  if (paper.localDates) return `[date=${due.date} timezone="UTC"]`;
  return new Intl.DateTimeFormat(paper.texts.language, { dateStyle: "long", timeZone: "UTC" }).format(
    Date.parse(`${due.date}T12:00:00Z`),
  );
}
