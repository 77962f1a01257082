// Markdown as Discourse writes it, parsed: CommonMark, GitHub's extensions, and Discourse's own.
import type { Literal, Node, Root } from "mdast";
import { fromMarkdown, type Extension as MdastExtension } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Extension } from "micromark-util-types";
import { bracketBlock } from "./bracket-block.ts";
import { checkbox, localDate } from "./bracket-text.ts";

/** `[quote]…[/quote]` and the like, its lines as they stand in the source without the marks of containers. */
export interface BracketBlock extends Node {
  type: "bracketBlock";
  lines: string[];
}
/** `[x]`: `value` is the source. */
export interface Checkbox extends Literal {
  type: "checkbox";
}
/** `[date=…]`: `value` is the source. */
export interface LocalDate extends Literal {
  type: "localDate";
}

declare module "mdast" {
  interface RootContentMap {
    bracketBlock: BracketBlock;
    checkbox: Checkbox;
    localDate: LocalDate;
  }
  interface PhrasingContentMap {
    checkbox: Checkbox;
    localDate: LocalDate;
  }
}

/** The tree of a source that `isTangled` has let pass. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false }), discourse(markdown)],
    mdastExtensions: [gfmFromMarkdown(), discourseFromMarkdown],
  });
}

const openBracket = "[".charCodeAt(0);

function discourse(markdown: string): Extension {
  return {
    flow: { [openBracket]: bracketBlock(markdown) },
    text: { [openBracket]: [localDate, checkbox] },
    // Discourse has its own check boxes, which may stand anywhere. E-mail addresses are found in the tree as
    // well; looked for here, each word after an open bracket costs a walk over all before it.
    disable: { null: ["tasklistCheck", "emailAutolink"] },
  };
}

const discourseFromMarkdown: MdastExtension = {
  enter: {
    bracketBlock(token) {
      this.enter({ type: "bracketBlock", lines: [] }, token);
    },
    checkbox(token) {
      this.enter({ type: "checkbox", value: this.sliceSerialize(token) }, token);
    },
    localDate(token) {
      this.enter({ type: "localDate", value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    bracketBlockLine(token) {
      const node = this.stack.at(-1);
      if (node?.type === "bracketBlock") node.lines.push(this.sliceSerialize(token));
    },
    bracketBlock(token) {
      this.exit(token);
    },
    checkbox(token) {
      this.exit(token);
    },
    localDate(token) {
      this.exit(token);
    },
  },
};
