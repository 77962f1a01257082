// Finds tasks by words or number, and tasks that may mean the same thing. Pure.
import type { Card } from "@threadboard/domain";

type Titled = Pick<Card, "number" | "title">;

/** Returns the tasks whose number is named, or whose title has every word, by number first. `prefix` is the board's. */
export function findTasks<T extends Titled>(tasks: readonly T[], text: string, prefix: string): T[] {
  const number = numberIn(text, prefix);
  const wanted = wordsIn(text);
  if (wanted.length === 0) return [];
  const named = tasks.filter((task) => task.number === number);
  const titled = tasks.filter(
    (task) => task.number !== number && wanted.every((word) => plain(task.title).includes(word)),
  );
  return [...named, ...titled];
}

/** Returns the task number that a text stands for: "12", "TB-12", "#12"; else `null`. */
export function numberIn(text: string, prefix: string): number | null {
  const found = /^(?:([a-z][a-z0-9]*)-|#)?(\d{1,9})$/i.exec(text.trim());
  if (found === null) return null;
  const [, named, digits = ""] = found;
  return named === undefined || named.toUpperCase() === prefix ? Number(digits) : null;
}

/** Returns the tasks whose titles share most words with this one, the likest first; none that share too few. */
export function nearTasks<T extends Titled>(tasks: readonly T[], title: string, limit: number): T[] {
  const wanted = new Set(telling(title));
  if (wanted.size < 2) return [];
  return tasks
    .map((task) => ({ task, share: shareOf(wanted, new Set(telling(task.title))) }))
    .filter(({ share }) => share >= 0.4)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ task }) => task);
}

/** How much two sets of words overlap: 0 to 1 (Dice's coefficient). */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsIn = (text: string) => plain(text).split(/\s+/).filter(Boolean);
/** Words of one or two letters tell nothing. */
const telling = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
