// What belongs to a task, line by line.
import type { ChecklistItem } from "./task.ts";

/** More lines than this are a task of their own. */
export const CHECKLIST_LIMIT = 50;
export const CHECKLIST_ITEM_LIMIT = 200;

/** How far a list has come; `null` where a task has none. */
export type Checked = { readonly done: number; readonly count: number };

/** Returns the lines as a list. One that was there before, letter for letter, keeps its tick. */
export function checklistOf(
  lines: readonly string[],
  before: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  const ticked = new Set(before.filter(({ done }) => done).map(({ text }) => text));
  return lines.map((text) => ({ text, done: ticked.has(text) }));
}

/** Returns the list with one line ticked or not. A line that is not there changes nothing. */
export function withTick(
  checklist: readonly ChecklistItem[],
  text: string,
  done: boolean,
): readonly ChecklistItem[] {
  return checklist.map((item) => (item.text === text ? { text, done } : item));
}

/** Returns how far a list has come, or `null` for none. */
export function checkedOf(checklist: readonly ChecklistItem[]): Checked | null {
  if (checklist.length === 0) return null;
  return { done: checklist.filter(({ done }) => done).length, count: checklist.length };
}

/** Returns the lines of both lists, those of the first one first; one that is in both is done where either says so. */
export function joinChecklists(
  first: readonly ChecklistItem[],
  second: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  const lines = [...new Set([...first, ...second].map(({ text }) => text))].slice(0, CHECKLIST_LIMIT);
  return checklistOf(lines, [...first, ...second]);
}
