// A walk over markdown-it's inline tokens that lets a plugin replace plain text by text and HTML.
import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** A piece of a replaced text: words to be escaped, or HTML of our own. */
export type Piece = { readonly text: string } | { readonly html: string };

export type TextPlace = { readonly isTopLevel: boolean; readonly insideLink: boolean };

const tokenFor = (state: StateCore, piece: Piece, level: number): Token => {
  const token = new state.Token("html" in piece ? "html_inline" : "text", "", 0);
  token.content = "html" in piece ? piece.html : piece.text;
  token.level = level;
  return token;
};

const replaceIn = (state: StateCore, block: Token, replace: TextReplacer): void => {
  let depth = 0;
  let links = 0;
  block.children = (block.children ?? []).flatMap((token) => {
    if (token.nesting !== 0) depth += token.nesting;
    if (token.type === "link_open") links += 1;
    if (token.type === "link_close") links -= 1;
    if (token.type !== "text") return [token];
    const pieces = replace(token.content, { isTopLevel: depth === 0, insideLink: links > 0 }, state, block);
    return pieces === null ? [token] : pieces.map((piece) => tokenFor(state, piece, token.level));
  });
};

/** Null leaves the text as it is. */
export type TextReplacer = (
  text: string,
  place: TextPlace,
  state: StateCore,
  block: Token,
) => readonly Piece[] | null;

export const eachText = (name: string, replace: TextReplacer) => (markdown: MarkdownIt) => {
  markdown.core.ruler.push(name, (state) => {
    for (const token of state.tokens) if (token.type === "inline") replaceIn(state, token, replace);
  });
};

/** Splits a text at the matches of a pattern; `render` gives HTML, or null to leave the match as text. */
export const splitText = (
  text: string,
  pattern: RegExp,
  render: (match: RegExpExecArray) => string | null,
): Piece[] | null => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const html = render(match);
    if (html === null) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ html });
    from = match.index + match[0].length;
  }
  if (pieces.length === 0) return null;
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
};
