// The list of tags (Discourse, 2021 and 2026).
import { canSeeTag, isListed, type Viewer } from "../rules/visibility.ts";
import type { Tag } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { type PresentedTag, presentTag } from "./basics.ts";

export const countByTag = (world: World, viewer: Viewer): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const topic of world.topics.values()) {
    if (topic.archetype !== "regular" || !isListed(world, viewer, topic)) continue;
    for (const id of topic.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

const visible = (world: World, viewer: Viewer): Tag[] =>
  [...world.tags.values()].filter((tag) => canSeeTag(viewer, tag) && tag.targetTagId === null);

/** Ids are numbers since February 2026, the names themselves before. */
export const presentTagList = (world: World, viewer: Viewer) => {
  const counts = countByTag(world, viewer);
  const isNew = world.settings.tagForm === "objects";
  return {
    tags: visible(world, viewer).map((tag) => ({
      id: isNew ? tag.id : tag.name,
      text: tag.name,
      name: tag.name,
      ...(isNew ? { slug: tag.slug } : {}),
      description: tag.description,
      count: counts.get(tag.id) ?? 0,
      pm_only: false,
      pm_count: 0,
      target_tag: null,
    })),
    extras: { categories: [] },
  };
};

const mostTopTags = 10;

/** The tags in most use. */
export const topTags = (world: World, viewer: Viewer): PresentedTag[] => {
  const counts = countByTag(world, viewer);
  return visible(world, viewer)
    .filter((tag) => counts.has(tag.id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, mostTopTags)
    .map((tag) => presentTag(world.settings, tag));
};
