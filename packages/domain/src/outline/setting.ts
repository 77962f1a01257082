// What the words around a list say that the list is.
import { addressesReaders, isConditional, pointsOnward, type Sort, sortOf } from "./vocabulary.ts";

/** Words over a list: a heading or a parent bullet, or the paragraph directly before it. */
export type Sign = {
  readonly from: "heading" | "lead-in";
  readonly text: string;
  /** What they say that the list is; null for nothing that is known. */
  readonly sort: Sort | null;
};

/** `sort` is null where nothing decides; `from` is where the deciding words stand, and `words` are these. */
export type Setting =
  | { readonly sort: Sort; readonly from: Sign["from"] | "post"; readonly words: string }
  | { readonly sort: null; readonly from: null };

export function headingSign(text: string): Sign {
  return { from: "heading", text, sort: sortOf(text) };
}

/** What a parent that names things to work on may say of its children; "Getting started" is the name of a page. */
const saidByParents: readonly (Sort | null)[] = [
  ...(["asks", "later", "finished", "report", "thanks", "rules", "criteria", "log"] as const),
];

/** The words of a parent bullet. */
export function parentSign(text: string): Sign {
  const sign = headingSign(text);
  return saidByParents.includes(sign.sort) ? sign : { ...sign, sort: null };
}

/** Of a paragraph only the last sentence speaks of what follows. */
export function leadInSign(text: string): Sign {
  const sentence = sentencesOf(text).at(-1) ?? "";
  return { from: "lead-in", text: sentence, sort: isConditional(sentence) ? null : sortOf(sentence) };
}

/** More words than these, and what ends in a colon is a sentence and no name. */
const nameWords = 5;

/** "Website:" before a list names it as a heading would; what says something of the list only leads in to it. */
export function namesList(text: string): boolean {
  const words = text.match(/\p{Script=Han}{2}|[\p{L}\p{N}][^\s\p{Script=Han}]*/gu) ?? [];
  const isShort = /[:：]$/.test(text) && words.length <= nameWords;
  const isSentence = pointsOnward(text.slice(0, -1)) || addressesReaders(text);
  return isShort && !isSentence && sortOf(text) === null;
}

/** What a post says of all that is in it: its introduction, or else its topic's title. */
export function settingOfPost(title: string, preamble: readonly string[]): Setting {
  const announcement = announcementIn(preamble);
  if (announcement !== null) return { sort: "asks", from: "post", words: announcement };
  const sort = sortOf(title);
  return sort === null ? { sort: null, from: null } : { sort, from: "post", words: title };
}

/** The nearest words that decide; `signs` are outermost first. */
export function settingUnder(signs: readonly Sign[], post: Setting): Setting {
  const sign = signs.findLast((candidate) => candidate.sort !== null);
  return sign === undefined || sign.sort === null
    ? post
    : { sort: sign.sort, from: sign.from, words: sign.text };
}

/**
 * The sentence of an introduction that announces a call for help, and does not just mention one in passing or on
 * a condition: it points at what follows, or is the introduction's last. Null if there is none.
 */
function announcementIn(preamble: readonly string[]): string | null {
  const sentences = preamble.flatMap(sentencesOf);
  const found = sentences.find(
    (sentence, index) =>
      sortOf(sentence) === "asks" &&
      !isConditional(sentence) &&
      (index === sentences.length - 1 || pointsOnward(sentence)),
  );
  return found ?? null;
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|(?<=[。！？])/u).filter((sentence) => sentence.trim() !== "");
}
