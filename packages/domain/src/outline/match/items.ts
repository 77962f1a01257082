// What matching takes and gives.
import type { OutlineItem } from "../outline.ts";

/** A task that is an item of the outline, as the item was last read. */
export type KnownItem = {
  readonly text: string;
  readonly position: number;
  /** The headings that it stood under; null where they were not kept. */
  readonly group: readonly string[] | null;
  /** Somebody holds it. */
  readonly claimed: boolean;
  /** It was not in the outline any more at the last reading: only its words can find it again. */
  readonly missing?: boolean;
};

/** As much of an item that was read as matching looks at. */
export type ReadItem = Pick<OutlineItem, "title" | "position" | "group">;

export type ItemPair<Known, Item> = {
  readonly known: Known;
  readonly item: Item;
  /** Of the two texts, from 0 to 1. */
  readonly likeness: number;
  /** What it was found by; "in-place" where the words alone would not have done. */
  readonly how: "same-text" | "same-words" | "alike" | "in-place";
  /** False: a person should say whether the two are the same. */
  readonly sure: boolean;
};

export type ItemMatching<Known, Item> = {
  /** In the order of the items that were read. */
  readonly pairs: readonly ItemPair<Known, Item>[];
  /** Items that are new. */
  readonly added: readonly Item[];
  /** Known items that were not found: those that are gone now, and those that were missing before. */
  readonly removed: readonly Known[];
};
