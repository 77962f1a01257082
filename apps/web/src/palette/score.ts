// How well a text fits what somebody types: by its words, by parts of them, or by letters in between left out. Pure.

/** Without accents and case, so that "soren" finds "Sørensen" and "ane" finds "Âne". */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øœæßłđ]/g, (letter) => besides[letter] ?? letter);

/** Letters that no decomposition takes apart. */
const besides: Readonly<Record<string, string>> = { ø: "o", œ: "oe", æ: "ae", ß: "ss", ł: "l", đ: "d" };

export const wordsIn = (query: string): readonly string[] => plain(query).split(/\s+/).filter(Boolean);

const BEGINS = 100;
const BEGINS_WORD = 80;
const INSIDE = 50;
/** At most for letters that only come in this order. */
const SCATTERED = 30;

/**
 * Returns from 0 (does not fit) to 100 how well a plain text fits all the words; a shorter text fits a little better.
 * `loosely`: letters may be left out, as in "instlr" for "installer".
 */
export function scoreOf(text: string, words: readonly string[], loosely: boolean): number {
  let sum = 0;
  for (const word of words) {
    const score = ofWord(text, word) || (loosely ? scattered(text, word) : 0);
    if (score === 0) return 0;
    sum += score;
  }
  return Math.max(1, sum / Math.max(words.length, 1) - Math.min(text.length, 200) / 40);
}

function ofWord(text: string, word: string): number {
  let at = text.indexOf(word);
  if (at === -1) return 0;
  if (at === 0) return BEGINS;
  while (at !== -1) {
    if (beginsWord(text, at)) return BEGINS_WORD;
    at = text.indexOf(word, at + 1);
  }
  return INSIDE;
}

/** Asked a hundred thousand times for one letter, so plain letters and figures are told by their codes. */
function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (at === 0 || code < 48) return true;
  if (code < 128) return !((code >= 97 && code <= 122) || code <= 57);
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

/** All letters in order and near each other, beginning with a word's first. */
function scattered(text: string, word: string): number {
  if (word.length < 3) return 0;
  let best = 0;
  for (
    let start = text.indexOf(word[0] ?? "");
    start !== -1;
    start = text.indexOf(word[0] ?? "", start + 1)
  ) {
    if (!beginsWord(text, start)) continue;
    const length = spanFrom(text, word, start);
    if (length <= word.length * 2 + 1) best = Math.max(best, (SCATTERED * word.length) / length);
  }
  return best;
}

function spanFrom(text: string, word: string, start: number): number {
  let at = start;
  for (let letter = 1; letter < word.length; letter++) {
    at = text.indexOf(word[letter] ?? "", at + 1);
    if (at === -1) return Number.POSITIVE_INFINITY;
  }
  return at - start + 1;
}
