// From cooked HTML's inline elements to our inlines, Discourse's own classes included.
import { defaultTreeAdapter as tree } from "parse5";
import type { Inline } from "../block.ts";
import { limits } from "../limits.ts";
import { keptHref } from "../links.ts";
import { dueOf } from "../local-date.ts";
import { textRuns } from "../text-runs.ts";
import { attribute, type HtmlElement, type HtmlNode, hasClass } from "./parse-html.ts";

/** Not tidied: texts may be split and hold several spaces. */
export function htmlInlines(nodes: readonly HtmlNode[], depth = 0): readonly Inline[] {
  if (depth > limits.depth) return [];
  return nodes.flatMap((node): readonly Inline[] => {
    if (tree.isTextNode(node)) return textRuns(node.value, "html");
    return tree.isElementNode(node) ? inlinesOfElement(node, depth + 1) : [];
  });
}

/** All text within, whatever marks it. */
export function textOf(node: HtmlNode, depth = 0): string {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node) || depth > limits.depth) return "";
  return node.childNodes.map((child) => textOf(child, depth + 1)).join("");
}

function inlinesOfElement(element: HtmlElement, depth: number): readonly Inline[] {
  const special = discourseInlines(element);
  if (special !== null) return special;
  const children = (): readonly Inline[] => htmlInlines(element.childNodes, depth);
  switch (element.tagName) {
    case "br":
      return [{ kind: "break" }];
    case "code":
    case "kbd":
    case "samp":
    case "tt":
      return element.tagName === "code" ? [{ kind: "code", text: textOf(element) }] : children();
    case "b":
    case "strong":
    case "i":
    case "em":
      return [{ kind: "strong", children: children() }];
    case "s":
    case "del":
    case "strike":
      return [{ kind: "struck", children: children() }];
    case "a":
      return link(element, children());
    case "img":
      return hasClass(element, "emoji") ? emoji(element) : [];
    case "svg":
    case "script":
    case "style":
    case "template":
      return [];
    default:
      return children();
  }
}

function discourseInlines(element: HtmlElement): readonly Inline[] | null {
  if (hasClass(element, "chcklst-box")) return [{ kind: "checkbox", ticked: hasClass(element, "checked") }];
  if (hasClass(element, "discourse-local-date")) return localDate(element);
  if (hasClass(element, "mention") || hasClass(element, "mention-group")) {
    return [{ kind: "mention", name: textOf(element).trim().replace(/^@/, "") }];
  }
  if (hasClass(element, "hashtag-cooked")) {
    const slug = attribute(element, "data-slug");
    return [{ kind: "text", text: slug === undefined ? textOf(element) : `#${slug}` }];
  }
  // Marks of their own that say nothing: anchors of headings, footnotes, the caption under an image.
  const mute = ["anchor", "footnote-ref", "lightbox-wrapper", "lightbox"];
  return mute.some((name) => hasClass(element, name)) ? [] : null;
}

/** The instant is in the attributes; the text within is only for those without scripts. */
function localDate(element: HtmlElement): readonly Inline[] {
  const date = attribute(element, "data-date") ?? "";
  const due = dueOf({
    date,
    time: attribute(element, "data-time"),
    timezone: attribute(element, "data-timezone"),
  });
  if (due === null) return [{ kind: "text", text: textOf(element) }];
  const range = attribute(element, "data-range");
  return [{ kind: "date", due, edge: range === "from" || range === "to" ? range : null }];
}

/** An inline onebox shows that page's title, where raw has its address. */
function link(element: HtmlElement, children: readonly Inline[]): readonly Inline[] {
  const href = attribute(element, "href") ?? "";
  const kept = keptHref(href);
  if (kept === null) return children;
  if (hasClass(element, "inline-onebox") || hasClass(element, "inline-onebox-loading")) {
    return [{ kind: "link", href: kept, children: [{ kind: "text", text: kept }] }];
  }
  return [{ kind: "link", href: kept, children }];
}

/** Discourse gives a picture `:name:` as its text, and so does raw, mostly. */
function emoji(element: HtmlElement): readonly Inline[] {
  const text = attribute(element, "alt") ?? attribute(element, "title") ?? "";
  return text === "" ? [] : [{ kind: "emoji", text }];
}
