// Checkboxes: `[ ]`, `[]`, `[x]` and `[X]` anywhere in plain text. Each carries the offset of its bracket in the
// source, in code points, so that it can be ticked there (Discourse's checklist plugin, 2026).
import type { MarkdownIt, StateCore, Token } from "markdown-it";

type Box = { readonly mark: string; readonly at: number };

/** What each box token stands for, until its offset is known. */
const boxes = new WeakMap<Token, Box>();

const boxPattern = /\[([ xX]?)\]/y;

const draw = (mark: string, offset: number): string => {
  if (mark === "X") return '<span class="chcklst-box checked permanent fa fa-square-check"></span>';
  const look = mark === "x" ? "checked fa fa-square-check-o" : "fa fa-square-o";
  return `<span class="chcklst-box ${look}" data-chk-off="${offset}"></span>`;
};

/** Finds where each line of an inline block stands in the whole source. */
class SourcePositions {
  readonly #source: string;
  readonly #lineStarts: readonly number[];
  #cursor = 0;

  constructor(source: string) {
    this.#source = source;
    this.#lineStarts = [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)];
  }

  /** A function from positions in the block's content to positions in the source. */
  of(content: string, firstLine: number): (position: number) => number {
    const lines: { start: number; source: number }[] = [];
    let start = 0;
    this.#cursor = Math.max(this.#cursor, this.#lineStarts[firstLine] ?? 0);
    for (const line of content.split("\n")) {
      const found = this.#source.indexOf(line, this.#cursor);
      const source = found === -1 ? this.#cursor : found;
      lines.push({ start, source });
      this.#cursor = source + line.length;
      start += line.length + 1;
    }
    return (position) => {
      const line = lines.findLast((one) => one.start <= position);
      return line === undefined ? position : line.source + position - line.start;
    };
  }
}

const asText = (token: Token, box: Box): void => {
  token.type = "text";
  token.content = `[${box.mark}]`;
};

const codePoints = (text: string): number => [...text].length;

/** Boxes inside links, emphasis and the like are not drawn: they become text again. */
const settle = (state: StateCore): void => {
  const positions = new SourcePositions(state.src);
  for (const block of state.tokens) {
    if (block.type !== "inline") continue;
    const toSource = positions.of(block.content, block.map?.[0] ?? 0);
    let depth = 0;
    for (const token of block.children ?? []) {
      depth += token.nesting;
      const box = boxes.get(token);
      if (box === undefined) continue;
      if (depth > 0) asText(token, box);
      else {
        token.type = "html_inline";
        token.content = draw(box.mark, codePoints(state.src.slice(0, toSource(box.at))));
      }
    }
  }
};

export const boxesPlugin = (markdown: MarkdownIt): void => {
  markdown.inline.ruler.before("link", "checkbox", (state, silent) => {
    boxPattern.lastIndex = state.pos;
    const match = boxPattern.exec(state.src);
    if (match === null || state.src[state.pos - 1] === "!") return false;
    if (state.src[state.pos + match[0].length] === "(") return false;
    if (!silent) {
      boxes.set(state.push("checkbox", "", 0), { mark: match[1] ?? "", at: state.pos });
    }
    state.pos += match[0].length;
    return true;
  });
  markdown.core.ruler.push("settle-checkboxes", settle);
};
