// Walks a post's blocks, keeps track of what stands above each list, and lets the rules judge each item.
import { type Block, type Inline, linesOf } from "./block.ts";
import { type Candidate, type Entry, entriesOf, lineEntry, siblingFacts } from "./candidate.ts";
import { itemOf } from "./item.ts";
import type { OutlineItem, OutlineReading, SkippedItem } from "./outline.ts";
import { plainText } from "./plain.ts";
import { judge } from "./rules/rules.ts";
import { headingSign, leadInSign, type Setting, type Sign, settingOfPost, settingUnder } from "./setting.ts";
import { groupName } from "./title.ts";

type Found = Pick<OutlineReading, "items" | "skipped">;

/** Tasks and refused items in reading order. `title` is the topic's, "" if unknown. */
export function walkOutline(blocks: readonly Block[], title: string): Found {
  return new Walk(settingOfPost(title, preambleOf(blocks))).read(blocks);
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
  readonly #post: Setting;

  constructor(post: Setting) {
    this.#post = post;
  }

  read(blocks: readonly Block[]): Found {
    this.#readBlocks(blocks, []);
    return { items: this.#items, skipped: this.#skipped };
  }

  #readBlocks(blocks: readonly Block[], outer: readonly Sign[]): void {
    let headings: readonly { readonly level: number; readonly sign: Sign }[] = [];
    let leadIn: readonly Sign[] = [];
    for (const block of blocks) {
      const signs = [...outer, ...headings.map(({ sign }) => sign), ...leadIn];
      leadIn = [];
      const heading = headingOf(block);
      if (heading !== null) {
        const { level, text } = heading;
        headings = [...headings.filter((above) => above.level < level), { level, sign: headingSign(text) }];
      } else if (block.kind === "paragraph") {
        const lines = boxLines(block.inlines);
        if (lines === null) leadIn = [leadInSign(plainText(block.inlines))];
        else this.#readEntries(lines, signs, 0);
      } else if (block.kind === "list") this.#readEntries(entriesOf(block), signs, 0);
      else if (block.kind === "section") {
        this.#readBlocks(block.blocks, [...signs, headingSign(groupName(block.summary))]);
      }
    }
  }

  #readEntries(entries: readonly Entry[], signs: readonly Sign[], depth: number): void {
    const setting = settingUnder(signs, this.#post);
    const underHeading = signs.some(({ from }) => from === "heading");
    const siblings = siblingFacts(entries);
    for (const entry of entries) {
      const children = entry.lists.flatMap(entriesOf);
      this.#readCandidate({ ...entry, setting, underHeading, siblings, children }, signs, depth);
    }
  }

  #readCandidate(candidate: Candidate, signs: readonly Sign[], depth: number): void {
    const { rule, verdict } = judge(candidate);
    if (verdict.is === "task") {
      const position = this.#items.length;
      const { confidence } = verdict;
      this.#items.push({ ...itemOf(candidate, groupOf(signs)), position, depth, rule, confidence });
    } else if (verdict.is === "skipped") {
      const text = candidate.words.slice(0, keptOfSkipped).toWellFormed().trim();
      this.#skipped.push({ text, why: verdict.why, rule });
    }
    if (candidate.lists.length === 0) return;
    const below = [...signs, headingSign(candidate.head.title)];
    for (const list of candidate.lists) {
      const entries = entriesOf(list);
      // What has no box under a task is a note in its body; what has one is a task of its own.
      const read = verdict.is === "task" ? entries.filter((entry) => entry.box !== null) : entries;
      this.#readEntries(read, below, depth + 1);
    }
  }
}

function groupOf(signs: readonly Sign[]): readonly string[] {
  return signs.flatMap(({ from, text }) => (from === "heading" && text !== "" ? [text] : []));
}
