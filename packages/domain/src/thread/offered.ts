// What of a task can be offered back to its thread: words that a lead changed here, and labels that a tag stands for.
import { labelsOfTags, type Meaning, type Source } from "../configuration/source.ts";
import type { Task, ThreadBase } from "../task/task.ts";
import { sameWords } from "./merge.ts";

export const offerableFields = ["title", "body", "labels"] as const;
export type OfferableField = (typeof offerableFields)[number];

/** Whether the words of this task's thread may be edited from here: a whole topic of a source that allows it. */
export function mayBeEdited(task: Task, source: Source | undefined): source is Source {
  return source?.write === "posts" && source.edits && source.type !== "outline" && task.thread?.item === null;
}

/** Returns the fields in which the board says something else than the thread did when it was last read. */
export function fieldsToOffer(task: Task, source: Source): OfferableField[] {
  const { base, conflicts } = task.thread ?? { base: null, conflicts: [] };
  if (base === null) return [];
  const isOpen = (field: "title" | "body") => conflicts.some((each) => each.field === field);
  const { add, remove } = tagsToOffer(source, task, base, base.tags);
  return offerableFields.filter((field) =>
    field === "labels"
      ? add.length + remove.length > 0
      : !isOpen(field) && !isUnsourced(field, base) && !sameWords(task[field].text, base[field].text),
  );
}

/** Whether the forum shows this text only as a finished page, on top of which nothing can be written. */
export function isUnsourced(field: OfferableField, base: ThreadBase | null): boolean {
  return field === "body" && base?.cooked === true;
}

/** Returns what an edit of these fields would write now: the words, title first, and the whole set of tags. */
export function wordsToOffer(
  task: Task,
  source: Source,
  fields: readonly OfferableField[],
): { readonly text: string | null; readonly tags: string[] | null } {
  const base = task.thread?.base ?? null;
  const written = fieldsToOffer(task, source).filter((field) => fields.includes(field));
  const words = written.flatMap((field) => (field === "labels" ? [] : task[field].text));
  if (base === null || !written.includes("labels")) return { text: words.join("\n\n") || null, tags: null };
  const { add, remove } = tagsToOffer(source, task, base, base.tags);
  const kept = base.tags.filter((tag) => !remove.some((each) => sameTag(each, tag)));
  return { text: words.join("\n\n") || null, tags: [...kept, ...add] };
}

export type TagsToOffer = { readonly add: readonly string[]; readonly remove: readonly string[] };

/**
 * Returns which tags a topic with the tags `present` has to gain and lose for the labels that a lead added and took
 * away since both sides agreed. Only a tag that says nothing but labels is touched, only where no other tag gives
 * the same label, and never the one by which its source finds the topic.
 */
export function tagsToOffer(
  source: Source,
  board: Pick<Task, "labels">,
  base: ThreadBase,
  present: readonly string[],
): TagsToOffer {
  const agreed = base.reading?.labels ?? labelsOfTags(source, base.tags);
  const added = board.labels.filter((label) => !agreed.includes(label));
  const taken = agreed.filter((label) => !board.labels.includes(label));
  const stands = (tag: string) => present.some((each) => sameTag(each, tag));
  const speaking = (labels: readonly string[]) =>
    new Set(labels.flatMap((label) => onlyTagOf(source, label) ?? []));
  return {
    add: [...speaking(added)]
      .filter(({ tag, labels }) => !stands(tag) && labels.every((label) => board.labels.includes(label)))
      .map(({ tag }) => tag),
    remove: [...speaking(taken)]
      .filter(({ tag, labels }) => stands(tag) && !labels.some((label) => board.labels.includes(label)))
      .filter(({ tag }) => source.type !== "tag" || !sameTag(source.tag, tag))
      .map(({ tag }) => tag),
  };
}

/** The one tag that gives this label, where there is exactly one and it says nothing else. */
function onlyTagOf(
  source: Source,
  label: string,
): { readonly tag: string; readonly labels: readonly string[] } | null {
  const givers = Object.entries(source.map.tags).filter(([, meaning]) => meaning.labels?.includes(label));
  const [giver] = givers;
  if (giver === undefined || givers.length > 1) return null;
  const [tag, meaning] = giver;
  return saysOnlyLabels(meaning) ? { tag, labels: meaning.labels ?? [] } : null;
}

function saysOnlyLabels({ labels: _labels, ...rest }: Meaning): boolean {
  return Object.values(rest).every((value) => value === undefined);
}

/** Discourse compares tags without case. */
function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
