// Inlines and blocks as text: bare for matching and for names, lightly marked up for bodies.
import type { Block, Inline, ListBlock } from "./block.ts";
import { dueText } from "./local-date.ts";

/** One line without marks; struck words are in it. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join("").trim();
}

export function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "code":
    case "emoji":
      return inline.text;
    case "break":
      return " ";
    case "mention":
      return `@${inline.name}`;
    case "date":
      return inline.written ?? dueText(inline.due);
    case "checkbox":
      return inline.ticked ? "[x]" : "[ ]";
    default:
      return inline.children.map(plainInline).join("");
  }
}

/** As Markdown, as far as a body needs it: lines, links, code and struck words. */
export function bodyText(inlines: readonly Inline[]): string {
  return inlines.map(bodyInline).join("").trim();
}

function bodyInline(inline: Inline): string {
  switch (inline.kind) {
    case "break":
      return "\n";
    case "code":
      return `\`${inline.text}\``;
    case "struck":
      return `~~${bodyText(inline.children)}~~`;
    case "strong":
      return inline.children.map(bodyInline).join("");
    case "link": {
      const text = bodyText(inline.children);
      return text === "" || text === inline.href ? inline.href : `[${text}](${inline.href})`;
    }
    default:
      return plainInline(inline);
  }
}

/** Paragraphs and lists as Markdown; asides are left out. */
export function bodyOfBlocks(blocks: readonly Block[]): string {
  return joinParts(blocks.map(bodyOfBlock));
}

function bodyOfBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return bodyText(block.inlines);
    case "list":
      return bodyOfList(block);
    case "section":
      return joinParts([bodyText(block.summary), bodyOfBlocks(block.blocks)]);
    case "table":
    case "aside":
      return "";
  }
}

/** Parts with a blank line between them, empty ones left out. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function bodyOfList(list: ListBlock): string {
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${index + 1}. ` : "- ";
      const indent = "\n".padEnd(marker.length + 1);
      return marker + bodyOfBlocks(item.blocks).replace(/\n+/g, indent);
    })
    .join("\n");
}
