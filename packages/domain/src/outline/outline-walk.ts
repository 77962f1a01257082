// Walks a post's blocks, keeps track of what stands above each list, and lets the rules judge each item.
import { Above, headingOf } from "./above.ts";
import { type Block, everyInlineOf, type Inline, linesOf } from "./block.ts";
import { type Candidate, type Entry, entriesOf, lineEntry, rowEntry, siblingFacts } from "./candidate.ts";
import { weigh } from "./confidence.ts";
import { itemOf } from "./item.ts";
import type { OutlineItem, SkippedItem } from "./outline.ts";
import { plainText } from "./plain.ts";
import { judge } from "./rules/rules.ts";
import { headingSign, parentSign, type Setting, type Sign, settingOfPost, settingUnder } from "./setting.ts";
import { tellsBySigns } from "./state-sign.ts";
import { taskTable } from "./table.ts";
import { groupName } from "./title.ts";

/** What the walk came upon. */
export type Found =
  | { readonly is: "proposed"; readonly item: OutlineItem }
  | { readonly is: "skipped"; readonly item: SkippedItem };

/** Proposals, however sure, and refused items in reading order. `title` is the topic's, "" if unknown. */
export function walkOutline(blocks: readonly Block[], title: string): readonly Found[] {
  return new Walk(title, blocks).read(blocks);
}

/** Characters of a refused item that are kept to recognise it by. */
const keptOfSkipped = 150;

function preambleOf(blocks: readonly Block[]): readonly string[] {
  const end = blocks.findIndex(
    (block) => block.kind === "list" || block.kind === "table" || headingOf(block) !== null,
  );
  const before = end === -1 ? [] : blocks.slice(0, end);
  const texts = before.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.inlines)] : []));
  // "We need people for these:" leads in to the list below it and says nothing of the others.
  const leadsIn =
    headingOf(blocks[end] ?? { kind: "aside", aside: "other" }) === null && /[:：]$/.test(texts.at(-1) ?? "");
  return leadsIn ? texts.slice(0, -1) : texts;
}

/** The lines at a paragraph's end that begin with boxes, and the lines above these. */
function boxLines(inlines: readonly Inline[]): {
  readonly lead: readonly (readonly Inline[])[];
  readonly entries: readonly Entry[];
} {
  const lines = linesOf(inlines);
  const entries = lines.map(lineEntry);
  const first = entries.findIndex((entry) => entry.box !== null);
  const areBoxed = first !== -1 && entries.slice(first).every((entry) => entry.box !== null);
  return areBoxed
    ? { lead: lines.slice(0, first), entries: entries.slice(first) }
    : { lead: lines, entries: [] };
}

class Walk {
  readonly #found: Found[] = [];
  readonly #post: Setting;
  readonly #bySigns: boolean;
  readonly #byBoxes: boolean;

  constructor(title: string, blocks: readonly Block[]) {
    this.#post = settingOfPost(title, preambleOf(blocks));
    this.#bySigns = tellsBySigns(blocks);
    this.#byBoxes = [...everyInlineOf(blocks)].some(({ kind }) => kind === "checkbox");
  }

  read(blocks: readonly Block[]): readonly Found[] {
    this.#readBlocks(blocks, []);
    return this.#found;
  }

  #readBlocks(blocks: readonly Block[], outer: readonly Sign[]): void {
    const above = new Above(outer);
    for (const block of blocks) {
      const heading = headingOf(block);
      if (heading !== null) above.heading(heading);
      else if (block.kind === "paragraph") {
        const { lead, entries } = boxLines(block.inlines);
        above.paragraph(lead);
        if (entries.length > 0) this.#readEntries(entries, above.signs, 0);
      } else {
        this.#readBlock(block, above.signs);
        above.endOfLeadIn();
      }
    }
  }

  #readBlock(block: Block, signs: readonly Sign[]): void {
    if (block.kind === "list") this.#readEntries(entriesOf(block), signs, 0);
    else if (block.kind === "table") {
      const table = taskTable(block);
      if (table !== null) this.#readEntries(table.rows.map(rowEntry), signs, 0, table.named);
    } else if (block.kind === "section") {
      this.#readBlocks(block.blocks, [...signs, headingSign(groupName(block.summary))]);
    }
  }

  #readEntries(
    entries: readonly Entry[],
    signs: readonly Sign[],
    depth: number,
    inNamedTable: boolean | null = null,
  ): void {
    const setting = settingUnder(signs, this.#post);
    const underHeading = signs.some(({ from }) => from === "heading");
    const siblings = siblingFacts(entries);
    const bySigns = this.#bySigns;
    for (const entry of entries) {
      const children = entry.lists.flatMap(entriesOf);
      const above = signs.at(-1)?.text ?? "";
      const introduced = signs.at(-1)?.from === "lead-in" && /[:：]$/.test(above);
      const besideBoxes = this.#byBoxes && depth === 0;
      const place = {
        besideBoxes,
        above,
        introduced,
        setting,
        underHeading,
        siblings,
        children,
        bySigns,
        inNamedTable,
      };
      this.#readCandidate({ ...entry, ...place }, signs, depth);
    }
  }

  #readCandidate(candidate: Candidate, signs: readonly Sign[], depth: number): void {
    const { rule, verdict } = judge(candidate);
    if (verdict.is === "task") {
      const what = itemOf(candidate, groupOf(signs));
      const item = { ...what, position: 0, depth, rule, ...weigh(candidate, verdict) };
      this.#found.push({ is: "proposed", item });
    } else if (verdict.is === "skipped") {
      const text = candidate.words.slice(0, keptOfSkipped).toWellFormed().trim();
      this.#found.push({ is: "skipped", item: { text, why: verdict.why, rule } });
    }
    if (candidate.lists.length === 0) return;
    const below = [...signs, parentSign(candidate.head.title)];
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
