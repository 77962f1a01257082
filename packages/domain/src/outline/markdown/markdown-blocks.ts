// From Markdown's tree to ours.
import type { Html, List, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import type { Block, Cell, Inline } from "../block.ts";
import { htmlBlocks } from "../html/html-blocks.ts";
import { limits } from "../limits.ts";
import { paragraph } from "../paragraph.ts";
import { tableBlock } from "../table.ts";
import { tidy } from "../tidy.ts";
import { contentOnOneLine, tagOf } from "./bracket-block.ts";
import { markdownInlines } from "./markdown-inlines.ts";
import { type BracketBlock, parseMarkdown } from "./parse-markdown.ts";

type Depth = {
  /** Containers around, of any sort. */
  readonly containers: number;
  /** Bracket blocks around: each is parsed anew. */
  readonly brackets: number;
};

/**
 * The blocks of a post's raw; call `isTangled` first. `keepsAddresses`: an address alone on its line is a link like
 * any other, and not a box with that page's words.
 */
export function markdownBlocks(markdown: string, { keepsAddresses = false } = {}): readonly Block[] {
  return blocksOf(parseMarkdown(markdown).children, { containers: keepsAddresses ? 1 : 0, brackets: 0 });
}

function blocksOf(nodes: readonly RootContent[], depth: Depth): readonly Block[] {
  if (depth.containers > limits.depth) return [{ kind: "aside", aside: "too-deep" }];
  const blocks: Block[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const end = node.type === "html" && opensDetails(node) ? closingDetails(nodes, index) : -1;
    if (node.type === "html" && end !== -1) {
      blocks.push(...foldedBlocks(node, nodes.slice(index + 1, end), inside(depth)));
      index = end;
    } else blocks.push(...blocksOfNode(node, depth));
  }
  return blocks;
}

function blocksOfNode(node: RootContent, depth: Depth): readonly Block[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, inlines: inlinesOf(node.children) }];
    case "paragraph":
      return paragraph(inlinesOf(node.children), depth.containers === 0);
    case "list":
      return [list(node, depth)];
    case "blockquote":
      return [{ kind: "aside", aside: "quote" }];
    case "code":
      return [{ kind: "aside", aside: "code" }];
    case "table":
      return [table(node)];
    case "bracketBlock":
      return bracketBlocks(node, depth);
    case "html":
      return htmlBlocks(node.value);
    default:
      return [];
  }
}

function list(node: List, depth: Depth): Block {
  const items = node.children.map((item) => ({ blocks: blocksOf(item.children, inside(depth)) }));
  return { kind: "list", ordered: node.ordered === true, items };
}

function table(node: Table): Block {
  const [header, ...rows] = node.children;
  const cells = (row: TableRow | undefined): readonly Cell[] =>
    row?.children.map((cell) => inlinesOf(cell.children)) ?? [];
  return tableBlock(cells(header), rows.map(cells));
}

function inside(depth: Depth): Depth {
  return { ...depth, containers: depth.containers + 1 };
}

function inlinesOf(nodes: readonly PhrasingContent[]): readonly Inline[] {
  return tidy(markdownInlines(nodes));
}

function bracketBlocks(node: BracketBlock, depth: Depth): readonly Block[] {
  const [opening = "", ...rest] = node.lines;
  const tag = tagOf(opening);
  if (tag === null) return [];
  if (tag.name === "quote") return [{ kind: "aside", aside: "quote" }];
  if (tag.name === "poll") return [{ kind: "aside", aside: "poll" }];
  if (tag.name === "code") return [{ kind: "aside", aside: "code" }];
  if (depth.brackets >= limits.bracketBlocks) return [{ kind: "aside", aside: "too-deep" }];
  const source = contentOnOneLine(tag) ?? rest.slice(0, -1).join("\n");
  const blocks = blocksOf(parseMarkdown(source).children, {
    containers: depth.containers + 1,
    brackets: depth.brackets + 1,
  });
  if (tag.name !== "details") return blocks;
  const summary = /^\s*=\s*["“”']?(.*?)["“”']?\s*$/u.exec(tag.attributes)?.[1] ?? "";
  return [{ kind: "section", summary: tidy([{ kind: "text", text: summary }]), blocks }];
}

// HTML in Markdown ends at a blank line, so that `<details>` and its `</details>` are often two nodes with
// Markdown between them.

function opensDetails(node: Html): boolean {
  return /^<details\b/i.test(node.value) && !/<\/details\s*>/i.test(node.value);
}

function closingDetails(nodes: readonly RootContent[], opening: number): number {
  let nesting = 0;
  for (let index = opening; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node?.type !== "html") continue;
    if (opensDetails(node)) nesting += 1;
    else if (/^<\/details\s*>/i.test(node.value)) nesting -= 1;
    if (nesting === 0) return index;
  }
  return -1;
}

function foldedBlocks(opening: Html, nodes: readonly RootContent[], depth: Depth): readonly Block[] {
  const blocks = blocksOf(nodes, depth);
  return htmlBlocks(opening.value).map((block) =>
    block.kind === "section" ? { ...block, blocks: [...block.blocks, ...blocks] } : block,
  );
}
