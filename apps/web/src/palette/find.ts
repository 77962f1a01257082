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
  let found = scored(entries, words, { number, recent, loosely: false });
  if (found.length < FEW) found = scored(entries, words, { number, recent, loosely: true });
  found.sort((a, b) => b.score - a.score);
  return grouped(found, SHOWN);
}

function scored(
  entries: readonly Entry[],
  words: readonly string[],
  { number, recent, loosely }: { number: string | null; recent: readonly string[]; loosely: boolean },
): Scored[] {
  const found: Scored[] = [];
  for (const entry of entries) {
    const score = Math.max(byNumber(entry, number), scoreOf(entry.text, words, loosely));
    if (score > 0) found.push({ entry, score: score + entry.weight + lately(entry, recent) });
  }
  return found;
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
  const byWeight = (a: Entry, b: Entry) =>
    a.group === "task" && b.group === "task" ? b.weight - a.weight : 0;
  const items = [...again.map((entry) => ({ ...entry, group: "recent" as const })), ...others.sort(byWeight)];
  const found = grouped(
    items.map((entry) => ({ entry, score: 0 })),
    AT_FIRST,
  );
  return found.sort((a, b) => groups.indexOf(a.name) - groups.indexOf(b.name));
}

/** In the order in which each group's first comes. */
function grouped(found: readonly Scored[], limits: Readonly<Record<GroupName, number>>): FoundGroup[] {
  const byGroup = new Map<GroupName, Entry[]>();
  for (const { entry } of found) {
    const items = byGroup.get(entry.group) ?? [];
    if (items.length < limits[entry.group]) items.push(entry);
    byGroup.set(entry.group, items);
  }
  return [...byGroup].filter(([, items]) => items.length > 0).map(([name, items]) => ({ name, items }));
}
