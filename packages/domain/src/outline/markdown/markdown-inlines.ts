// From Markdown's inline nodes to ours, HTML tags between them included.
import type { PhrasingContent } from "mdast";
import type { Inline } from "../block.ts";
import { type InlineTag, inlineTag, type OpeningTag } from "../html/inline-tag.ts";
import { limits } from "../limits.ts";
import { keptHref } from "../links.ts";
import { localDateInlines } from "../local-date.ts";
import { textRuns } from "../text-runs.ts";

/** Not tidied: texts may be split and hold several spaces. */
export function markdownInlines(nodes: readonly PhrasingContent[], depth = 0): readonly Inline[] {
  if (depth > limits.depth) return [];
  const open = new OpenTags();
  for (const node of nodes) {
    if (node.type === "html") open.read(inlineTag(node.value));
    else open.add(inlinesOfNode(node, depth));
  }
  return open.closeAll();
}

function inlinesOfNode(node: PhrasingContent, depth: number): readonly Inline[] {
  switch (node.type) {
    case "text":
      return textLines(node.value);
    case "inlineCode":
      return [{ kind: "code", text: node.value }];
    case "break":
      return [{ kind: "break" }];
    case "emphasis":
    case "strong":
      return [{ kind: "strong", children: marked(node.children, depth) }];
    case "delete":
      return [{ kind: "struck", children: marked(node.children, depth) }];
    case "link":
      return link(node.url, marked(node.children, depth));
    case "linkReference":
      return marked(node.children, depth);
    case "checkbox":
      return [{ kind: "checkbox", ticked: /x/i.test(node.value) }];
    case "localDate":
      return localDateInlines(node.value);
    default:
      return [];
  }
}

/** Discourse draws no boxes within other marks, and no mentions within links. */
function marked(nodes: readonly PhrasingContent[], depth: number): readonly Inline[] {
  return markdownInlines(nodes, depth + 1).map((inline) =>
    inline.kind === "checkbox" ? { kind: "text", text: inline.ticked ? "[x]" : "[ ]" } : inline,
  );
}

function link(href: string, children: readonly Inline[]): readonly Inline[] {
  const plain = children.map((child): Inline => {
    return child.kind === "mention" ? { kind: "text", text: `@${child.name}` } : child;
  });
  const kept = keptHref(href);
  return kept === null ? plain : [{ kind: "link", href: kept, children: plain }];
}

/** Discourse shows a line end as one. */
function textLines(text: string): readonly Inline[] {
  return text
    .split("\n")
    .flatMap((line, index): readonly Inline[] =>
      index === 0 ? textRuns(line, "markdown") : [{ kind: "break" }, ...textRuns(line, "markdown")],
    );
}

/** HTML tags come one by one. What is not closed ends with its outer tag, or with the paragraph. */
class OpenTags {
  readonly #stack: { readonly tag: OpeningTag | null; readonly children: Inline[] }[] = [
    { tag: null, children: [] },
  ];

  add(inlines: readonly Inline[]): void {
    this.#stack.at(-1)?.children.push(...inlines);
  }

  read(tag: InlineTag): void {
    if (tag.stands === "alone") this.add(tag.inlines);
    else if (tag.stands === "opens" && this.#stack.length <= limits.depth) {
      this.#stack.push({ tag, children: [] });
    } else if (tag.stands === "closes") {
      const opening = this.#stack.findLastIndex((open) => open.tag?.name === tag.name);
      if (opening !== -1) this.#closeDownTo(opening);
    }
  }

  closeAll(): readonly Inline[] {
    this.#closeDownTo(1);
    return this.#stack[0]?.children ?? [];
  }

  #closeDownTo(index: number): void {
    while (this.#stack.length > index) {
      const { tag, children } = this.#stack.pop() ?? { tag: null, children: [] };
      const span = tag?.span(children) ?? null;
      this.add(span === null ? children : [span]);
    }
  }
}
