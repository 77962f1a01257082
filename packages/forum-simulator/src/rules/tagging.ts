// What becomes of the tags that somebody sends: cleaned, found, created, replaced or dropped (Discourse, 2021
// to 2026).
import { invalid, type Refusal } from "../refusal.ts";
import type { TagReference } from "../world/drafts.ts";
import { isStaff } from "../world/groups.ts";
import type { Category, Tag } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { canCreateTags } from "./rights.ts";
import { canSeeTag, type Viewer } from "./visibility.ts";

export type { TagReference } from "../world/drafts.ts";

const forbiddenInNames = /[/?#[\]@!$&'()*+,;=.%\\`^|{}"<>\s]/g;

export const cleanTagName = (world: World, name: string): string => {
  const spaced = name.trim().replace(/\s+/g, "-").replace(forbiddenInNames, "");
  const cased = world.settings.forceLowercaseTags ? spaced.toLowerCase() : spaced;
  return cased.slice(0, world.settings.maxTagLength);
};

export const createTag = (world: World, name: string, more: Partial<Tag> = {}): Tag => {
  const tag: Tag = {
    id: world.ids.tag.next(),
    name,
    slug: name.toLowerCase(),
    description: null,
    targetTagId: null,
    hidden: false,
    staffOnly: false,
    ...more,
  };
  world.keepTag(tag);
  world.emit({ kind: "tag", name: "tag_created", tag });
  return tag;
};

const find = (world: World, viewer: Viewer, reference: TagReference): Tag | null => {
  if (reference.id !== null) return world.tags.get(reference.id) ?? null;
  const name = cleanTagName(world, reference.name ?? "");
  if (name === "") return null;
  const known = world.tagNamed(name);
  if (known !== undefined) return known;
  return canCreateTags(world, viewer) ? createTag(world, name) : null;
};

const categoryRefusal = (category: Category | null, tags: readonly Tag[], viewer: Viewer): Refusal | null => {
  if (category === null) return null;
  const strange = tags.find((tag) => category.allowedTags !== null && !category.allowedTags.has(tag.name));
  if (strange !== undefined) return invalid(`The tag "${strange.name}" cannot be used in this category`);
  if (tags.length < category.minimumRequiredTags && !isStaff(viewer)) {
    return invalid(`You must select at least ${category.minimumRequiredTags} tags.`);
  }
  return null;
};

/**
 * The ids that a topic has once `wanted` replaced its tags. Names that are unknown are dropped without a word
 * when the viewer may not create tags. Tags that the viewer cannot see stay.
 */
export const resolveTags = (
  world: World,
  viewer: Viewer,
  current: readonly number[],
  wanted: readonly TagReference[],
  category: Category | null,
): number[] | Refusal => {
  if (wanted.length > world.settings.maxTagsPerTopic) {
    return invalid(`You can only use ${world.settings.maxTagsPerTopic} tags in a topic`);
  }
  const found = wanted.map((one) => find(world, viewer, one)).filter((tag) => tag !== null);
  const real = found.map((tag) => (tag.targetTagId === null ? tag : world.tag(tag.targetTagId)));
  const ids = new Set(real.map((tag) => tag.id));
  for (const id of current) if (!canSeeTag(viewer, world.tag(id))) ids.add(id);

  const guarded = (id: number): boolean => world.tag(id).staffOnly && !isStaff(viewer);
  const added = [...ids].find((id) => !current.includes(id) && guarded(id));
  if (added !== undefined) return invalid(`You cannot apply the tag "${world.tag(added).name}".`);
  const removed = current.find((id) => !ids.has(id) && guarded(id));
  if (removed !== undefined) return invalid(`You cannot remove the tag "${world.tag(removed).name}".`);

  const tags = [...ids].map((id) => world.tag(id));
  return categoryRefusal(category, tags, viewer) ?? [...ids];
};

export const sameTags = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
