// One HTML tag inside Markdown text, which Markdown's parser hands over tag by tag.
import { defaultTreeAdapter, parseFragment } from "parse5";
import type { Inline, Span } from "../block.ts";
import { keptHref } from "../links.ts";

export type OpeningTag = {
  readonly stands: "opens";
  readonly name: string;
  /** The span around these, null where the tag means nothing to us. */
  readonly span: (children: readonly Inline[]) => Span | null;
};

export type InlineTag =
  | OpeningTag
  | { readonly stands: "alone"; readonly inlines: readonly Inline[] }
  | { readonly stands: "closes"; readonly name: string };

const closing = /^<\/([a-z][a-z0-9-]*)\s*>$/i;
const strikes = ["s", "del", "strike"];
const strong = ["b", "strong", "i", "em"];
const nothing: InlineTag = { stands: "alone", inlines: [] };

export function inlineTag(html: string): InlineTag {
  const closed = closing.exec(html)?.[1];
  if (closed !== undefined) return { stands: "closes", name: closed.toLowerCase() };
  const [element] = parseFragment(html).childNodes;
  if (element === undefined || !defaultTreeAdapter.isElementNode(element)) return nothing;
  const name = element.tagName;
  if (name === "br") return { stands: "alone", inlines: [{ kind: "break" }] };
  if (strikes.includes(name)) {
    return { stands: "opens", name, span: (children) => ({ kind: "struck", children }) };
  }
  if (strong.includes(name)) {
    return { stands: "opens", name, span: (children) => ({ kind: "strong", children }) };
  }
  if (name !== "a") return nothing;
  const href = keptHref(element.attrs.find((attribute) => attribute.name === "href")?.value ?? "");
  return {
    stands: "opens",
    name,
    span: (children) => (href === null ? null : { kind: "link", href, children }),
  };
}
