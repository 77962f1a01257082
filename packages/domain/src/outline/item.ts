// From an item that the rules took for a task to what is proposed.
import { type Block, everyInline, everyInlineOf, type Inline } from "./block.ts";
import { type Candidate, type Entry, entryOf, isDone } from "./candidate.ts";
import { dueAmong } from "./local-date.ts";
import type { OutlineItem, OutlineLink } from "./outline.ts";
import { bodyOfBlocks, bodyText, joinParts, plainText } from "./plain.ts";

/** What the item says itself; where it stands, and which rule took it, is for the walk to add. */
export function itemOf(
  entry: Candidate,
  group: readonly string[],
): Omit<OutlineItem, "position" | "depth" | "rule" | "confidence" | "reason"> {
  const blocks = [...entry.rest, ...notesOf(entry)];
  const inlines = [...everyInline(entry.inlines), ...everyInline(entry.facts), ...everyInlineOf(blocks)];
  return {
    title: entry.head.title,
    body: joinParts([bodyText(entry.head.rest), bodyOfBlocks(blocks)]),
    group,
    done: isDone(entry),
    mentions: mentionsIn(inlines),
    due: dueAmong(inlines),
    links: linksIn(inlines),
  };
}

/** Its lists without the items that have a box: those are tasks of their own. */
function notesOf(entry: Entry): readonly Block[] {
  return entry.lists
    .map((list) => ({ ...list, items: list.items.filter((item) => entryOf(item, "bullet").box === null) }))
    .filter((list) => list.items.length > 0);
}

function mentionsIn(inlines: readonly Inline[]): readonly string[] {
  const names = new Map<string, string>();
  for (const inline of inlines) {
    if (inline.kind !== "mention") continue;
    const key = inline.name.toLowerCase();
    if (!names.has(key)) names.set(key, inline.name);
  }
  return [...names.values()];
}

function linksIn(inlines: readonly Inline[]): readonly OutlineLink[] {
  const links = new Map<string, OutlineLink>();
  for (const inline of inlines) {
    if (inline.kind !== "link" || links.has(inline.href)) continue;
    links.set(inline.href, { href: inline.href, text: plainText(inline.children) });
  }
  return [...links.values()];
}
