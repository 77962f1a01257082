// What the words around a list say that the list is.
import { pointsOnward, type Sort, sortOf } from "./vocabulary.ts";

/** Words over a list: a heading or a parent bullet, or the paragraph directly before it. */
export type Sign = { readonly from: "heading" | "lead-in"; readonly text: string };

/** Where a list stands. */
export type Place = {
  /** The topic's title, "" where it is not known. */
  readonly title: string;
  /** Paragraphs before the post's first heading or list. */
  readonly preamble: readonly string[];
  /** Outermost first. */
  readonly signs: readonly Sign[];
};

/** `sort` is null where nothing decides; `from` is where the deciding words stand. */
export type Setting =
  | { readonly sort: Sort; readonly from: Sign["from"] | "post" }
  | { readonly sort: null; readonly from: null };

/** The nearest words that decide: the signs from the innermost, then the introduction, then the title. */
export function settingOf(place: Place): Setting {
  for (const { from, text } of place.signs.toReversed()) {
    const sort = sortOf(from === "lead-in" ? lastSentence(text) : text);
    if (sort !== null) return { sort, from };
  }
  if (announces(place.preamble)) return { sort: "asks", from: "post" };
  const sort = sortOf(place.title);
  return sort === null ? { sort: null, from: null } : { sort, from: "post" };
}

/**
 * Whether an introduction announces a call for help, and does not just mention one in passing: the sentence
 * points at what follows, or is the introduction's last.
 */
function announces(preamble: readonly string[]): boolean {
  const sentences = preamble.flatMap(sentencesOf);
  return sentences.some(
    (sentence, index) =>
      sortOf(sentence) === "asks" && (index === sentences.length - 1 || pointsOnward(sentence)),
  );
}

function lastSentence(text: string): string {
  return sentencesOf(text).at(-1) ?? "";
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|(?<=[。！？])/u).filter((sentence) => sentence.trim() !== "");
}
