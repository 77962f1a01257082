// The block tree that Markdown and cooked HTML are both turned into. Rules know this tree and nothing else.
import type { Due } from "./outline.ts";

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "break" }
  /** `text` is `:name:` or the character itself. */
  | { readonly kind: "emoji"; readonly text: string }
  /** `name` has no `@`. A group looks the same as a person: raw does not tell them apart. */
  | { readonly kind: "mention"; readonly name: string }
  /** `edge`: which end of a range, null for a date that stands alone. `written`: as a person wrote it. */
  | {
      readonly kind: "date";
      readonly due: Due;
      readonly edge: "from" | "to" | null;
      readonly written?: string;
    }
  | { readonly kind: "checkbox"; readonly ticked: boolean }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  /** Bold or italic. */
  | { readonly kind: "strong"; readonly children: readonly Inline[] }
  | { readonly kind: "struck"; readonly children: readonly Inline[] };

/** What is read over, since its words are somebody else's, or are no words. */
export type Aside = "quote" | "onebox" | "poll" | "code" | "too-deep" | "other";

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | TableBlock
  /** What folds away under a summary. */
  | { readonly kind: "section"; readonly summary: readonly Inline[]; readonly blocks: readonly Block[] }
  | { readonly kind: "aside"; readonly aside: Aside };

/** Cells may be missing at the end of a row. */
export type TableBlock = {
  readonly kind: "table";
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Cell = readonly Inline[];

export type ListItem = { readonly blocks: readonly Block[] };

export type ListBlock = Extract<Block, { kind: "list" }>;

/** The marks that hold other inlines. */
export type Span = Extract<Inline, { children: readonly Inline[] }>;

/** Lines of a paragraph, without the breaks between them. */
export function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === "break") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** Every inline of these, outer ones before what they hold. */
export function* everyInline(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ("children" in inline) yield* everyInline(inline.children);
  }
}

/** Every block of these, outer ones before what they hold, list items' blocks among them. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "section") yield* everyBlock(block.blocks);
    if (block.kind === "list") for (const item of block.items) yield* everyBlock(item.blocks);
  }
}

/** Every inline of these blocks, in reading order. */
export function* everyInlineOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of everyBlock(blocks)) {
    if (block.kind === "section") yield* everyInline(block.summary);
    else if (block.kind === "table") yield* everyInline([block.header, ...block.rows].flat(2));
    else if (block.kind === "heading" || block.kind === "paragraph") yield* everyInline(block.inlines);
  }
}
