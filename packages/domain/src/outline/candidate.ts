// A list item, or a line with a box, with all that the rules ask about it.
import type { Block, Inline, ListBlock, ListItem } from "./block.ts";
import { plainText } from "./plain.ts";
import type { Setting } from "./setting.ts";
import { tidy } from "./tidy.ts";
import { type Head, splitHead } from "./title.ts";
import { openingVerb } from "./vocabulary.ts";

export type Marker = "bullet" | "number" | "line";

/** An item by itself. */
export type Entry = {
  readonly marker: Marker;
  /** The box it begins with. */
  readonly box: { readonly ticked: boolean } | null;
  readonly head: Head;
  /** Its first paragraph without the box, and the same as plain text. */
  readonly inlines: readonly Inline[];
  readonly words: string;
  /** Paragraphs and asides after the first, in order, without lists. */
  readonly rest: readonly Block[];
  readonly lists: readonly ListBlock[];
};

/** An item in its list and its place: what rules decide on. */
export type Candidate = Entry & {
  readonly setting: Setting;
  readonly underHeading: boolean;
  readonly siblings: SiblingFacts;
  readonly children: readonly Entry[];
};

/** Shares are of the items with words, 0 to 1. */
export type SiblingFacts = {
  readonly count: number;
  readonly boxed: number;
  readonly struck: number;
  /** Share that begins with a verb of work. */
  readonly work: number;
  readonly logLike: number;
};

export function entryOf(item: ListItem, marker: Marker): Entry {
  const [first, ...others] = item.blocks;
  const hasHead = first?.kind === "paragraph" || first?.kind === "heading";
  const { box, inlines } = takeBox(hasHead ? first.inlines : []);
  const later = hasHead ? others : item.blocks;
  return {
    marker,
    box,
    head: splitHead(inlines),
    inlines,
    words: plainText(inlines),
    rest: later.filter((block) => block.kind !== "list"),
    lists: later.filter((block) => block.kind === "list"),
  };
}

export function entriesOf(list: ListBlock): readonly Entry[] {
  return list.items.map((item) => entryOf(item, list.ordered ? "number" : "bullet"));
}

/** A line of a paragraph. */
export function lineEntry(line: readonly Inline[]): Entry {
  return entryOf({ blocks: [{ kind: "paragraph", inlines: line }] }, "line");
}

/** The box that stands before all words, and what follows it. */
function takeBox(inlines: readonly Inline[]): Pick<Entry, "box" | "inlines"> {
  const index = inlines.findIndex(
    (inline) => inline.kind !== "emoji" && !(inline.kind === "text" && inline.text.trim() === ""),
  );
  const first = inlines[index];
  if (first?.kind !== "checkbox") return { box: null, inlines };
  return { box: { ticked: first.ticked }, inlines: tidy(inlines.slice(index + 1)) };
}

export function siblingFacts(entries: readonly Entry[]): SiblingFacts {
  const worded = entries.filter((entry) => entry.head.title !== "");
  const share = (holds: (entry: Entry) => boolean): number =>
    worded.length === 0 ? 0 : worded.filter(holds).length / worded.length;
  return {
    count: worded.length,
    boxed: share((entry) => entry.box !== null),
    struck: share((entry) => entry.head.struck),
    work: share((entry) => openingVerb(entry.head.title) === "work"),
    logLike: share((entry) => looksLikeLog(entry.words)),
  };
}

/** What programs write and people do not: times to the second, addresses, assignments, process ids. */
const machineMarks = [
  /\b\d{1,2}:\d{2}:\d{2}\b/,
  /\b0x[0-9a-f]+\b/i,
  /\w\[\d+\]:/,
  /\S=\S/,
  /::/,
  /^\s*\d+\.\d{4,}/,
  /^(?:ok|failed|info|warn|warning|error|debug)\b/i,
];

function looksLikeLog(words: string): boolean {
  return machineMarks.some((mark) => mark.test(words));
}

/** "Contact: ada", "Needs: a spare machine": remarks on the item above, not items. */
export function looksLikeRemark(entry: Entry): boolean {
  return entry.box === null && /^[\p{L}][\p{L} ]{0,24}:(?=\s)/u.test(entry.words);
}
