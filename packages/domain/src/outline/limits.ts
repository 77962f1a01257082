// What outline reading refuses to read, so that a hostile post costs a second or two and not minutes.
//
// Parsing Markdown takes time quadratic in a few quantities, and memory in HTML's repair of tags. All were
// measured: an unguarded 100 kB of `](` takes 20 s, 20 kB of `- ` 29 s and then the stack, 27 kB of
// unclosed `<b>` 1.4 GB. Posts that people write stay far below every limit: Discourse's own default for
// the length of a post is 32,000 characters.

export const limits = {
  /** UTF-16 units of raw. */
  markdownLength: 100_000,
  /** UTF-16 units of cooked, which is a few times longer than its raw. */
  htmlLength: 400_000,
  /** Lines of raw: a lazily continued paragraph costs their square. */
  lines: 5_000,
  /** Container marks (`>`, `-`, `1.`) that open one line. */
  marksOnALine: 100,
  /** Square root of the sum of squares of marks of inline markup, over blocks of lines without a blank one. */
  inlineMarks: 8_000,
  /** Elements that an HTML parser may make of a post. */
  elements: 50_000,
  /** Lists, quotes and sections inside one another; what lies deeper is not read. */
  depth: 24,
  /** `[details]` inside `[details]`: each level is parsed anew. */
  bracketBlocks: 6,
} as const;

const blankLine = /\n[ \t]*\n/;
const leadingMarks = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/;

/** Whether parsing this Markdown could take more than a second or two. Looks at cost, not at meaning. */
export function isTangled(markdown: string): boolean {
  const lines = markdown.split("\n");
  if (lines.length > limits.lines) return true;
  if (lines.some((line) => containerMarks(line) > limits.marksOnALine)) return true;
  let cost = 0;
  for (const block of markdown.split(blankLine)) cost += inlineMarks(block) ** 2;
  return cost > limits.inlineMarks ** 2;
}

function containerMarks(line: string): number {
  const marks = leadingMarks.exec(line)?.[0] ?? "";
  return marks.replace(/[ \t\d]/g, "").length;
}

function inlineMarks(block: string): number {
  let count = 0;
  for (const character of block) if ("*_~`[]".includes(character)) count += 1;
  return count;
}
