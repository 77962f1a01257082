// From the tree of cooked HTML to ours.
import { defaultTreeAdapter as tree } from "parse5";
import type { Aside, Block, Cell, ListItem } from "../block.ts";
import { limits } from "../limits.ts";
import { paragraph } from "../paragraph.ts";
import { tableBlock } from "../table.ts";
import { tidy } from "../tidy.ts";
import { htmlInlines, textOf } from "./html-inlines.ts";
import { type HtmlElement, type HtmlNode, hasClass, parseHtml } from "./parse-html.ts";

/** The blocks of a post's cooked, or of HTML in its raw. */
export function htmlBlocks(html: string): readonly Block[] {
  const nodes = parseHtml(html);
  return nodes === null ? [{ kind: "aside", aside: "too-deep" }] : blocksOf(nodes, 0);
}

const headings: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level] as const),
);
/** Elements that hold blocks, or are one. All others are part of a line. */
const blockNames = new Set([
  ...["address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset"],
  ...["figure", "footer", "form", "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "section"],
  ...["summary", "table", "ul", "video", "audio", ...headings.keys()],
]);

/** Marks that the HTML standard opens again where they were not closed. */
const marks = new Set(["s", "del", "strike", "b", "strong", "i", "em"]);
/** Parts of a table. */
const sections = new Set(["thead", "tbody", "tfoot"]);

function blocksOf(nodes: readonly HtmlNode[], depth: number): readonly Block[] {
  if (depth > limits.depth) return [{ kind: "aside", aside: "too-deep" }];
  const blocks: Block[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    blocks.push(...paragraph(tidy(htmlInlines(line)), depth === 0));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...blocksOfElement(node, depth));
  }
  endLine();
  return blocks;
}

/** A mark around blocks, such as an `<s>` that was not closed in its line, is seen through. */
function isBlock(node: HtmlNode, depth = 0): node is HtmlElement {
  if (!tree.isElementNode(node) || depth > limits.depth) return false;
  if (blockNames.has(node.tagName) || isOnebox(node)) return true;
  return !hasClass(node, "lightbox-wrapper") && node.childNodes.some((child) => isBlock(child, depth + 1));
}

/** The box itself, or the plain link that stands in its place until the box is built. */
function isOnebox(element: HtmlElement): boolean {
  return hasClass(element, "onebox");
}

function blocksOfElement(element: HtmlElement, depth: number): readonly Block[] {
  const aside = asideOf(element);
  if (aside !== null) return [{ kind: "aside", aside }];
  const level = headings.get(element.tagName);
  if (level !== undefined) {
    return [{ kind: "heading", level, inlines: tidy(htmlInlines(element.childNodes)) }];
  }
  switch (element.tagName) {
    case "ul":
    case "ol":
      return [{ kind: "list", ordered: element.tagName === "ol", items: listItems(element, depth) }];
    case "details":
      return [section(element, depth)];
    case "table":
      return [table(element)];
    case "hr":
      return [];
    case "p":
      return blocksOf(element.childNodes, depth);
    default:
      return hasClass(element, "lightbox-wrapper") ? [] : blocksOf(element.childNodes, depth + 1);
  }
}

function asideOf(element: HtmlElement): Aside | null {
  if (isOnebox(element)) return "onebox";
  if (hasClass(element, "poll")) return "poll";
  switch (element.tagName) {
    case "blockquote":
      return "quote";
    case "aside":
      return hasClass(element, "quote") ? "quote" : "other";
    case "pre":
      return "code";
    case "section":
      return hasClass(element, "footnotes") ? "other" : null;
    case "iframe":
    case "video":
    case "audio":
      return "other";
    default:
      return null;
  }
}

function listItems(list: HtmlElement, depth: number): readonly ListItem[] {
  return list.childNodes.filter(tree.isElementNode).flatMap((child): readonly ListItem[] => {
    if (child.tagName === "li") return [{ blocks: blocksOf(child.childNodes, depth + 1) }];
    // A mark that was left open is opened again around all later items of the list.
    if (marks.has(child.tagName) && depth <= limits.depth) return listItems(child, depth + 1);
    return [{ blocks: blocksOf([child], depth + 1) }];
  });
}

/** Cells with more than a line in them are read as one. */
function table(element: HtmlElement): Block {
  const [header = [], ...rows] = rowsOf(element);
  return tableBlock(header, rows);
}

function rowsOf(element: HtmlElement): readonly (readonly Cell[])[] {
  return element.childNodes.filter(tree.isElementNode).flatMap((child) => {
    if (child.tagName !== "tr") return sections.has(child.tagName) ? rowsOf(child) : [];
    const cells = child.childNodes.filter(tree.isElementNode);
    return [cells.map((cell) => tidy(htmlInlines(cell.childNodes)))];
  });
}

/** What Discourse writes, in English, where `[details]` has no summary of its own. */
const defaultSummary = "Summary";

function section(element: HtmlElement, depth: number): Block {
  const isSummary = (node: HtmlNode): boolean => tree.isElementNode(node) && node.tagName === "summary";
  const summary = element.childNodes.find(isSummary);
  const rest = element.childNodes.filter((node) => node !== summary);
  const text = summary === undefined ? "" : textOf(summary).trim();
  return {
    kind: "section",
    summary: tidy([{ kind: "text", text: text === defaultSummary ? "" : text }]),
    blocks: blocksOf(rest, depth + 1),
  };
}
