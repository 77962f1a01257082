// Which tasks a new topic may be asking for again. It is offered to a lead and decides nothing.
import { inSameOrder, kinshipOf, kinWeight, wordsOf, wordWorth } from "./words.ts";

export type TopicText = { readonly title: string; readonly body: string };

export type LookAlike<Id> = {
  readonly id: Id;
  /** From `likenessLine` to 1. */
  readonly score: number;
};

/**
 * What scores less is not offered. Lowered to 0.4, a board of hundreds of tasks in a few set phrases ("Debrand …",
 * "Translate … into …") offers one of them with every fifth new topic that is none; raised to 0.6, a third of those
 * that are offered rightly is missed.
 */
export const likenessLine = 0.5;

/** What a text says in its first paragraph it is about; what follows is detail, in which anything can be found. */
const bodyStart = 400;
/** What is found in the body only is less of a sign. */
const inBody = 0.7;
/** Only those whose titles come nearest are looked at with their bodies. */
const looked = 40;
/** Among a handful of tasks every word is rare; they are weighed as if they were this many. */
const atLeast = 100;

/**
 * Returns those of `others` that may be the same as `candidate`, the likest first, `limit` at most. The score is how
 * much of each title is found in the other text, by weight of the words, less what looks like another name in the
 * same sentence. One candidate against 10 000 tasks takes some 35 ms, twice that the first time.
 */
export function lookAlikes<Id>(
  candidate: TopicText,
  others: readonly (TopicText & { readonly id: Id })[],
  limit: number,
): LookAlike<Id>[] {
  const titles = others.map(({ title }) => wordsOf(title));
  const rarity = rarityAmong(titles);
  const asked = readText(wordsOf(candidate.title), candidate.body);
  const presence = remembered((word) => presenceIn(asked, word, rarity));
  const near = others
    .map((other, at) => ({
      other,
      title: titles[at] ?? [],
      part: coverage(titles[at] ?? [], presence, rarity).part,
    }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part)
    .slice(0, looked);
  return near
    .map(({ other: { id, body }, title }) => ({ id, score: scoreOf(asked, readText(title, body), rarity) }))
    .filter(({ score }) => score >= likenessLine)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

type Text = {
  readonly title: readonly string[];
  /** By their first letter: no other word is compared to find one again. */
  readonly inTitle: ReadonlyMap<string | undefined, readonly string[]>;
  readonly inBody: ReadonlyMap<string | undefined, readonly string[]>;
};

function readText(title: readonly string[], body: string): Text {
  const byLetter = (words: Iterable<string>) => Map.groupBy(new Set(words), (word) => word[0]);
  return { title, inTitle: byLetter(title), inBody: byLetter(wordsOf(body.slice(0, bodyStart))) };
}

type Rarity = {
  /** From 0 to 1, for a word that no title has. */
  readonly of: (word: string) => number;
  /** Whether a title has it. */
  readonly isUsed: (word: string) => boolean;
};

function rarityAmong(titles: readonly (readonly string[])[]): Rarity {
  const uses = new Map<string, number>();
  for (const title of titles) for (const word of title) uses.set(word, (uses.get(word) ?? 0) + 1);
  const count = Math.max(titles.length, atLeast);
  const rarest = Math.log(1 + count);
  return {
    of: remembered((word) => (wordWorth(word) * Math.log(1 + count / (uses.get(word) ?? 1))) / rarest),
    isUsed: (word) => uses.has(word),
  };
}

function scoreOf(a: Text, b: Text, rarity: Rarity): number {
  const [ofA, ofB] = [
    coverage(a.title, (word) => presenceIn(b, word, rarity), rarity),
    coverage(b.title, (word) => presenceIn(a, word, rarity), rarity),
  ];
  const otherName = Math.min(ofA.rarestLeft, ofB.rarestLeft) * inSameOrder(a.title, b.title);
  return (ofA.part + ofB.part) / 2 - otherName;
}

/** How much of a title is there, from 0 to 1, and how rare the rarest word is that is not. */
function coverage(title: readonly string[], presence: (word: string) => number, rarity: Rarity) {
  let [found, all, rarestLeft] = [0, 0, 0];
  for (const word of title) {
    const [weight, present] = [rarity.of(word), presence(word)];
    all += weight;
    found += present * weight;
    if (present === 0) rarestLeft = Math.max(rarestLeft, weight);
  }
  return { part: all === 0 ? 0 : found / all, rarestLeft };
}

function presenceIn({ inTitle, inBody: body }: Text, word: string, rarity: Rarity): number {
  const inPart = (words: readonly string[] = []): number => {
    if (words.includes(word)) return 1;
    return words.reduce((most, other) => {
      const kinship = kinshipOf(word, other);
      const isNone = kinship === null || (kinship === "slip" && rarity.isUsed(word) && rarity.isUsed(other));
      return isNone ? most : Math.max(most, kinWeight[kinship]);
    }, 0);
  };
  const there = inPart(inTitle.get(word[0]));
  return there > inBody ? there : Math.max(there, inBody * inPart(body.get(word[0])));
}

function remembered(of: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const value = known.get(word) ?? of(word);
    known.set(word, value);
    return value;
  };
}
