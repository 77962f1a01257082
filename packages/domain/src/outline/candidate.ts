// A list item, a line with a box, or a row of a table, with all that the rules ask about it.
import type { Block, Inline, ListBlock, ListItem } from "./block.ts";
import { looksLikeLog } from "./log.ts";
import { plainText } from "./plain.ts";
import type { Setting } from "./setting.ts";
import { type StateSign, stateSignOf } from "./state-sign.ts";
import type { Row } from "./table.ts";
import { tidy } from "./tidy.ts";
import { type Head, splitHead } from "./title.ts";
import { isStatement, months, saysDone, saysPostponed, saysPutOff, verbOf } from "./vocabulary.ts";

export type Marker = "bullet" | "number" | "line" | "row";

/** An item by itself. */
export type Entry = {
  readonly marker: Marker;
  /** The box it begins with. */
  readonly box: { readonly ticked: boolean } | null;
  /** What it begins with besides: ✅, 🚧. Or ✅ at its end. */
  readonly sign: StateSign | null;
  readonly head: Head;
  /** The verb of its title. */
  readonly verb: ReturnType<typeof verbOf>;
  /** Its first paragraph without the box, and the same as plain text. */
  readonly inlines: readonly Inline[];
  readonly words: string;
  /** What is said of its state: behind a struck title, in brackets at its end, or in a table's column. */
  readonly remark: string;
  /** Paragraphs and asides after the first, in order, without lists. */
  readonly rest: readonly Block[];
  readonly lists: readonly ListBlock[];
  /** Names and days that are no words of its body: from other columns of its row. */
  readonly facts: readonly Inline[];
};

/** An item in its list and its place: what rules decide on. */
export type Candidate = Entry & {
  readonly setting: Setting;
  readonly underHeading: boolean;
  /** The nearest words above, "" if there are none. */
  readonly above: string;
  /** These are a sentence that introduces the list, and ends in a colon. */
  readonly introduced: boolean;
  readonly siblings: SiblingFacts;
  readonly children: readonly Entry[];
  /** Whether the post marks items by boxes somewhere, and this is no list within another. */
  readonly besideBoxes: boolean;
  /** Whether the post uses signs to say how far its items are. */
  readonly bySigns: boolean;
  /** The table it is a row of has a column that is named for tasks; null if it is no row. */
  readonly inNamedTable: boolean | null;
};

/** Shares are of the items with words, 0 to 1. */
export type SiblingFacts = {
  readonly count: number;
  readonly boxed: number;
  readonly struck: number;
  /** Share that begins with a verb of work. */
  readonly work: number;
  readonly logLike: number;
  /** Share that speaks of its writer or its reader, or tells of what was done. */
  readonly statements: number;
  readonly ticked: number;
  /** Share that begins with a time or a day, as the lines of a programme do. */
  readonly timed: number;
  /** Share that names a person or a day. */
  readonly named: number;
  /** Share that begins with a sign for "done", and with that or one for "missing". */
  readonly checked: number;
  readonly adorned: number;
};

export function entryOf(item: ListItem, marker: Marker): Entry {
  const [first, ...others] = item.blocks;
  const hasHead = first?.kind === "paragraph" || first?.kind === "heading";
  const { box, inlines } = takeBox(hasHead ? first.inlines : []);
  const later = hasHead ? others : item.blocks;
  const head = splitHead(inlines, box?.ticked === true);
  const words = plainText(inlines);
  return {
    marker,
    box,
    sign: stateSignOf(inlines) ?? (stateSignOf(inlines.slice(-1)) === "done" ? "done" : null),
    head,
    verb: verbOf(head.title),
    inlines,
    words,
    remark: head.struck ? head.remark : remarkAtTheEnd(words),
    rest: later.filter((block) => block.kind !== "list"),
    lists: later.filter((block) => block.kind === "list"),
    facts: [],
  };
}

export function entriesOf(list: ListBlock): readonly Entry[] {
  return list.items.map((item) => entryOf(item, list.ordered ? "number" : "bullet"));
}

/** A line of a paragraph. */
export function lineEntry(line: readonly Inline[]): Entry {
  return entryOf({ blocks: [{ kind: "paragraph", inlines: line }] }, "line");
}

export function rowEntry({ task, state, facts, rest }: Row): Entry {
  const entry = entryOf({ blocks: [{ kind: "paragraph", inlines: task }] }, "row");
  const sign =
    stateSignOf([{ kind: "text", text: state }]) ?? stateSignOf(facts.filter(({ kind }) => kind === "emoji"));
  return { ...entry, sign: sign ?? entry.sign, remark: state === "" ? entry.remark : state, rest, facts };
}

const monthNames = [...months.keys()].filter((name) => name.length > 2).join("|");
const leadingTime = new RegExp(
  "^(?:\\d{1,2}[:.]\\d{2}\\b|\\d{1,2} ?(?:am|pm|uhr|h)\\b|\\p{L}{2,10}\\.? \\d{1,2}(?:[:.]\\d{2})? ?[–-]" +
    `|\\d{1,2}\\.? (?:de )?(?:${monthNames})\\b|(?:${monthNames}) \\d{1,2}\\b|\\d{1,2}月\\d{1,2}[日号])`,
  "iu",
);

/** "10:00 – doors open", "1 June: interviews", "Mon 15–18". */
const beginsWithTime = (words: string): boolean => leadingTime.test(words);

/** What stands further from the end of an item is no remark on it. In characters. */
const longestRemark = 120;

/** "(put off to autumn)", "– done". */
function remarkAtTheEnd(words: string): string {
  return /(?:\s[–—-]\s|→\s*|[([（【])([^()（）]*?)[)\]）】]?$/u.exec(words.slice(-longestRemark))?.[1] ?? "";
}

/** The box that stands before all words, and what follows it. */
function takeBox(inlines: readonly Inline[]): Pick<Entry, "box" | "inlines"> {
  const index = inlines.findIndex(
    (inline) => inline.kind !== "emoji" && !(inline.kind === "text" && inline.text.trim() === ""),
  );
  const first = inlines[index];
  if (first?.kind === "checkbox") {
    return { box: { ticked: first.ticked }, inlines: tidy(inlines.slice(index + 1)) };
  }
  // A box as a character, which people paste from other programs.
  const character = first?.kind === "text" ? /^\s*([☐☑☒])\s*/u.exec(first.text) : null;
  if (first?.kind !== "text" || character === null) return { box: null, inlines };
  const rest: Inline = { kind: "text", text: first.text.slice(character[0].length) };
  return { box: { ticked: character[1] !== "☐" }, inlines: tidy([rest, ...inlines.slice(index + 1)]) };
}

export function siblingFacts(entries: readonly Entry[]): SiblingFacts {
  const worded = entries.filter((entry) => entry.head.title !== "");
  const share = (holds: (entry: Entry) => boolean): number =>
    worded.length === 0 ? 0 : worded.filter(holds).length / worded.length;
  return {
    count: worded.length,
    boxed: share((entry) => entry.box !== null),
    struck: share((entry) => entry.head.struck),
    work: share((entry) => entry.verb === "work"),
    logLike: share((entry) => looksLikeLog(entry.words)),
    statements: share((entry) => isStatement(entry.words) || entry.verb === "past"),
    ticked: share((entry) => entry.box?.ticked === true),
    timed: share((entry) => beginsWithTime(entry.words)),
    named: share((entry) => namesSomeone(entry)),
    adorned: share(({ sign }) => sign === "done" || sign === "missing"),
    checked: share((entry) => entry.sign === "done"),
  };
}

/** "Contact: ada", "Needs: a spare machine": remarks on the item above, not items. */
export function looksLikeRemark(entry: Entry): boolean {
  return entry.box === null && /^[\p{L}][\p{L} ]{0,24}(?::(?=\s)|：)/u.test(entry.words);
}

/** Whether a person or a day is named: somebody means to do it. */
export function namesSomeone({ inlines, facts }: Entry): boolean {
  return [...inlines, ...facts].some(({ kind }) => kind === "mention" || kind === "date");
}

/** Whether the item is struck through, its box is left empty, and what is said of it is not that it is done. */
export function isStruckUnticked({ head, box, remark }: Candidate): boolean {
  const saysMore = /\p{L}/u.test(remark.replace(/@[\p{L}\p{N}_.-]+/gu, ""));
  return head.struck && box?.ticked === false && saysMore && !saysDone(remark);
}

/** Whether its state says that the item is put off. */
export function isPostponed({ head, sign, bySigns, remark, marker, box }: Candidate): boolean {
  if (bySigns && sign === "later") return true;
  if (box?.ticked === true || saysDone(remark)) return false;
  return head.struck || marker === "row" ? saysPostponed(remark) : saysPutOff(remark);
}

/** Whether the item is finished: ticked, struck through, or said to be by its sign or its row. */
export function isDone(candidate: Candidate): boolean {
  const { box, head, marker, remark } = candidate;
  if (box?.ticked === true) return true;
  if (isPostponed(candidate) || isStruckUnticked(candidate)) return false;
  return head.struck || isChecked(candidate) || (marker === "row" && saysDone(remark));
}

/** A list that asks for help tells by ✅ what is done, unless it puts ✅ before everything. */
function isChecked({ sign, bySigns, setting, siblings, marker }: Candidate): boolean {
  if (sign !== "done") return false;
  const tells = setting.sort === "asks" || siblings.work > 0;
  return bySigns || marker === "row" || (tells && siblings.adorned < 1);
}
