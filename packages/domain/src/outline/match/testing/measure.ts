// For tests: runs random edit scripts through the matcher and counts what it got wrong.

import { diceOf } from "../../../testing/dice.ts";
import type { KnownItem } from "../items.ts";
import { matchItems } from "../match-items.ts";
import { apply, type Change, type Draft, type Edit, fresh, type Line, outlineOf } from "./edit-script.ts";

/** An outline, and the edits between one reading of it and the next. */
export type Script = {
  readonly seed: number;
  readonly size: number;
  readonly saves: readonly (readonly Edit[])[];
};

/** Of the items that something was done to: what became of them. */
export type Tally = {
  items: number;
  /** Found as the task that they are; for new and removed ones, as none. */
  right: number;
  /** Of the right ones, those that a lead would be asked about. */
  asked: number;
  /** Not found: a lead is asked about the old one, and a new one comes in. */
  lost: number;
  /** Taken for another task, with a lead being asked. */
  doubted: number;
  /** Taken for another task, and nobody would be asked. */
  wrong: number;
};

export const fates = [
  "unchanged",
  "moved",
  "typo",
  "typo, moved",
  "light",
  "light, moved",
  "heavy",
  "heavy, moved",
  "added",
  "replaced",
  "removed",
] as const;
export type Fate = (typeof fates)[number];
export type Tallies = Record<Fate, Tally>;

export function noTallies(): Tallies {
  const none = (): Tally => ({ items: 0, right: 0, asked: 0, lost: 0, doubted: 0, wrong: 0 });
  return Object.fromEntries(fates.map((fate) => [fate, none()])) as Tallies;
}

type Known = KnownItem & { readonly id: number };

/** Reads the outline after each save and adds what was found to the tallies. */
export function runScript({ seed, size, saves }: Script, tallies: Tallies): void {
  const dice = diceOf(seed);
  let draft = outlineOf(size, dice);
  for (const save of saves) {
    const before = draft.lines;
    draft = fresh(draft);
    for (const edit of save) apply(draft, edit, dice);
    count(before, draft, tallies);
  }
}

function count(before: readonly Line[], draft: Draft, tallies: Tallies): void {
  const known = before.map(({ id, text, heading }, position): Known => {
    return { id, text, position, group: [heading], claimed: id % 4 === 0 };
  });
  const items = draft.lines.map(({ id, text, heading }, position) => ({
    id,
    title: text,
    position,
    group: [heading],
  }));
  const { pairs, added, removed } = matchItems(known, items);
  const wasThere = new Set(before.map(({ id }) => id));
  const isThere = new Set(draft.lines.map(({ id }) => id));
  for (const { known: one, item, sure } of pairs) {
    const tally = tallies[fateOf(item.id, wasThere, draft)];
    tally.items++;
    if (one.id !== item.id) tally[sure ? "wrong" : "doubted"]++;
    else {
      tally.right++;
      if (!sure) tally.asked++;
    }
    if (isThere.has(one.id)) continue;
    tallies.removed.items++;
    tallies.removed[sure ? "wrong" : "doubted"]++;
  }
  for (const item of added) {
    const tally = tallies[fateOf(item.id, wasThere, draft)];
    tally.items++;
    tally[wasThere.has(item.id) ? "lost" : "right"]++;
  }
  for (const one of removed) {
    if (isThere.has(one.id)) continue;
    tallies.removed.items++;
    tallies.removed.right++;
  }
}

function fateOf(id: number, wasThere: ReadonlySet<number>, { changes, moved, replacing }: Draft): Fate {
  if (!wasThere.has(id)) return replacing.has(id) ? "replaced" : "added";
  const change = changes.get(id) ?? "none";
  return named[change][moved.has(id) ? 1 : 0];
}

const named: Record<Change, readonly [Fate, Fate]> = {
  none: ["unchanged", "moved"],
  typo: ["typo", "typo, moved"],
  light: ["light", "light, moved"],
  heavy: ["heavy", "heavy, moved"],
};

/** Returns the tallies as a table in Markdown, in parts of a hundred. */
export function tableOf(tallies: Tallies): string {
  const rows = fates.map((fate) => {
    const tally = tallies[fate];
    const part = (count: number) =>
      tally.items === 0 ? "–" : `${((100 * count) / tally.items).toFixed(2)} %`;
    return [
      fate,
      tally.items,
      ...[tally.right, tally.asked, tally.lost, tally.doubted, tally.wrong].map(part),
    ];
  });
  const head = [
    "what was done",
    "items",
    "right",
    "right, asked",
    "lost",
    "wrong, asked",
    "wrong, not asked",
  ];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
