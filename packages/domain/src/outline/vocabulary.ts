// What words say: of a list, of an item, of a column. Every language is asked at once and none is detected:
// posts mix them (a German list under an English heading), a short post gives too little to detect one by, and
// few phrases mean different things in two of them.
import { chinese } from "./words/chinese.ts";
import { english } from "./words/english.ts";
import { german } from "./words/german.ts";
import type { Language, Sort } from "./words/language.ts";
import { spanish } from "./words/spanish.ts";

export type { Sort } from "./words/language.ts";

const languages: readonly Language[] = [english, spanish, german, chinese];

/** Of two phrases of one length the earlier sort wins: a doubt makes no task. */
const sortsByCaution: readonly Sort[] = [
  ...(["log", "thanks", "rules", "criteria", "steps", "people", "report", "reasons"] as const),
  ...(["agenda", "news", "links", "finished", "later", "asks"] as const),
];

/**
 * Words in lower case with single spaces, apostrophes and accents gone, and a space at both ends. Chinese
 * writes no spaces, so each of its characters is a word.
 */
function wording(text: string): string {
  const words =
    text
      .normalize("NFD")
      .replace(/[\p{M}'’]/gu, "")
      .toLowerCase()
      .replace(/\p{Script=Han}/gu, " $& ")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

type Phrase = {
  readonly sort: Sort;
  readonly words: string;
  readonly isSaid: (said: string) => boolean;
};

/** Longest first, and of one length the most cautious. */
const phrases: readonly Phrase[] = sortsByCaution
  .flatMap((sort) => languages.flatMap(({ sorts }) => sorts[sort].map((phrase) => phraseOf(sort, phrase))))
  .sort((one, other) => other.words.length - one.words.length);

function phraseOf(sort: Sort, phrase: string): Phrase {
  if (phrase.includes("*")) {
    const parts = phrase.split("*").map((part) => wording(part).trim());
    const pattern = new RegExp(` ${parts.join(" \\S+ ").trim()} `, "u");
    return { sort, words: ` ${parts.join(" ")} `, isSaid: (said) => pattern.test(said) };
  }
  const words = wording(phrase);
  if (phrase.startsWith("=")) return { sort, words, isSaid: (said) => said === words };
  if (phrase.startsWith("^")) return { sort, words, isSaid: (said) => said.startsWith(words) };
  return { sort, words, isSaid: (said) => said.includes(words) };
}

/** What a heading or sentence says of the list under it: its longest known phrase decides. */
export function sortOf(text: string): Sort | null {
  const said = wording(text);
  const found = phrases.find(({ isSaid }) => isSaid(said));
  return found?.sort ?? null;
}

type WordList = Extract<
  keyof Language,
  | "pointers"
  | "conditions"
  | "subjects"
  | "address"
  | "reader"
  | "writer"
  | "hands"
  | "joins"
  | "remarks"
  | "done"
  | "putOff"
  | "postponed"
>;

/** A list of every language, as wordings. */
const all = (name: WordList): readonly string[] =>
  languages.flatMap((language) => language[name].map(wording));

const pointers = all("pointers");
const conditions = all("conditions");
const subjects = all("subjects");
const address = all("address");
const reader = all("reader");
const writer = all("writer");
const hands = all("hands");
const joins = new Set(all("joins"));
const remarks = all("remarks");
const doneWords = all("done");
const putOffWords = all("putOff");
const postponedWords = [...putOffWords, ...all("postponed")];

const begins = (said: string, words: readonly string[]): boolean =>
  words.some((phrase) => said.startsWith(phrase));

/** Whether a sentence points at what comes after it. */
export function pointsOnward(sentence: string): boolean {
  const said = wording(sentence);
  return /[:：]$/.test(sentence.trim()) || pointers.some((phrase) => said.includes(phrase));
}

/** Whether a sentence begins with a condition. */
export function isConditional(sentence: string): boolean {
  return begins(wording(sentence), conditions);
}

/** Whether a sentence is about its writer or its reader: "I have read the rules". "I/O" is no such word. */
export function isStatement(sentence: string): boolean {
  const [first = ""] = /^\S+/.exec(sentence) ?? [];
  const isWord = /^[\p{L}'’]+$/u.test(first);
  return isWord && begins(wording(sentence), subjects);
}

/** Whether a line speaks to its readers. */
export function addressesReaders(line: string): boolean {
  const said = wording(line);
  return address.some((phrase) => said.includes(phrase));
}

/** Whether words speak of their reader: "what you bring". */
export function isForReader(words: string): boolean {
  const said = wording(words);
  return reader.some((phrase) => said.includes(phrase));
}

/** Whether words speak of their writer: "things I am working on". */
export function isOfWriter(words: string): boolean {
  const said = wording(words);
  return writer.some((phrase) => said.includes(phrase));
}

/** Whether a question asks who would do it. */
export function asksForHands(question: string): boolean {
  return begins(wording(question), hands);
}

/** Whether words behind a struck item speak of it, and do not stand in its place. */
export function isRemark(text: string): boolean {
  return saysDone(text) || saysPostponed(text) || begins(wording(text), remarks);
}

/** Whether what is said of an item begins by saying that it is finished. */
export function saysDone(remark: string): boolean {
  return begins(wording(remark), doneWords);
}

/** Whether what is said of an open item begins by saying that it is put off. */
export function saysPutOff(remark: string): boolean {
  return begins(wording(remark), putOffWords);
}

/** Whether what is said of a struck item says that it is put off. */
export function saysPostponed(remark: string): boolean {
  const said = wording(remark);
  return postponedWords.some((phrase) => said.includes(phrase));
}

/** Whether the last word before a name ties the name to it: "write with". */
export function joinsName(before: string): boolean {
  const words = wording(before).trimEnd();
  return joins.has(`${words.slice(words.lastIndexOf(" "))} `);
}

const verbSorts = ["invitation", "work", "past"] as const;
type VerbSort = (typeof verbSorts)[number];

type Verbs = {
  readonly atEnd: boolean;
  readonly pastEnding: RegExp | null;
  readonly prefixes: readonly string[];
  /** By their first word; each with its wording, longest first. */
  readonly verbs: ReadonlyMap<string, readonly { readonly words: string; readonly sort: VerbSort }[]>;
};

const verbsOf = (language: Language): Verbs => {
  const verbs = new Map<string, { readonly words: string; readonly sort: VerbSort }[]>();
  for (const sort of verbSorts) {
    for (const verb of language[sort]) {
      const words = wording(verb);
      const key = firstWord(words);
      verbs.set(key, [...(verbs.get(key) ?? []), { words, sort }]);
    }
  }
  for (const list of verbs.values()) list.sort((one, other) => other.words.length - one.words.length);
  return {
    atEnd: language.verbsAtEnd,
    pastEnding: language.pastEnding,
    prefixes: language.prefixes.map(wording),
    verbs,
  };
};

function firstWord(said: string): string {
  return said.trimStart().split(" ", 1)[0] ?? "";
}

const verbsOfLanguages = languages.map(verbsOf);

/**
 * The verb of an item: of work, of work done, or of an invitation; null where there is none. It stands first,
 * after "please" and the like, or, where the language puts it there, last.
 */
export function verbOf(text: string): VerbSort | null {
  const said = wording(text);
  for (const { prefixes, verbs, atEnd, pastEnding } of verbsOfLanguages) {
    let rest = said;
    for (let last = ""; last !== rest; ) {
      last = rest;
      const prefix = prefixes.find((candidate) => rest.startsWith(candidate));
      if (prefix !== undefined) rest = rest.slice(prefix.length - 1);
    }
    const first = verbs.get(firstWord(rest))?.find((verb) => beginsWithVerb(rest, verb.words));
    if (first !== undefined) return first.sort;
    const words = said.trim();
    const last = words.slice(words.lastIndexOf(" ") + 1);
    const ending =
      atEnd && last !== words ? verbs.get(last)?.find((verb) => verb.words === ` ${last} `) : undefined;
    // "someone who repairs" ends like "repaired" does in German.
    const isClause = text.includes(",") || ending?.sort === "invitation";
    if (ending !== undefined && !(isClause && ending.sort !== "work")) return ending.sort;
    if (last !== words && pastEnding?.test(last) === true && !text.includes(",")) return "past";
  }
  return null;
}

/** A Chinese verb with a single character behind it is a noun: 测试站, "test site". */
function beginsWithVerb(said: string, verb: string): boolean {
  if (!said.startsWith(verb)) return false;
  return !/^ (?:\p{Script=Han} )+$/u.test(verb) || !/^\p{Script=Han} $/u.test(said.slice(verb.length));
}

/** What a column of a table holds. */
export type Column = "task" | "what" | "who" | "state" | "due" | "elsewhere";

/** In the order in which a header is asked: the most telling first. */
const columnSorts = ["task", "who", "due", "state", "elsewhere", "what"] as const;
const columns = columnSorts.flatMap((column) =>
  languages.flatMap((language) => language.columns[column].map((name) => ({ column, words: wording(name) }))),
);

/** What a header says that its column holds; null for what is no matter of work. */
export function columnOf(header: string): Column | null {
  const said = wording(header);
  const exact = columns.find(({ words }) => words === said);
  if (exact !== undefined) return exact.column;
  if (sortOf(header) === "asks") return "task";
  const loose = columns.find(({ column, words }) => column !== "task" && said.startsWith(words));
  return loose?.column ?? (saysDone(header) ? "state" : null);
}

/** Whether words share none: then one of them does not correct the other. */
export function haveNothingInCommon(one: string, other: string): boolean {
  const words = new Set(wording(one).trim().split(" "));
  return !wording(other)
    .trim()
    .split(" ")
    .some((word) => words.has(word));
}

/** How many words a text has; a Chinese character is half a word. */
export function countWords(text: string): number {
  const words = wording(text).trim().split(" ");
  return words.reduce((count, word) => count + (/\p{Script=Han}/u.test(word) ? 0.5 : 1), 0);
}

export const takers: readonly string[] = languages.flatMap((language) => language.takers);

/** The words that may stand before a day at the end of a title, and those that make it the day something is due. */
export const dueWords: readonly string[] = languages.flatMap((language) => language.dueWords);
export const dueAfter: readonly string[] = languages.flatMap((language) => language.dueAfter);
export const dayWords: readonly string[] = languages.flatMap((language) => language.dayWords);

/** The number of a month by each of its names, in lower case. */
export const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    language.months.flatMap((names, index) =>
      names.split("/").map((name): [string, number] => [name.trim(), index + 1]),
    ),
  ),
);
