// Which item of an outline is which task, after the post was edited.
import type { Task, TaskId } from "@threadboard/domain";
import type { OutlineItem } from "@threadboard/domain/outline";

export type Match = { readonly item: OutlineItem; readonly taskId: TaskId | null };

/** Less alike than this, and an item is a new one. */
const ALIKE = 0.6;

/**
 * Returns each item with its task: first those whose words are the same, then the most alike of what is left.
 * A task is matched at most once; an item that resembles none has `null`.
 */
export function matchItems(items: readonly OutlineItem[], known: readonly Task[]): Match[] {
  const tasks = new Map(known.filter((task) => task.thread?.item != null).map((task) => [task.id, task]));
  const found = new Map<OutlineItem, TaskId>();
  for (const item of items) {
    const same = [...tasks.values()].find(
      (task) => normal(task.thread?.item?.text ?? "") === normal(item.title),
    );
    if (same !== undefined && tasks.delete(same.id)) found.set(item, same.id);
  }
  const rest = items.filter((item) => !found.has(item));
  const pairs = rest.flatMap((item) =>
    [...tasks.values()].map((task) => ({
      item,
      task,
      likeness: likeness(item.title, task.thread?.item?.text ?? ""),
    })),
  );
  for (const { item, task, likeness: alike } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (alike < ALIKE || found.has(item) || !tasks.has(task.id)) continue;
    tasks.delete(task.id);
    found.set(item, task.id);
  }
  return items.map((item) => ({ item, taskId: found.get(item) ?? null }));
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** Shared words over all words (Jaccard), from 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  const all = new Set([...x, ...y]).size;
  return all === 0 ? 0 : shared / all;
}

function words(text: string): Set<string> {
  return new Set(normal(text).match(/[\p{L}\p{N}_]+/gu) ?? []);
}
