// Walks a post's blocks, keeps track of what stands above each list, and lets the rules judge each item.
import { type Block, type Inline, type ListBlock, linesOf } from "./block.ts";
import { type Candidate, type Entry, entriesOf, lineEntry, siblingFacts } from "./candidate.ts";
import { itemOf } from "./item.ts";
import type { OutlineItem, OutlineReading, SkippedItem } from "./outline.ts";
import { plainText } from "./plain.ts";
import { judge } from "./rules/rules.ts";
import { type Sign, settingOf } from "./setting.ts";
import { groupName } from "./title.ts";

type Found = Pick<OutlineReading, "items" | "skipped">;

/** Tasks and refused items in reading order. `title` is the topic's, "" if unknown. */
export function walkOutline(blocks: readonly Block[], title: string): Found {
  return new Walk(title, preambleOf(blocks)).read(blocks);
}

/** Characters of a refused item that are kept to recognise it by. */
const keptOfSkipped = 150;
/** A line in bold stands below every real heading. */
const boldLevel = 7;

function preambleOf(blocks: readonly Block[]): readonly string[] {
  const end = blocks.findIndex((block) => block.kind === "list" || headingOf(block) !== null);
  const before = end === -1 ? [] : blocks.slice(0, end);
  return before.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.inlines)] : []));
}

/** A heading, or a line in bold that serves as one: neither a sentence nor more than one line. */
function headingOf(block: Block): { readonly level: number; readonly text: string } | null {
  if (block.kind === "heading") return { level: block.level, text: groupName(block.inlines) };
  if (block.kind !== "paragraph" || block.inlines.some((inline) => inline.kind === "break")) return null;
  const [first, ...others] = block.inlines;
  const onlyBold = first?.kind === "strong" && ["", ":"].includes(plainText(others));
  if (!onlyBold || /[.!?]$/.test(plainText([first]))) return null;
  return { level: boldLevel, text: groupName(block.inlines) };
}

/** The lines of a paragraph in which every line begins with a box. */
function boxLines(inlines: readonly Inline[]): readonly Entry[] | null {
  const entries = linesOf(inlines).map(lineEntry);
  return entries.every((entry) => entry.box !== null) ? entries : null;
}

class Walk {
  readonly #items: OutlineItem[] = [];
  readonly #skipped: SkippedItem[] = [];
  readonly #title: string;
  readonly #preamble: readonly string[];

  constructor(title: string, preamble: readonly string[]) {
    this.#title = title;
    this.#preamble = preamble;
  }

  read(blocks: readonly Block[]): Found {
    this.#readBlocks(blocks, []);
    return { items: this.#items, skipped: this.#skipped };
  }

  #readBlocks(blocks: readonly Block[], outer: readonly Sign[]): void {
    let headings: readonly { readonly level: number; readonly text: string }[] = [];
    let leadIn: readonly Sign[] = [];
    for (const block of blocks) {
      const above = [...outer, ...headings.map(({ text }): Sign => ({ from: "heading", text }))];
      const signs = [...above, ...leadIn];
      leadIn = [];
      const heading = headingOf(block);
      if (heading !== null) {
        headings = [...headings.filter(({ level }) => level < heading.level), heading];
      } else if (block.kind === "paragraph") {
        const lines = boxLines(block.inlines);
        if (lines === null) leadIn = [{ from: "lead-in", text: plainText(block.inlines) }];
        else this.#readEntries(lines, signs, 0);
      } else if (block.kind === "list") this.#readEntries(entriesOf(block), signs, 0);
      else if (block.kind === "section") {
        this.#readBlocks(block.blocks, [...signs, { from: "heading", text: groupName(block.summary) }]);
      }
    }
  }

  #readEntries(entries: readonly Entry[], signs: readonly Sign[], depth: number): void {
    const setting = settingOf({ title: this.#title, preamble: this.#preamble, signs });
    const titled = signs.some(({ from, text }) => from === "heading" || text.endsWith(":"));
    const siblings = siblingFacts(entries);
    for (const entry of entries) {
      const children = entry.lists.flatMap(entriesOf);
      this.#readCandidate({ ...entry, setting, titled, siblings, children }, signs, depth);
    }
  }

  #readCandidate(candidate: Candidate, signs: readonly Sign[], depth: number): void {
    const { rule, verdict } = judge(candidate);
    const below = [...signs, { from: "heading", text: groupName(candidate.inlines) } as const];
    if (verdict.is === "task") {
      const position = this.#items.length;
      const { confidence } = verdict;
      this.#items.push({ ...itemOf(candidate, groupOf(signs)), position, depth, rule, confidence });
      // What has no box under a task is a note in its body; what has one is a task of its own.
      const boxed = candidate.children.filter((child) => child.box !== null);
      this.#readEntries(boxed, below, depth + 1);
      return;
    }
    if (verdict.is === "skipped") {
      const text = candidate.words.slice(0, keptOfSkipped).toWellFormed().trim();
      this.#skipped.push({ text, why: verdict.why, rule });
    }
    for (const list of candidate.lists) this.#readList(list, below, depth + 1);
  }

  #readList(list: ListBlock, signs: readonly Sign[], depth: number): void {
    this.#readEntries(entriesOf(list), signs, depth);
  }
}

function groupOf(signs: readonly Sign[]): readonly string[] {
  return signs.flatMap(({ from, text }) => (from === "heading" && text !== "" ? [text] : []));
}
