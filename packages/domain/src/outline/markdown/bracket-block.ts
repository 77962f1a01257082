// A micromark construct for Discourse's blocks in brackets: `[quote]…[/quote]`, `[details]`, `[poll]` and others.
//
// As in Discourse, an opening tag stands at the start of a line and its closing tag alone on a later one,
// blocks of one name nest, and a tag that is never closed is text.
import type { Code, Construct, State, TokenizeContext, Tokenizer } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    bracketBlock: "bracketBlock";
    bracketBlockLine: "bracketBlockLine";
  }
}

const names = ["quote", "details", "poll", "code", "spoiler", "wrap", "excerpt"] as const;
export type BracketBlockName = (typeof names)[number];

type Tag = {
  readonly name: BracketBlockName;
  readonly closes: boolean;
  /** What follows the name: `="Summary"`. */
  readonly attributes: string;
  /** What stands behind the tag on its line. */
  readonly rest: string;
};

const openingTag = /^ {0,3}\[(?<name>[a-z]+)(?<attributes>[\s=][^\]]*)?\](?<rest>.*)$/iu;
const closingTag = /^ {0,3}\[\/(?<name>[a-z]+)\]\s*$/iu;

/** The tag at the start of a line. */
export function tagOf(line: string): Tag | null {
  const closes = closingTag.test(line);
  const groups = (closes ? closingTag : openingTag).exec(line)?.groups;
  const name = names.find((known) => known === groups?.name?.toLowerCase());
  if (name === undefined) return null;
  return { name, closes, attributes: groups?.attributes ?? "", rest: groups?.rest?.trim() ?? "" };
}

/** What `[quote]this[/quote]`, all on one line, holds. */
export function contentOnOneLine(tag: Tag): string | null {
  const end = `[/${tag.name}]`;
  return tag.rest.toLowerCase().endsWith(end) ? tag.rest.slice(0, -end.length) : null;
}

const containerMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

/**
 * Numbers (1 is the first) of the lines whose opening tag has a closing one. A construct cannot find that out
 * by trying: while it reads, no list or quote begins, and that is not undone when it gives up.
 */
function closedOpenings(markdown: string): ReadonlySet<number> {
  const closed = new Set<number>();
  const open: { readonly name: string; readonly quotes: number; readonly line: number }[] = [];
  for (const [index, source] of markdown.split(/\r\n?|\n/).entries()) {
    const [marks = ""] = containerMarks.exec(source) ?? [];
    const tag = tagOf(source.slice(marks.length));
    if (tag === null) continue;
    const line = index + 1;
    const quotes = marks.replace(/[^>]/g, "").length;
    if (tag.closes) {
      const opening = open.findLastIndex((one) => one.name === tag.name && one.quotes === quotes);
      const [found] = opening === -1 ? [] : open.splice(opening);
      if (found !== undefined) closed.add(found.line);
    } else if (contentOnOneLine(tag) !== null) closed.add(line);
    else if (tag.rest === "") open.push({ name: tag.name, quotes, line });
  }
  return closed;
}

/** The construct for this very source; it begins at `[`. */
export function bracketBlock(markdown: string): Construct {
  const closed = closedOpenings(markdown);
  return {
    name: "bracketBlock",
    concrete: true,
    tokenize(effects, ok, nok) {
      return closed.has(this.now().line) ? tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}

/** The end of the source, or one of micromark's three codes for line ends. */
const isLineEnd = (code: Code): boolean => code === null || code === -5 || code === -4 || code === -3;

const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const nextLine: Construct = { partial: true, tokenize: notLazy };
  /** Blocks of the same name that are open; their tags are counted and otherwise left alone. */
  let nesting = 0;
  let name: BracketBlockName | null = null;

  const start: State = (code) => {
    effects.enter("bracketBlock");
    effects.enter("bracketBlockLine");
    return inLine(code);
  };
  const inLine: State = (code) => {
    if (!isLineEnd(code)) {
      effects.consume(code);
      return inLine;
    }
    const line = this.sliceSerialize(effects.exit("bracketBlockLine"));
    return afterLine(line)(code);
  };
  const afterLine = (line: string): State => {
    const tag = tagOf(line);
    if (name === null) {
      if (tag === null || tag.closes) return nok;
      if (contentOnOneLine(tag) !== null) return end;
      if (tag.rest !== "") return nok;
      name = tag.name;
      nesting = 1;
      // A paragraph asks only whether a block begins here; it would be kept open to the block's end.
      if (this.interrupt) return end;
    } else if (tag?.name === name) {
      if (tag.closes) nesting -= 1;
      else if (tag.rest === "") nesting += 1;
    }
    return nesting === 0 ? end : effects.attempt(nextLine, lineStart, end);
  };
  const lineStart: State = (code) => {
    if (code === null) return end(code);
    if (isLineEnd(code)) return effects.attempt(nextLine, lineStart, end)(code);
    effects.enter("bracketBlockLine");
    return inLine(code);
  };
  const end: State = (code) => {
    effects.exit("bracketBlock");
    return ok(code);
  };
  return start;
};

/** Passes to the next line, unless that is outside the list item or quote that the block is in. */
const notLazy: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const lineStart: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
  return (code) => {
    if (code === null) return nok(code);
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return lineStart;
  };
};
