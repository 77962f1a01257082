// A post as lines of text, with marks where a parser found something: what grammar and references read.
import { type Block, everyBlock, type Inline, linesOf } from "../outline/block.ts";
import { plainText } from "../outline/plain.ts";

/** Stands for the board's account. Texts hold no private characters: cleaning took them out. */
export const BOT = "\u{E000}";
/** Stands for what is not the author's own say: code, struck words, a date, a box. */
export const INERT = "\u{E001}";

type Setting = {
  readonly bot: string | null;
  readonly prefix: string;
  readonly taskOf: (href: string) => number | null;
};

/** Returns the lines of everything that the author says, a line each, with tasks' addresses as their short names. */
export function spokenLines(blocks: readonly Block[], setting: Setting): string[] {
  const lines: string[] = [];
  for (const block of everyBlock(blocks)) {
    // A heading is a title for what follows, and a summary one for what it folds away.
    if (block.kind !== "paragraph") continue;
    for (const line of linesOf(block.inlines)) lines.push(spoken(line, setting).trim());
  }
  return lines;
}

function spoken(inlines: readonly Inline[], setting: Setting): string {
  return inlines.map((inline) => spokenInline(inline, setting)).join("");
}

function spokenInline(inline: Inline, setting: Setting): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return " ";
    case "emoji":
      return " ";
    case "mention":
      return inline.name.toLowerCase() === setting.bot?.toLowerCase() ? BOT : `@${inline.name}`;
    case "code":
    case "struck":
    case "date":
    case "checkbox":
      return INERT;
    case "strong":
      return spoken(inline.children, setting);
    case "link": {
      const number = setting.taskOf(inline.href);
      if (number !== null) return ` ${setting.prefix}-${number} `;
      const words = plainText(inline.children);
      return words === "" ? INERT : words;
    }
  }
}
