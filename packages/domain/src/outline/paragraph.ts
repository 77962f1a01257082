// Paragraphs, and the addresses among them that a forum shows as boxes.
import type { Block, Inline } from "./block.ts";
import { tidy } from "./tidy.ts";

/**
 * A paragraph of tidy inlines; nothing if it is empty. Where it stands at the top of a post, and not in a list,
 * an address alone on its line is left out, since it becomes a box with that page's words.
 */
export function paragraph(inlines: readonly Inline[], atTop: boolean): readonly Block[] {
  if (inlines.length === 0) return [];
  if (!atTop) return [{ kind: "paragraph", inlines }];
  const kept = tidy(withoutBareAddresses(inlines));
  return kept.length > 0 ? [{ kind: "paragraph", inlines: kept }] : [{ kind: "aside", aside: "onebox" }];
}

function withoutBareAddresses(inlines: readonly Inline[]): readonly Inline[] {
  const endsLine = (inline: Inline | undefined): boolean => inline === undefined || inline.kind === "break";
  return inlines.filter((inline, index) => {
    const isAlone = endsLine(inlines[index - 1]) && endsLine(inlines[index + 1]);
    return !(isAlone && isBareAddress(inline));
  });
}

function isBareAddress(inline: Inline): boolean {
  if (inline.kind !== "link") return false;
  const [only, ...others] = inline.children;
  return others.length === 0 && only?.kind === "text" && only.text === inline.href;
}
