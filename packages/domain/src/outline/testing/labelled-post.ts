// For tests: posts with what a team lead would want of them, and how well a reading agrees.
import type { OutlineItem, OutlineReading } from "../outline.ts";

/** A post from `posts/`, with its labels. The folder's README tells how they are written. */
export type LabelledPost = {
  readonly name: string;
  readonly language: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly writtenAt: number;
  readonly text: string;
  readonly tasks: readonly LabelledTask[];
  /** Titles that are to be offered, and not made. */
  readonly offered: readonly string[];
};

export type LabelledTask = {
  readonly title: string;
  readonly group: string;
  readonly done: boolean;
  readonly mentions: readonly string[];
  readonly due: string | null;
};

/** The post in a file named `name.language.txt`. Throws where a part is missing: a fixture is wrong then. */
export function parseLabelledPost(file: string, source: string): LabelledPost {
  const parts =
    /^(?<header>.*?)\n\n----- post\n(?<text>.*)\n----- tasks\n(?<tasks>.*?)(?:----- offered\n(?<offered>.*))?$/s;
  const { header = "", text = "", tasks = "", offered = "" } = parts.exec(source)?.groups ?? {};
  const field = (name: string): string => {
    const value = new RegExp(`^${name}: (.*)$`, "m").exec(header)?.[1];
    if (value === undefined) throw new Error(`${file} does not say its ${name}`);
    return value;
  };
  const [name = "", language = ""] = file.split(".");
  return {
    name,
    language,
    title: field("title"),
    writtenAt: Date.parse(`${field("written")}T12:00:00Z`),
    text,
    tasks: linesOf(tasks).map(labelledTask),
    offered: linesOf(offered),
  };
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** `[ ] Group › Title | @name @name | 2026-05-01`, where all but the box and the title may be missing. */
function labelledTask(line: string): LabelledTask {
  const [what = "", ...facts] = line.slice("[ ] ".length).split(" | ");
  const cut = what.lastIndexOf(" › ");
  return {
    title: cut === -1 ? what : what.slice(cut + " › ".length),
    group: cut === -1 ? "" : what.slice(0, cut),
    done: line.startsWith("[x] "),
    mentions: facts.flatMap((fact) => (fact.startsWith("@") ? fact.split(" ") : [])).sort(),
    due: facts.find((fact) => !fact.startsWith("@")) ?? null,
  };
}

/** Found and labelled tasks, and how many of them are the same. */
export type Score = { readonly found: number; readonly labelled: number; readonly right: number };

/** By title and done flag alone, and by everything that the labels say. */
export function scoresOf(post: LabelledPost, reading: OutlineReading): { card: Score; whole: Score } {
  const found = reading.items.map(asLabelled);
  const card = ({ title, done }: LabelledTask): string => `${done} ${title}`;
  return {
    card: scoreOf(found.map(card), post.tasks.map(card)),
    whole: scoreOf(found.map(shown), post.tasks.map(shown)),
  };
}

export function sumOf(scores: readonly Score[]): Score {
  const sum = (part: keyof Score): number => scores.reduce((total, score) => total + score[part], 0);
  return { found: sum("found"), labelled: sum("labelled"), right: sum("right") };
}

/** Where nothing was found, nothing found is wrong; where nothing was labelled, nothing is missed. */
export const precisionOf = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);
export const recallOf = ({ labelled, right }: Score): number => (labelled === 0 ? 1 : right / labelled);

export function asLabelled({ title, group, done, mentions, due }: OutlineItem): LabelledTask {
  return {
    title,
    group: group.join(" › "),
    done,
    mentions: mentions.map((name) => `@${name}`).sort(),
    due: due?.date ?? null,
  };
}

/** As a line of a fixture. */
export function shown({ title, group, done, mentions, due }: LabelledTask): string {
  const what = group === "" ? title : `${group} › ${title}`;
  const facts = [what, mentions.join(" "), due ?? ""].filter((fact) => fact !== "");
  return `${done ? "[x]" : "[ ]"} ${facts.join(" | ")}`;
}

function scoreOf(found: readonly string[], labelled: readonly string[]): Score {
  const left = [...labelled];
  const right = found.filter((one) => {
    const index = left.indexOf(one);
    if (index !== -1) left.splice(index, 1);
    return index !== -1;
  });
  return { found: found.length, labelled: labelled.length, right: right.length };
}
