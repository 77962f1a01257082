// The board and its tasks in a few words, for places where an address of ours is pasted. As everybody sees them.
import {
  anonymous,
  type Card,
  type Configuration,
  type Due,
  maySee,
  type TaskNumber,
  type Texts,
} from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import { type Reading, readTaskByNumber, readVisibleIds } from "@threadboard/store";
import { readCards } from "./card.ts";

export type Preview = {
  readonly title: string;
  /** Whole sentences. */
  readonly description: string;
  /** Of what it is about. */
  readonly address: string;
};

type Setting = { readonly configuration: Configuration; readonly now: number };

/** Returns a task in a few words, or `null` where somebody who has not signed in may not see it. */
export async function previewTask(
  db: Reading,
  number: TaskNumber,
  setting: Setting,
): Promise<Preview | null> {
  const task = await readTaskByNumber(db, number);
  if (task === null || !maySee(anonymous, task)) return null;
  const [card] = await readCards(db, [task.id], setting.configuration);
  if (card === undefined) return null;
  const { board } = setting.configuration;
  return {
    title: `${board.prefix}-${card.number} ${card.title}`,
    description: sentencesOf(card, setting).join(" "),
    address: addressOf(board.address, `/tasks/${card.number}`),
  };
}

/** Returns the board in a few words. */
export async function previewBoard(db: Reading, { configuration }: Setting): Promise<Preview> {
  const { board } = configuration;
  const { say } = textsFor(board.language);
  const open = await readVisibleIds(db, anonymous, ["open"]);
  const sentences = [board.tagline ?? null, say("preview.open-tasks", { count: open.length })];
  return {
    title: board.name,
    description: sentences.filter((sentence) => sentence !== null).join(" "),
    address: addressOf(board.address, "/"),
  };
}

/** Returns an address of the board, which may live in a folder. */
export function addressOf(board: string, path: string): string {
  return `${board.replace(/\/+$/, "")}${path}`;
}

function sentencesOf(card: Card, { configuration, now }: Setting): string[] {
  const { language, prefix } = configuration.board;
  const texts = textsFor(language);
  const tasks = listOf(
    texts,
    card.blockedBy.map((number) => `${prefix}-${number}`),
  );
  return [
    ...stateOf(card, texts, now),
    ...(card.blockedBy.length === 0 ? [] : [texts.say("preview.waits", { tasks })]),
    ...(card.due === null || card.stage === "done" || card.stage === "dropped"
      ? []
      : [texts.say("preview.due", { due: dueWords(card.due, language) })]),
    texts.say("preview.as-of", { at: moment(now, language) }),
  ];
}

/** How it stands, who is on it, and how many are still wanted. */
function stateOf(card: Card, texts: Texts, now: number): string[] {
  const { say } = texts;
  if (card.stage === "triage") return [say("preview.triage")];
  if (card.stage === "dropped") return [say("preview.dropped")];
  const holders = (...states: string[]) =>
    card.slots.flatMap(({ name, claim }) =>
      claim === null || !states.includes(claim.state) ? [] : [named(claim.person.name, name)],
    );
  const told = (key: "preview.working" | "preview.submitted" | "preview.accepted", people: string[]) =>
    people.length === 0 ? [] : [say(key, { names: listOf(texts, people), count: people.length })];
  const accepted = holders("accepted");
  if (card.stage === "done")
    return accepted.length === 0 ? [say("preview.done")] : told("preview.accepted", accepted);
  const free = card.slots.filter(({ claim }) => claim === null).length;
  const from = card.notBefore === null ? 0 : Date.parse(card.notBefore);
  return [
    ...(free === 0 ? [] : [say("preview.free", { free, count: card.slots.length })]),
    ...(from > now ? [say("preview.from", { at: moment(from, texts.language) })] : []),
    ...told("preview.working", holders("working", "returned")),
    ...told("preview.submitted", holders("submitted")),
    ...told("preview.accepted", accepted),
  ];
}

const named = (person: string, slot: string | null) => (slot === null ? person : `${person} (${slot})`);

function listOf({ language }: Texts, items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items);
}

/** A moment for readers of whom nothing is known: in UTC, and said to be. */
function moment(at: number, language: string): string {
  const style = {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return new Intl.DateTimeFormat(language, {
    ...style,
    hourCycle: "h23",
    timeZone: "UTC",
    timeZoneName: "short",
  }).format(at);
}

/** A plain date is the same everywhere; a moment is told as it was written. */
function dueWords(due: Due, language: string): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    Date.parse(`${due.date}T00:00:00Z`),
  );
  return due.kind === "date" ? day : `${day}, ${due.time.slice(0, 5)} (${due.zone.replaceAll("_", " ")})`;
}
