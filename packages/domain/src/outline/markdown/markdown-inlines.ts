// From Markdown's inline nodes to ours, HTML tags between them included.
import type { PhrasingContent } from "mdast";
import type { Inline, Span } from "../block.ts";
import { type InlineTag, inlineTag } from "../html/inline-tag.ts";
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

/** HTML tags come one by one. What was never closed, or is closed out of order, marks nothing. */
class OpenTags {
  readonly #stack: { readonly tag: InlineTag | null; readonly children: Inline[] }[] = [
    { tag: null, children: [] },
  ];

  add(inlines: readonly Inline[]): void {
    this.#stack.at(-1)?.children.push(...inlines);
  }

  read(tag: InlineTag): void {
    if (tag.stands === "alone") this.add(tag.inlines);
    else if (tag.stands === "opens" && this.#stack.length <= limits.depth) {
      this.#stack.push({ tag, children: [] });
    } else if (tag.stands === "closes") this.#close(tag.name);
  }

  closeAll(): readonly Inline[] {
    while (this.#stack.length > 1) this.#dissolve();
    return this.#stack[0]?.children ?? [];
  }

  #close(name: string): void {
    const isOpen = this.#stack.some(({ tag }) => tag?.stands === "opens" && tag.name === name);
    if (!isOpen) return;
    for (let top = this.#stack.at(-1); top !== undefined; top = this.#stack.at(-1)) {
      if (top.tag?.stands === "opens" && top.tag.name === name) {
        this.#stack.pop();
        const span: Span | null = top.tag.span(top.children);
        this.add(span === null ? top.children : [span]);
        return;
      }
      this.#dissolve();
    }
  }

  #dissolve(): void {
    this.add(this.#stack.pop()?.children ?? []);
  }
}
