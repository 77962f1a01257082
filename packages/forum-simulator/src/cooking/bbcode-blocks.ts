// `[quote="ada, post:2, topic:42"]…[/quote]` and `[details="Summary"]…[/details]` as blocks with Markdown inside.
import type { MarkdownIt, StateBlock } from "markdown-it";
import { escapeHtml } from "../rules/text.ts";

const quoteOpening = (argument: string): string => {
  const [username = "", ...rest] = argument.split(",").map((part) => part.trim());
  const facts = new Map(rest.map((part) => part.split(":", 2).map((one) => one.trim()) as [string, string]));
  const data = [
    ["data-username", username],
    ["data-post", facts.get("post")],
    ["data-topic", facts.get("topic")],
    ["data-full", facts.get("full")],
  ]
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => ` ${name}="${escapeHtml(value ?? "")}"`)
    .join("");
  const title =
    username === ""
      ? ""
      : `<div class="title">\n<div class="quote-controls"></div>\n ${escapeHtml(username)}:</div>\n`;
  return `<aside class="quote no-group"${data}>\n${title}<blockquote>\n`;
};

type Kind = { readonly name: string; readonly open: (argument: string) => string; readonly close: string };

const kinds: readonly Kind[] = [
  { name: "quote", open: quoteOpening, close: "</blockquote>\n</aside>\n" },
  {
    name: "details",
    open: (argument) => `<details>\n<summary>\n${escapeHtml(argument || "Summary")}</summary>\n`,
    close: "</details>\n",
  },
];

const lineAt = (state: StateBlock, line: number): string => {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
};

/** The line of the closing tag, counting nested openings; null when there is none. */
const closingLine = (state: StateBlock, name: string, from: number, end: number): number | null => {
  let depth = 1;
  for (let line = from; line < end; line += 1) {
    const text = lineAt(state, line).trim().toLowerCase();
    if (text.startsWith(`[${name}=`) || text === `[${name}]`) depth += 1;
    if (text === `[/${name}]`) depth -= 1;
    if (depth === 0) return line;
  }
  return null;
};

const pushHtml = (state: StateBlock, html: string): void => {
  state.push("html_block", "", 0).content = html;
};

const opening = /^\[(quote|details)(?:=["“]?(.*?)["”]?)?\]\s*$/i;

const block = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
  const match = opening.exec(lineAt(state, startLine));
  const kind = kinds.find((one) => one.name === match?.[1]?.toLowerCase());
  if (match === null || kind === undefined) return false;
  const close = closingLine(state, kind.name, startLine + 1, endLine);
  if (close === null) return false;
  if (silent) return true;
  pushHtml(state, kind.open(match[2] ?? ""));
  const before = { lineMax: state.lineMax, parentType: state.parentType };
  state.lineMax = close;
  state.md.block.tokenize(state, startLine + 1, close);
  state.lineMax = before.lineMax;
  state.parentType = before.parentType;
  pushHtml(state, kind.close);
  state.line = close + 1;
  return true;
};

export const bbcodeBlocks = (markdown: MarkdownIt): void => {
  markdown.block.ruler.before("fence", "bbcode", block, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
};
