// Who may see what. A viewer is a person, or null for a reader who is not signed in.
import { everyoneGroupId, groupIdsOf, isMember, isStaff } from "../world/groups.ts";
import {
  type Category,
  type CategoryPermission,
  type Person,
  type Post,
  postTypes,
  type Tag,
  type Topic,
} from "../world/records.ts";
import type { World } from "../world/world.ts";

export type Viewer = Person | null;

export const isRestricted = (category: Category): boolean => !category.permissions.has(everyoneGroupId);

/** The best permission that any of the viewer's groups has; null when they may not even see the category. */
export const permissionIn = (viewer: Viewer, category: Category): CategoryPermission | null => {
  if (viewer?.admin) return 1;
  let best: CategoryPermission | null = category.permissions.get(everyoneGroupId) ?? null;
  for (const id of viewer === null ? [] : groupIdsOf(viewer)) {
    const permission = category.permissions.get(id);
    if (permission !== undefined && (best === null || permission < best)) best = permission;
  }
  return best;
};

export const canSeeCategory = (viewer: Viewer, category: Category): boolean =>
  !isRestricted(category) || permissionIn(viewer, category) !== null;

const isParticipant = (viewer: Viewer, topic: Topic): boolean =>
  viewer !== null &&
  (topic.allowedPersonIds.has(viewer.id) || [...topic.allowedGroupIds].some((id) => isMember(viewer, id)));

/** As if the topic were not deleted. */
export const canSeeUndeleted = (world: World, viewer: Viewer, topic: Topic): boolean => {
  if (viewer?.admin) return true;
  if (topic.archetype === "private_message") return isParticipant(viewer, topic);
  return topic.categoryId === null || canSeeCategory(viewer, world.category(topic.categoryId));
};

/** Staff see deleted topics too; the answer then has `deleted_at`. */
export const canSeeTopic = (world: World, viewer: Viewer, topic: Topic): boolean =>
  (topic.deletedAt === null || isStaff(viewer)) && canSeeUndeleted(world, viewer, topic);

export const canSeeWhispers = (world: World, viewer: Viewer): boolean =>
  world.settings.whispers && isStaff(viewer);

export const canSeePost = (world: World, viewer: Viewer, post: Post): boolean => {
  if (!canSeeTopic(world, viewer, world.topic(post.topicId))) return false;
  if (post.postType === postTypes.whisper && !canSeeWhispers(world, viewer) && post.authorId !== viewer?.id) {
    return false;
  }
  return post.deletedAt === null || isStaff(viewer);
};

/** Whether a list shows it: unlisted topics are for staff only, deleted ones for nobody. */
export const isListed = (world: World, viewer: Viewer, topic: Topic): boolean =>
  topic.deletedAt === null && (topic.visible || isStaff(viewer)) && canSeeUndeleted(world, viewer, topic);

export const canSeeTag = (viewer: Viewer, tag: Tag): boolean => !tag.hidden || isStaff(viewer);

/**
 * The posts of a topic that make up its stream. Staff get deleted posts only when they ask for them, and the
 * first post always (Discourse, 2023).
 */
export const streamOf = (world: World, viewer: Viewer, topic: Topic, showDeleted = false): Post[] => {
  const whispers = canSeeWhispers(world, viewer);
  return world.postsOf(topic).filter((post) => {
    if (post.postType === postTypes.whisper && !whispers && post.authorId !== viewer?.id) return false;
    if (post.deletedAt === null) return true;
    return isStaff(viewer) && (showDeleted || post.postNumber === 1);
  });
};
