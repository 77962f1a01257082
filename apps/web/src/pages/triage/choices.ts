// Which option a key picks in a short list: the digit beside it, or the letter that it begins with. Pure.

export type Option = { readonly value: string; readonly words: string };

/** The key shown beside an option; beyond the ninth there is only its first letter. */
export function digitOf(index: number): string | null {
  return index < 9 ? String(index + 1) : index === 9 ? "0" : null;
}

/**
 * Returns what a key means: an option that it picks, one that it only goes to since several begin with the letter,
 * or nothing. `from` is the option that was gone to last.
 */
export function pickBy(
  key: string,
  options: readonly Option[],
  from: number,
): { readonly index: number; readonly picks: boolean } | null {
  const byDigit = options.findIndex((_, index) => digitOf(index) === key);
  if (byDigit !== -1) return { index: byDigit, picks: true };
  if (!/^\p{L}$/u.test(key)) return null;
  const letter = key.toLocaleLowerCase();
  const found = options.flatMap(({ words }, index) =>
    words.toLocaleLowerCase().startsWith(letter) ? [index] : [],
  );
  const [first] = found;
  if (first === undefined) return null;
  if (found.length === 1) return { index: first, picks: true };
  return { index: found.find((index) => index > from) ?? first, picks: false };
}
