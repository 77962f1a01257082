// What outline reading refuses to read, so that a hostile post costs seconds and not minutes.
//
// Parsing Markdown takes time quadratic in a few quantities, and HTML's repair of tags takes memory. All were
// measured: without guards, 100 kB of `](` or `<!--` take 20 s, 20 kB of `- ` 29 s and then the stack, and 27 kB
// of unclosed `<b>` 1.4 GB. Posts that people write stay far below every limit: Discourse's own default for the
// length of a post is 32,000 characters.

export const limits = {
  /** UTF-16 units of raw. */
  markdownLength: 100_000,
  /** UTF-16 units of cooked, which is a few times longer than its raw. */
  htmlLength: 300_000,
  /** Lines of raw: a paragraph that goes on lazily after a list costs their square. */
  lines: 5_000,
  /** Lists and quotes inside one another that a parser is let near. */
  nesting: 100,
  /** What inline markup may cost, in the unit of `inlineCost`. */
  inlineCost: 64_000_000,
  /** Elements that an HTML parser may make of a post. */
  elements: 50_000,
  /** Lists, quotes and sections inside one another that are read; what lies deeper is left out. */
  depth: 24,
  /** `[details]` inside `[details]`: each level is parsed anew. */
  bracketBlocks: 6,
} as const;

/** Whether parsing this Markdown could take more than a few seconds. Looks at cost, not at meaning. */
export function isTangled(markdown: string): boolean {
  const lines = markdown.split(/\r\n?|\n/);
  if (lines.length > limits.lines) return true;
  if (lines.some((line) => nesting(line) > limits.nesting)) return true;
  let cost = 0;
  for (const block of markdown.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/)) cost += inlineCost(block);
  return cost > limits.inlineCost;
}

/** The most containers that a line can open: a mark each, and two columns of indentation for each around it. */
function nesting(line: string): number {
  const [opening = ""] = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/.exec(line) ?? [];
  const marks = opening.replace(/[ \t\d]/g, "").length;
  const [indentation = ""] = /^[ \t]*/.exec(opening) ?? [];
  return marks + indentation.replaceAll("\t", "    ").length / 2;
}

/**
 * Marks of inline markup are matched with one another, and some are looked for to the end of their block. Words
 * that may begin an address look back for an open bracket.
 */
function inlineCost(block: string): number {
  const addresses = block.includes("[") ? (block.match(/(?<![a-z\d])[hw]/gi)?.length ?? 0) : 0;
  const marks = (block.match(/[*_~`[\]<]/g)?.length ?? 0) + addresses;
  return marks * (marks + block.length / 2);
}
