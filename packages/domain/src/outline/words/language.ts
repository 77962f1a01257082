// What a language's table of words holds. A language is added by a table.
import type { OtherSort } from "../outline.ts";

/** What words above a list say that it is: a call for help, work that is put off, or something else. */
export type Sort = "asks" | "later" | OtherSort;

export type Language = {
  /**
   * Phrases in headings and lead-ins. One that begins with `=` counts only where it is all that is said, one that
   * begins with `^` only at the beginning; `*` stands for any word.
   */
  readonly sorts: Readonly<Record<Sort, readonly string[]>>;
  /** Words that point at what follows: "here is what we need". */
  readonly pointers: readonly string[];
  /** Words that begin a condition: "if you want to help, …" calls nobody. */
  readonly conditions: readonly string[];
  /** Words before a day that say that something is due then. */
  readonly dueWords: readonly string[];
  /** The same behind a day. */
  readonly dueAfter: readonly string[];
  /** Words before a day that only say when: with Discourse's own dates they are trimmed from titles. */
  readonly dayWords: readonly string[];
  /** Names of months, from January; spellings of one between slashes. */
  readonly months: readonly string[];
  /** What may precede the verb of an item: "please test". */
  readonly prefixes: readonly string[];
  /** Whether the verb of an item stands at its end: "Handbuch prüfen". */
  readonly verbsAtEnd: boolean;
  /** What the last word of an item looks like where it tells of work done: "Formular gelesen". */
  readonly pastEnding: RegExp | null;
  /** Verbs that ask for a contribution. */
  readonly work: readonly string[];
  /** Verbs that tell of one. */
  readonly past: readonly string[];
  /** Verbs that invite or instruct every reader: nothing that one person takes and finishes. */
  readonly invitation: readonly string[];
  /** What a sentence about the writer or the reader, or about a state, begins with: "I have read", "have an account". */
  readonly subjects: readonly string[];
  /** Words that address readers: they make a line that ends in a colon a sentence, and no name. */
  readonly address: readonly string[];
  /** Words for the reader: boxes under them are for each reader to tick. */
  readonly reader: readonly string[];
  /** Words for the writer: boxes under them are the writer's own. */
  readonly writer: readonly string[];
  /** What a question begins with that asks for hands and not for an answer: "can anyone". */
  readonly hands: readonly string[];
  /** What may stand between an item and the name of who does it: "taken by". */
  readonly takers: readonly string[];
  /** Words that tie a name to what stands before it: "write with @ada". */
  readonly joins: readonly string[];
  /** What a remark on a struck item begins with, where that could stand in its place: "~~Party~~ comes in May". */
  readonly remarks: readonly string[];
  /** What is said of an item that is finished. */
  readonly done: readonly string[];
  /** What is said of an item that is put off, on a struck item or an open one. */
  readonly putOff: readonly string[];
  /** The same, where it needs a strike to say so: "next year". */
  readonly postponed: readonly string[];
  /** Headers of tables. `what` names tasks, or anything at all; `elsewhere` shows a time table. */
  readonly columns: Readonly<
    Record<"task" | "what" | "who" | "state" | "due" | "elsewhere", readonly string[]>
  >;
};

/** Words and phrases between commas. */
export const listed = (text: string): readonly string[] =>
  text
    .split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
