// Which source does a topic belong to?
import type { Configuration, Source, TopicId } from "@threadboard/domain";
import { lineage, type Places } from "./places.ts";

type FoundTopic = {
  readonly id: TopicId;
  readonly categoryId: number | null;
  readonly tags: readonly { readonly name: string }[] | null;
};

/** Returns the source that reads this topic as an outline, or `null`. It comes before all others. */
export function outlineSourceOf(
  configuration: Configuration,
  id: TopicId,
): Extract<Source, { type: "outline" }> | null {
  const outlines = configuration.sources.filter((source) => source.type === "outline");
  return outlines.find((source) => source.topic === id) ?? null;
}

/**
 * Returns the source of a topic: the outline that names it, the one that found it before (`known`), or the first
 * whose category or tag fits. What a search finds cannot be told from the topic itself; that is the poll's work.
 */
export function sourceFor(
  topic: FoundTopic,
  configuration: Configuration,
  places: Places,
  known: string | null,
): Source | null {
  const outline = outlineSourceOf(configuration, topic.id);
  if (outline !== null) return outline;
  const before = configuration.sources.find((source) => source.key === known);
  if (before !== undefined) return before;
  return configuration.sources.find((source) => fits(topic, source, places)) ?? null;
}

/**
 * Whether a topic stands where its source, or another one, looks: several may find the same. `own` comes first; what an
 * outline names or a search found stays so, for all that the topic itself tells.
 */
export function isLookedFor(topic: FoundTopic, [own, ...others]: readonly Source[], places: Places): boolean {
  const isTold = own?.type === "category" || own?.type === "tag";
  return !isTold || [own, ...others].some((source) => fits(topic, source, places));
}

function fits(topic: FoundTopic, source: Source, places: Places): boolean {
  switch (source.type) {
    case "category": {
      const slugs = lineage(topic.categoryId, places);
      return source.subcategories ? slugs.includes(source.category) : slugs[0] === source.category;
    }
    case "tag":
      return (topic.tags ?? []).some((tag) => tag.name.toLowerCase() === source.tag.toLowerCase());
    case "outline":
    case "search":
      return false;
  }
}
