// For tests: outlines as communities write them, and random edits of them that remember which line is which.

import type { Dice } from "../../../testing/dice.ts";
import { fill, frames, singles, type Wish } from "../../../testing/help-wanted.ts";
import { wordsOf } from "../../../thread/words.ts";
import { heavily, lightly, typo } from "./reword.ts";

export type Line = {
  /** Which line it is, whatever becomes of it. */
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  /** The ways to say the same. */
  readonly wordings: readonly string[];
  /** What it was written from; null once it was reworded. */
  readonly frame: { readonly wish: Wish; readonly wording: number } | null;
};

export const quietEdits = [
  "reorder",
  "move-under",
  "move-section",
  "tick",
  "strike",
  "rename-heading",
  "split-heading",
] as const;
export const rewordings = ["reword-lightly", "reword-heavily", "typo"] as const;
export const edits = [...quietEdits, ...rewordings, "add", "remove", "replace"] as const;
export type Edit = (typeof edits)[number];

export type Change = "none" | "typo" | "light" | "heavy";

/** An outline between two readings, and what was done to it since the first of them. */
export type Draft = {
  lines: Line[];
  readonly changes: Map<number, Change>;
  readonly moved: Set<number>;
  /** Lines that were put in the place of another one, in the same frame. */
  readonly replacing: Map<number, number>;
  /** Every text that was ever there: what comes back is the same task, and no test of telling apart. */
  readonly used: Set<string>;
  nextId: number;
};

export function outlineOf(size: number, dice: Dice): Draft {
  const draft = fresh({ lines: [], used: new Set(), nextId: 0 });
  // Few frames an outline, so that its lines resemble each other as they do in life.
  const themes = dice.shuffled(frames).slice(0, 2 + dice.below(6));
  const own = dice.shuffled(singles);
  for (let n = 0; n < size; n++) {
    const wish = dice.chance(0.65) ? dice.pick(themes) : (own.pop() ?? dice.pick(themes));
    const line = newLine(draft, wish, dice);
    if (line !== null) draft.lines.push(line);
  }
  draft.lines = Map.groupBy(draft.lines, ({ heading }) => heading)
    .values()
    .toArray()
    .flat();
  return draft;
}

/** Returns the same outline as just read: nothing was done to it yet. */
export function fresh({ lines, used, nextId }: Pick<Draft, "lines" | "used" | "nextId">): Draft {
  return { lines: [...lines], changes: new Map(), moved: new Set(), replacing: new Map(), used, nextId };
}

/** A new line for the wish, in one of its wordings. Null where all that it could say was said before. */
function newLine(
  draft: Draft,
  wish: Wish,
  dice: Dice,
  wording = dice.below(wish.wordings.length),
): Line | null {
  for (let tries = 0; tries < 20; tries++) {
    const chosen = new Map<string, string>();
    const choose = (place: string, among: readonly string[]) => {
      const name = chosen.get(place) ?? dice.pick(among);
      chosen.set(place, name);
      return name;
    };
    const filled = wish.wordings.map((each) => fill(each, choose));
    const text = filled[wording] ?? "";
    if (!claimText(draft, text)) continue;
    return { id: draft.nextId++, text, heading: wish.under, wordings: filled, frame: { wish, wording } };
  }
  return null;
}

/** False where the words were there before. */
function claimText({ used }: Draft, text: string): boolean {
  const key = wordsOf(text).join(" ");
  return !used.has(key) && used.add(key) !== undefined;
}

/** Does one edit to the draft; an edit for which there is no line, or no new text, is left out. */
export function apply(draft: Draft, edit: Edit, dice: Dice): void {
  if (draft.lines.length > 0 || edit === "add") doing[edit](draft, dice.below(draft.lines.length), dice);
}

/** `at` is the line that it is done to. */
const doing: Record<Edit, (draft: Draft, at: number, dice: Dice) => void> = {
  // Ticked and struck items keep their title; what else the line says then is not looked at.
  tick: () => {},
  strike: () => {},
  "reword-lightly": (draft, at, dice) => reword(draft, at, "light", dice),
  "reword-heavily": (draft, at, dice) => reword(draft, at, "heavy", dice),
  typo: (draft, at, dice) => reword(draft, at, "typo", dice),
  reorder: (draft, at, dice) => move(draft, at, dice, draft.lines[at]?.heading ?? ""),
  "move-under": (draft, at, dice) => move(draft, at, dice, someHeading(draft, dice)),
  "move-section": (draft, _, dice) => moveSection(draft, someHeading(draft, dice), dice),
  "rename-heading": (draft, _, dice) => renameHeading(draft, someHeading(draft, dice), dice, 0),
  "split-heading": (draft, _, dice) => renameHeading(draft, someHeading(draft, dice), dice, 0.5),
  add,
  remove: ({ lines }, at) => void lines.splice(at, 1),
  replace,
};

function someHeading({ lines }: Draft, dice: Dice): string {
  return dice.pick([...new Set(lines.map(({ heading }) => heading))]);
}

function reword(draft: Draft, at: number, change: "typo" | "light" | "heavy", dice: Dice): void {
  const line = draft.lines[at];
  if (line === undefined || draft.changes.has(line.id)) return;
  for (let tries = 0; tries < 8; tries++) {
    const text =
      change === "light"
        ? lightly(line.text, dice)
        : change === "typo"
          ? typo(line.text, dice)
          : anew(line, dice);
    if (text === line.text || !claimText(draft, text)) continue;
    draft.lines[at] = { ...line, text, frame: null };
    draft.changes.set(line.id, change);
    return;
  }
}

function anew(line: Line, dice: Dice): string {
  const others = line.wordings.filter((wording) => wording !== line.text);
  return others.length > 0 && dice.chance(0.7) ? dice.pick(others) : heavily(line.text, dice);
}

function move(draft: Draft, at: number, dice: Dice, heading: string): void {
  const [line] = draft.lines.splice(at, 1);
  if (line === undefined) return;
  draft.moved.add(line.id);
  put(draft, { ...line, heading }, dice);
}

/** Somewhere under its heading; at the end where there is no such heading. */
function put(draft: Draft, line: Line, dice: Dice): void {
  const first = draft.lines.findIndex(({ heading }) => heading === line.heading);
  if (first < 0) {
    draft.lines.push(line);
    return;
  }
  const count = draft.lines.filter(({ heading }) => heading === line.heading).length;
  draft.lines.splice(first + dice.below(count + 1), 0, line);
}

function moveSection(draft: Draft, heading: string, dice: Dice): void {
  const section = draft.lines.filter((line) => line.heading === heading);
  const rest = Map.groupBy(
    draft.lines.filter((line) => line.heading !== heading),
    (line) => line.heading,
  );
  const sections = rest.values().toArray();
  sections.splice(dice.below(sections.length + 1), 0, section);
  draft.lines = sections.flat();
}

/** From a line on the heading is another one: from its first line where it is renamed, from the middle where split. */
function renameHeading(draft: Draft, heading: string, dice: Dice, from: number): void {
  const own = draft.lines.filter((line) => line.heading === heading);
  const renamed = new Set(own.slice(Math.floor(own.length * from)).map(({ id }) => id));
  const name = `${heading} ${dice.pick(["(wanted)", "– next", "for Beta 2", "team"])}`;
  draft.lines = draft.lines.map((line) => (renamed.has(line.id) ? { ...line, heading: name } : line));
}

function add(draft: Draft, at: number, dice: Dice): void {
  const model = draft.lines[at];
  const frame = model === undefined || dice.chance(0.4) ? null : model.frame;
  const line =
    frame === null
      ? newLine(draft, dice.pick(dice.chance(0.5) ? frames : singles), dice)
      : newLine(draft, frame.wish, dice, frame.wording);
  if (line === null) return;
  put(draft, model !== undefined && dice.chance(0.7) ? { ...line, heading: model.heading } : line, dice);
}

/** The lead writes the next task over one that is over: another name in the same sentence. */
function replace(draft: Draft, at: number, dice: Dice): void {
  const old = draft.lines[at];
  const frame = old?.frame ?? null;
  if (old === undefined || frame === null || draft.changes.has(old.id)) return;
  const line = newLine(draft, frame.wish, dice, frame.wording);
  if (line === null) return;
  draft.lines[at] = { ...line, heading: old.heading };
  draft.replacing.set(line.id, old.id);
}
