// How alike the texts of one outline are, by their words.
import { inSameOrder, kinshipOf, kinWeight, wordsOf, wordWorth } from "../../thread/words.ts";

/** What the words of two texts say, of one known item and one that was read. All from 0 to 1. */
export type Comparison = {
  /** How much of both is the same. Words that few items have weigh more. */
  readonly likeness: number;
  /** How rare the rarest word is that both have: 1 for "anaconda" where only one item is about it. */
  readonly together: number;
  /** How rare the rarest word is that either has to itself, of the one where it is less rare: "anaconda", "cockpit". */
  readonly apart: number;
};

/** Compares a text of before with one of after, both named by their index. */
export type Wordings = {
  readonly compare: (before: number, after: number) => Comparison;
  /** Returns how much of the longer one is in the other in the same order: 1 where the sentence is the same. */
  readonly sentence: (before: number, after: number) => number;
};

/**
 * How much of the shorter text is found again counts beside how much of both. Alone it would take "Test" for "Test the
 * installer"; without it "grub2" would not be found as "grub2: menu, logo and EFI directory".
 */
const ofTheShorter = 0.45;

type Wording = { readonly words: readonly number[]; readonly weight: number };

/** What is known of the words of both outlines, which are named by their number. */
type Lexicon = {
  readonly weights: readonly number[];
  /** What a word weighs that one item has. */
  readonly heaviest: number;
  /** For each word, its other forms that occur. */
  readonly kin: readonly (readonly { readonly word: number; readonly likeness: number }[])[];
};

/** Reads the texts of an outline before and after an edit. */
export function readWordings(before: readonly string[], after: readonly string[]): Wordings {
  const ids = new Map<string, number>();
  const numbered = (texts: readonly string[]) =>
    texts.map((text) => [...new Set(wordsOf(text).map((word) => numberOf(word, ids)))]);
  const [old, now] = [numbered(before), numbered(after)];
  const words = [...ids.keys()];
  const [usesOld, usesNow] = [usesOf(old, words.length), usesOf(now, words.length)];
  const texts = Math.max(before.length, after.length);
  // An item that did not change stands in both lists, and is one item still.
  const uses = (id: number) => Math.max(usesOld[id] ?? 0, usesNow[id] ?? 0);
  const weights = words.map((word, id) => wordWorth(word) * Math.log(1 + texts / uses(id)));
  const lexicon = { weights, heaviest: Math.log(1 + texts), kin: kinOf(words, [usesOld, usesNow]) };
  const wordingOf = (list: readonly number[]): Wording => {
    return { words: list, weight: list.reduce((sum, word) => sum + (weights[word] ?? 0), 0) };
  };
  const [x, y] = [old.map(wordingOf), now.map(wordingOf)];
  const both = (one: number, other: number) => [x[one] ?? nothing, y[other] ?? nothing] as const;
  return {
    compare: (one, other) => compare(...both(one, other), lexicon),
    sentence: (one, other) => {
      const [a, b] = both(one, other);
      return inSameOrder(a.words, b.words);
    },
  };
}

const nothing: Wording = { words: [], weight: 0 };

function numberOf(word: string, ids: Map<string, number>): number {
  const id = ids.get(word) ?? ids.size;
  ids.set(word, id);
  return id;
}

function usesOf(lists: readonly (readonly number[])[], words: number): readonly number[] {
  const uses = Array<number>(words).fill(0);
  for (const id of lists.flat()) uses[id] = (uses[id] ?? 0) + 1;
  return uses;
}

/** Only words that begin with the same letter are looked at. A slip does not stand beside its right form for long. */
function kinOf(words: readonly string[], uses: readonly (readonly number[])[]): Lexicon["kin"] {
  const kin = words.map((): { word: number; likeness: number }[] => []);
  const alphabet = Map.groupBy(words.keys(), (id) => words[id]?.[0]);
  for (const ids of alphabet.values()) {
    for (const [at, one] of ids.entries()) {
      for (const other of ids.slice(at + 1)) {
        const kinship = kinshipOf(words[one] ?? "", words[other] ?? "");
        const areBothKept = uses.every((counts) => (counts[one] ?? 0) > 0 && (counts[other] ?? 0) > 0);
        if (kinship === null || (kinship === "slip" && areBothKept)) continue;
        kin[one]?.push({ word: other, likeness: kinWeight[kinship] });
        kin[other]?.push({ word: one, likeness: kinWeight[kinship] });
      }
    }
  }
  return kin;
}

function compare(a: Wording, b: Wording, lexicon: Lexicon): Comparison {
  const less = Math.min(a.weight, b.weight);
  if (less === 0) return { likeness: 0, together: 0, apart: 0 };
  const inBoth = shares(a, b, lexicon);
  // Two forms of a word in one text must not make more of what is shared than there is.
  const shared = Math.min(inBoth.sum, less);
  return {
    likeness: ofTheShorter * (shared / less) + (1 - ofTheShorter) * ((2 * shared) / (a.weight + b.weight)),
    together: inBoth.rarest / lexicon.heaviest,
    apart: Math.min(inBoth.rarestLeft, shares(b, a, lexicon).rarestLeft) / lexicon.heaviest,
  };
}

/** What of a text's words is in another one, by weight, and the heaviest word that is and that is not. */
function shares({ words }: Wording, other: Wording, { weights, kin }: Lexicon) {
  let [sum, rarest, rarestLeft] = [0, 0, 0];
  for (const word of words) {
    const weight = weights[word] ?? 0;
    const present = presence(word, other, kin);
    sum += present * weight;
    if (present === 0) rarestLeft = Math.max(rarestLeft, weight);
    else rarest = Math.max(rarest, present * weight);
  }
  return { sum, rarest, rarestLeft };
}

/** How much of a word is in a text: 1 as it is, less in another form. */
function presence(word: number, { words }: Wording, kin: Lexicon["kin"]): number {
  if (words.includes(word)) return 1;
  let best = 0;
  for (const other of kin[word] ?? []) if (words.includes(other.word)) best = Math.max(best, other.likeness);
  return best;
}
