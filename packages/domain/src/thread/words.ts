// Breaks a short text into the words by which two texts are compared, whatever its script.

/** Scripts that are written without spaces between words, so that a run of them is no word. */
const unspaced = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}";

/** `x86_64`, `8.4` and `C++` are one word each: what follows would not tell `C++` from `C#`, or 8.4 from 9.4. */
const word = /[\p{L}\p{N}\p{M}_]+(?:\.\p{N}+)*(?:[+#]+(?![\p{L}\p{N}]))?/gu;
const run = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
const isAscii = /^[\0-\x7f]*$/;
/** The same as `word`, several times as fast. */
const asciiWord = /[a-z0-9_]+(?:\.[0-9]+)*(?:[+#]+(?![a-z0-9]))?/g;

/**
 * Returns the words of a text in their order: in lower case, without accents, and for scripts that have no spaces
 * each two neighbouring characters. "Naïve Größe" is `naive`, `große`; "安装程序" is `安装`, `装程`, `程序`.
 */
export function wordsOf(text: string): string[] {
  if (isAscii.test(text)) return text.toLowerCase().match(asciiWord) ?? [];
  // Decomposed, accents are characters of their own; composed again, so that Korean syllables stay whole.
  const plain = text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return (plain.match(word) ?? []).flatMap((found) => (found.match(run) ?? []).flatMap(pairsOfUnspaced));
}

function pairsOfUnspaced(text: string): string[] {
  if (!isUnspaced.test(text)) return [text];
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, before) => `${characters[before]}${character}`);
}

const isSmall = /^[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}]{1,2}$/u;

/**
 * Returns what a word is worth by itself, 1 or half of it: "a", "of" and "de" say little in any language that has
 * them, and of a script without spaces each character is in two pairs.
 */
export function wordWorth(word: string): number {
  return isSmall.test(word) || isUnspaced.test(word) ? 0.5 : 1;
}

/** How two different words may be the same one: in another form, "translate" and "translation", or by a slip of the finger. */
export type Kinship = "form" | "slip";

/** How much of a word is there where only the other one is. */
export const kinWeight: Readonly<Record<Kinship, number>> = { form: 0.75, slip: 0.85 };

/**
 * Returns how two different words may be the same one, or null. A word with a digit in it names something and is
 * compared as it is: `python2` is not `python3`. A slip is only a guess: where both words are in use, `openssl` and
 * `openssh`, it is none.
 */
export function kinshipOf(a: string, b: string): Kinship | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || /\p{N}/u.test(a) || /\p{N}/u.test(b) || isUnspaced.test(a)) return null;
  const common = commonBeginning(short, long);
  const isForm =
    common === short.length
      ? long.length <= 2 * short.length
      : long.length > short.length && common >= 4 && common >= 0.75 * short.length;
  if (isForm) return "form";
  // In a word of four letters, one wrong letter makes another word: "host" and "most".
  return long.length > 4 && long.length - short.length <= 2 && isSlip(short, long) ? "slip" : null;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** One letter wrong, missing, too many, or two that changed places; in long words, what lies between may differ by two. */
function isSlip(short: string, long: string): boolean {
  const start = commonBeginning(short, long);
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [x, y] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (x.length <= 1 && y.length <= 1) return true;
  if (x.length === 2 && y.length === 2) return (x[0] === y[1] && x[1] === y[0]) || short.length >= 8;
  return short.length >= 8 && y.length <= 2;
}

/** Returns how much of the longer of two lists is in the other one in the same order, from 0 to 1. */
export function inSameOrder<Word>(a: readonly Word[], b: readonly Word[]): number {
  // The length of the longest common subsequence, row by row.
  const lengths = Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    let before = 0;
    for (const [at, other] of b.entries()) {
      const above = lengths[at + 1] ?? 0;
      lengths[at + 1] = word === other ? before + 1 : Math.max(above, lengths[at] ?? 0);
      before = above;
    }
  }
  return (lengths[b.length] ?? 0) / Math.max(1, a.length, b.length);
}
