// What the words around a list say that the list is.
import { pointsOnward, type Sort, sortOf } from "./vocabulary.ts";

/** Words over a list: a heading or a parent bullet, or the paragraph directly before it. */
export type Sign = {
  readonly from: "heading" | "lead-in";
  readonly text: string;
  /** What they say that the list is; null for nothing that is known. */
  readonly sort: Sort | null;
};

/** `sort` is null where nothing decides; `from` is where the deciding words stand. */
export type Setting =
  | { readonly sort: Sort; readonly from: Sign["from"] | "post" }
  | { readonly sort: null; readonly from: null };

export function headingSign(text: string): Sign {
  return { from: "heading", text, sort: sortOf(text) };
}

/** Of a paragraph only the last sentence speaks of what follows. */
export function leadInSign(text: string): Sign {
  return { from: "lead-in", text, sort: sortOf(sentencesOf(text).at(-1) ?? "") };
}

/** What a post says of all that is in it: its introduction, or else its topic's title. */
export function settingOfPost(title: string, preamble: readonly string[]): Setting {
  const sort = announces(preamble) ? "asks" : sortOf(title);
  return sort === null ? { sort: null, from: null } : { sort, from: "post" };
}

/** The nearest words that decide; `signs` are outermost first. */
export function settingUnder(signs: readonly Sign[], post: Setting): Setting {
  const sign = signs.findLast((candidate) => candidate.sort !== null);
  return sign === undefined || sign.sort === null ? post : { sort: sign.sort, from: sign.from };
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

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|(?<=[。！？])/u).filter((sentence) => sentence.trim() !== "");
}
