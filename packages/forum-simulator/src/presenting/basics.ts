// The small shapes that many answers share: times, people, tags.

import { canSeeTag, type Viewer } from "../rules/visibility.ts";
import type { SiteSettings } from "../settings.ts";
import type { Person, Tag, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";

export const iso = (at: number): string => new Date(at).toISOString();
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** A path with `{size}` in it, as Discourse gives for accounts with and without a picture of their own. */
export const avatarTemplate = (person: Person): string =>
  `/user_avatar/forum/${encodeURIComponent(person.username.toLowerCase())}/{size}/${person.id}_2.png`;

export const presentPerson = (person: Person) => ({
  id: person.id,
  username: person.username,
  name: person.name,
  avatar_template: avatarTemplate(person),
});

export type PresentedTag = string | { id: number; name: string; slug: string };

/** An object since February 2026, a string before. */
export const presentTag = (settings: SiteSettings, tag: Tag): PresentedTag =>
  settings.tagForm === "objects" ? { id: tag.id, name: tag.name, slug: tag.slug } : tag.name;

export const visibleTags = (world: World, viewer: Viewer, topic: Topic): Tag[] =>
  topic.tagIds.map((id) => world.tag(id)).filter((tag) => canSeeTag(viewer, tag));

/** Without tagging both fields are left out. Descriptions are keyed by name in both tag forms. */
export const tagFields = (world: World, viewer: Viewer, topic: Topic) => {
  if (!world.settings.taggingEnabled) return {};
  const tags = visibleTags(world, viewer, topic);
  const described = tags.filter((tag) => tag.description !== null);
  return {
    tags: tags.map((tag) => presentTag(world.settings, tag)),
    tags_descriptions: Object.fromEntries(described.map((tag) => [tag.name, tag.description ?? ""])),
  };
};
