// The same item under two headings is one task.
import type { OutlineItem } from "./outline.ts";

/** Proposals in reading order, each with those that say the same; the first stands for all. */
export type Merged = { readonly item: OutlineItem; readonly copies: readonly OutlineItem[] };

/**
 * Joins proposals of one title into the first of them, with what any of them knows: people, day, links, done.
 *
 * Not joined are titles of a single word ("Review" is another one for each team), and what two groups have as a
 * pattern: the same tests for each system are as many tasks.
 */
export function mergeSame(items: readonly OutlineItem[]): readonly Merged[] {
  const titles = titlesByGroup(items);
  const firsts: { item: OutlineItem; copies: OutlineItem[] }[] = [];
  const byTitle = new Map<string, { item: OutlineItem; copies: OutlineItem[] }[]>();
  for (const item of items) {
    const title = sameness(item.title);
    const known = byTitle.get(title) ?? [];
    const first = isSingleWord(item.title)
      ? undefined
      : known.find((one) => !isPattern(titles, groupKey(one.item), groupKey(item)));
    if (first !== undefined) {
      first.copies.push(item);
      continue;
    }
    const fresh = { item, copies: [] };
    firsts.push(fresh);
    byTitle.set(title, [...known, fresh]);
  }
  return firsts.map(({ item, copies }) => ({ item: copies.reduce(joined, item), copies }));
}

/** Letters and digits in lower case: marks and spaces do not make another item. */
function sameness(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** A word has letters without a space; where there are no spaces, it has up to three characters. */
function isSingleWord(title: string): boolean {
  const characters = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters > 0 ? characters <= 3 : sameness(title).split(" ").length < 2;
}

const groupKey = ({ group }: OutlineItem): string => JSON.stringify(group);

function titlesByGroup(items: readonly OutlineItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const item of items) {
    const titles = groups.get(groupKey(item)) ?? new Set();
    groups.set(groupKey(item), titles.add(sameness(item.title)));
  }
  return groups;
}

/** Shared titles over all titles of two groups from which on the groups repeat a pattern. */
const patternShare = 0.75;

function isPattern(titles: ReadonlyMap<string, ReadonlySet<string>>, one: string, other: string): boolean {
  const [a, b] = [titles.get(one) ?? new Set<string>(), titles.get(other) ?? new Set<string>()];
  const shared = [...a].filter((title) => b.has(title)).length;
  return one !== other && shared > 1 && shared / (a.size + b.size - shared) >= patternShare;
}

function joined(first: OutlineItem, copy: OutlineItem): OutlineItem {
  const surer = copy.confidence > first.confidence ? copy : first;
  return {
    ...first,
    body: first.body === "" ? copy.body : first.body,
    done: first.done || copy.done,
    mentions: unique([...first.mentions, ...copy.mentions], (name) => name.toLowerCase()),
    due: first.due ?? copy.due,
    links: unique([...first.links, ...copy.links], ({ href }) => href),
    rule: surer.rule,
    confidence: surer.confidence,
    reason: surer.reason,
  };
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const kept = new Map<string, T>();
  for (const value of values) if (!kept.has(keyOf(value))) kept.set(keyOf(value), value);
  return [...kept.values()];
}
