// Which words of two texts differ, for showing them side by side. Pure.

export type Passage = { readonly text: string; readonly differs: boolean };

/** Beyond this many words on a side, between what is the same at both ends, everything counts as different. */
const LIMIT = 2000;

/** Returns both texts in passages; what the other text has not, in its order, differs. */
export function compareTexts(ours: string, theirs: string): { ours: Passage[]; theirs: Passage[] } {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  const start = sameAtStart(a, b);
  const end = sameAtStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const common = middleA.length > LIMIT || middleB.length > LIMIT ? [] : longestCommon(middleA, middleB);
  const mark = (words: readonly string[], same: ReadonlySet<number>) =>
    passages(words, (index) => index < start || index >= words.length - end || same.has(index - start));
  return {
    ours: mark(a, new Set(common.map(([index]) => index))),
    theirs: mark(b, new Set(common.map(([, index]) => index))),
  };
}

/** Words, each with the white space after it. */
const wordsOf = (text: string) => text.match(/\s+|\S+\s*/g) ?? [];

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((word, index) => word !== b[index]);
  return different === -1 ? Math.min(a.length, b.length) : different;
}

/** The places, in a and in b, of a longest sequence of words that both have. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

/** Neighbours of the same fate are one passage. */
function passages(words: readonly string[], isSame: (index: number) => boolean): Passage[] {
  const done: { text: string; differs: boolean }[] = [];
  words.forEach((text, index) => {
    const differs = !isSame(index);
    const last = done.at(-1);
    if (last?.differs === differs) last.text += text;
    else done.push({ text, differs });
  });
  return done;
}
