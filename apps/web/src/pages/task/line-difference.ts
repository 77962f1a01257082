// Which lines of two texts differ, for showing them side by side. Pure.

export type MarkedLine = { readonly text: string; readonly differs: boolean };

/** Beyond this the comparison would take longer than a reader waits; every line then counts as it stands. */
const LIMIT = 600;

/** Returns both texts by line; a line that the other text has not, in its order, differs. */
export function compareLines(ours: string, theirs: string): { ours: MarkedLine[]; theirs: MarkedLine[] } {
  const [a, b] = [linesOf(ours), linesOf(theirs)];
  const pairs = a.length > LIMIT || b.length > LIMIT ? new Set<string>() : common(a, b);
  return {
    ours: a.map((text, index) => ({ text, differs: !has(pairs, `a${index}`) && text.trim() !== "" })),
    theirs: b.map((text, index) => ({ text, differs: !has(pairs, `b${index}`) && text.trim() !== "" })),
  };
}

const linesOf = (text: string) => text.trimEnd().split(/\r?\n/);
const has = (pairs: ReadonlySet<string>, key: string) => pairs.has(key);

/** The places of a longest common subsequence of lines. */
function common(a: readonly string[], b: readonly string[]): Set<string> {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places = new Set<string>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.add(`a${i}`).add(`b${j}`);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}
