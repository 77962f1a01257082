// Finds and orders what the palette shows for a query. Pure, and fast with ten thousand tasks.
import { type Entry, type GroupName, groups } from "./entry.ts";
import { scoreOf, wordsIn } from "./score.ts";

export type FoundGroup = { readonly name: GroupName; readonly items: readonly Entry[] };

/** How many of each are shown: what is not among them is found by another letter. */
const SHOWN: Readonly<Record<GroupName, number>> = {
  here: 8,
  recent: 5,
  task: 10,
  person: 5,
  view: 6,
  do: 6,
};
/** Shown before anything is typed; there are always too many tasks and people. */
const AT_FIRST: Readonly<Record<GroupName, number>> = {
  here: 8,
  recent: 5,
  task: 5,
  person: 0,
  view: 8,
  do: 8,
};
/** Fewer than this, and letters may be left out as well. */
const FEW = 5;
/** What was chosen lately is worth this much at most. */
const LATELY = 12;

type Scored = { readonly entry: Entry; readonly score: number };

/**
 * Returns groups with the best on top, the group of the best first. `recent` are ids, the latest first. A task's
 * number, with the board's prefix or without, finds that task before anything else.
 */
export function find(
  entries: readonly Entry[],
  query: string,
  { recent, prefix }: { recent: readonly string[]; prefix: string },
): FoundGroup[] {
  const words = wordsIn(query);
  if (words.length === 0) return atFirst(entries, recent);
  const number = numberIn(query, prefix);
  const strict = best(entries, words, { number, recent, loosely: false });
  const found = strict.length < FEW ? best(entries, words, { number, recent, loosely: true }) : strict;
  return grouped(found.map(({ entry }) => entry));
}

/** Returns as many of each group as are shown, the best first. To sort all that fits would take longer than a frame. */
function best(
  entries: readonly Entry[],
  words: readonly string[],
  { number, recent, loosely }: { number: string | null; recent: readonly string[]; loosely: boolean },
): readonly Scored[] {
  const kept = new Map<GroupName, Scored[]>(groups.map((name) => [name, []]));
  for (const entry of entries) {
    const fit = Math.max(byNumber(entry, number), scoreOf(entry.text, words, loosely));
    if (fit === 0) continue;
    const score = fit + entry.weight + lately(entry, recent);
    const list = kept.get(entry.group) ?? [];
    const worst = list[SHOWN[entry.group] - 1];
    if (worst !== undefined && worst.score >= score) continue;
    const place = list.findIndex((each) => each.score < score);
    list.splice(place === -1 ? list.length : place, 0, { entry, score });
    list.length = Math.min(list.length, SHOWN[entry.group]);
  }
  return [...kept.values()].flat().sort((a, b) => b.score - a.score);
}

const EXACTLY = 300;
const BEGINS = 60;

function byNumber(entry: Entry, number: string | null): number {
  if (number === null || entry.number === undefined) return 0;
  const own = String(entry.number);
  return own === number ? EXACTLY : own.startsWith(number) ? BEGINS : 0;
}

/** "12", "#12" and "TB-12" are all the number 12. */
function numberIn(query: string, prefix: string): string | null {
  const text = query.trim().toLowerCase();
  const start = `${prefix.toLowerCase()}-`;
  const rest = text.startsWith(start) ? text.slice(start.length) : text.replace(/^#/, "");
  return /^\d{1,15}$/.test(rest) ? String(Number(rest)) : null;
}

function lately({ id }: Entry, recent: readonly string[]): number {
  const at = recent.indexOf(id);
  return at === -1 ? 0 : Math.max(1, LATELY - at);
}

function atFirst(entries: readonly Entry[], recent: readonly string[]): FoundGroup[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const again = recent
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ group }) => group !== "here")
    .slice(0, AT_FIRST.recent);
  const others = entries.filter((entry) => !again.includes(entry) && entry.group !== "person");
  const items = [...again.map((entry) => ({ ...entry, group: "recent" as const })), ...others];
  return grouped(items)
    .map(({ name, items }) => ({ name, items: freeFirst(name, items).slice(0, AT_FIRST[name]) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => groups.indexOf(a.name) - groups.indexOf(b.name));
}

const freeFirst = (name: GroupName, items: readonly Entry[]) =>
  name === "task" ? items.toSorted((a, b) => b.weight - a.weight) : items;

/** In the order in which each group's first comes. */
const grouped = (found: readonly Entry[]): FoundGroup[] =>
  [...Map.groupBy(found, ({ group }) => group)].map(([name, items]) => ({ name, items }));
