import { expect, test } from "vitest";
import type { Block } from "../block.ts";
import { plainText } from "../plain.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** The shape of a tree, on one line. */
function shape(blocks: readonly Block[]): string {
  return blocks.map(shapeOf).join(" ");
}

function shapeOf(block: Block): string {
  switch (block.kind) {
    case "aside":
      return `<${block.aside}>`;
    case "list":
      return `(${block.items.map((item) => shape(item.blocks)).join(", ")})`;
    case "table":
      return [block.header, ...block.rows].map((row) => `|${row.map(plainText).join("|")}|`).join("");
    case "section":
      return `${plainText(block.summary)}{${shape(block.blocks)}}`;
    default:
      return plainText(block.inlines);
  }
}

const sources: readonly (readonly [name: string, source: string, shape: string])[] = [
  ["a quote ends a paragraph", "a\n[quote]\nb\n[/quote]\nc", "a <quote> c"],
  ["a quote on one line", "[quote=ada]b[/quote]\nc", "<quote> c"],
  ["a quote that goes on behind its tag is text", "[quote] b\n[/quote]", "[quote] b [/quote]"],
  ["blocks of one name nest", "[quote]\n[quote]\na\n[/quote]\nb\n[/quote]\nc", "<quote> c"],
  ["a quote ends a list", "- a\n- b\n[quote]\n- c\n[/quote]\n- d", "(a, b) <quote> (d)"],
  ["a quote ends a quote", "> a\n[quote]\nb\n[/quote]\nc", "<quote> <quote> c"],
  ["a quote in an item", "- a\n  [quote]\n  - b\n  [/quote]\n- c", "(a <quote>, c)"],
  ["a quote ends with its item", "- a\n  [quote]\n  b\n\nc\n\n[/quote]", "(a <quote>) c [/quote]"],
  ["tags in other quotes do not meet", "[quote]\n> [/quote]\n\n- a", "[quote] <quote> (a)"],
  ["a fence in a quote ends with it", "[quote]\n```\n[/quote]\n\n- a", "<quote> (a)"],
  ["a tag in a fence is code", "```\n[quote]\n```\n\n- a\n\n```\n[/quote]\n```", "<code> (a) <code>"],
  ["a tag in indented code is code", "    [quote]\n    [/quote]\n\na", "<code> a"],
  ["tags in capitals", "[QUOTE]\na\n[/Quote]\nb", "<quote> b"],
  ["a tag without its closing one is text", "[details]\n\n- a", "[details] (a)"],
  ["a section has a summary and blocks", '[details="A b"]\n# c\n- d\n[/details]', "A b{c (d)}"],
  ["sections nest", "[details=A]\n[details=B]\nc\n[/details]\n[/details]", "A{B{c}}"],
  ["other blocks are seen through", "[spoiler]\n- a\n[/spoiler]\n\n[wrap=x]\nb\n[/wrap]", "(a) b"],
  ["sections in HTML nest", "<details>\n\na\n\n<details>\n\nb\n\n</details>\n\n</details>\n\nc", "{a {b}} c"],
  ["other HTML is read as cooked is", "<ul><li>a</li></ul>\n\n<div>\n\nb", "(a) b"],
  ["line ends of every system", "- a\r\n- b\r[quote]\r\nc\r\n[/quote]", "(a, b) <quote>"],
  ["other brackets are text", "[b]a[/b] [x] [foo]\n[/foo]", "[b]a[/b] [x] [foo] [/foo]"],
];

test.each(sources)("%s", (_name, source, expected) => {
  expect(shape(markdownBlocks(source))).toBe(expected);
});
