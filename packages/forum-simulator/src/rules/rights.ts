// Who may do what. The rules follow Discourse's guardian (2021 to 2026).
import { isMember, isStaff } from "../world/groups.ts";
import type { Category, Person, Post, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { canSeePost, canSeeTopic, permissionIn, type Viewer } from "./visibility.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

export const isTrusted = (person: Viewer): boolean =>
  person !== null && (isStaff(person) || person.trustLevel === 4);

const canWriteIn = (world: World, viewer: Viewer, topic: Topic): boolean => {
  if (viewer === null) return false;
  if (topic.categoryId === null) return true;
  const permission = permissionIn(viewer, world.category(topic.categoryId));
  return permission !== null && permission <= 2;
};

export const canStartTopicIn = (viewer: Viewer, category: Category): boolean =>
  viewer !== null && permissionIn(viewer, category) === 1;

/** Closed and archived topics take replies of staff and trust level 4 only. */
export const canReplyTo = (world: World, viewer: Viewer, topic: Topic): boolean => {
  if (viewer === null || topic.deletedAt !== null || !canSeeTopic(world, viewer, topic)) return false;
  if (viewer.admin) return true;
  return (!(topic.closed || topic.archived) || isTrusted(viewer)) && canWriteIn(world, viewer, topic);
};

export const editWindowMs = (world: World, person: Person): number =>
  (person.trustLevel >= 2
    ? world.settings.tl2PostEditTimeLimitMinutes
    : world.settings.postEditTimeLimitMinutes) * minute;

export const editWindowIsOver = (world: World, person: Person, createdAt: number): boolean => {
  const window = editWindowMs(world, person);
  return window > 0 && world.now() - createdAt > window;
};

export type EditRight = "allowed" | "forbidden" | "too-late";

/** "too-late" is told to the author with a text of its own. */
export const rightToEditPost = (world: World, viewer: Viewer, post: Post): EditRight => {
  const topic = world.topic(post.topicId);
  if (viewer === null || !canSeePost(world, viewer, post)) return "forbidden";
  if (viewer.admin) return "allowed";
  if (post.locked && !isStaff(viewer)) return "forbidden";
  if (isTrusted(viewer)) return canWriteIn(world, viewer, topic) ? "allowed" : "forbidden";
  if (topic.archived || post.userDeleted || post.deletedAt !== null) return "forbidden";
  if (post.wiki && viewer.trustLevel >= 1) return canWriteIn(world, viewer, topic) ? "allowed" : "forbidden";
  if (post.authorId !== viewer.id) return "forbidden";
  return editWindowIsOver(world, viewer, post.createdAt) ? "too-late" : "allowed";
};

export const canEditPost = (world: World, viewer: Viewer, post: Post): boolean =>
  rightToEditPost(world, viewer, post) === "allowed";

/** Title, category and tags. Trust level 3 may edit them on anybody's open topic. */
export const canEditTopic = (world: World, viewer: Viewer, topic: Topic): boolean => {
  if (viewer === null || !canSeeTopic(world, viewer, topic)) return false;
  if (viewer.admin) return true;
  if (topic.deletedAt !== null || !canWriteIn(world, viewer, topic)) return false;
  if (viewer.moderator) return true;
  if (topic.categoryId !== null && !canStartTopicIn(viewer, world.category(topic.categoryId))) return false;
  const isMessage = topic.archetype === "private_message";
  if (!isMessage && viewer.trustLevel >= (topic.archived ? 4 : 3)) return true;
  if (topic.archived || topic.authorId !== viewer.id) return false;
  return !editWindowIsOver(world, viewer, topic.createdAt) && !world.firstPost(topic).locked;
};

export const canModerate = (world: World, viewer: Viewer, topic: Topic): boolean =>
  isTrusted(viewer) && canSeeTopic(world, viewer, topic);

export const canDeleteTopic = (world: World, viewer: Viewer, topic: Topic): boolean => {
  if (viewer === null || topic.deletedAt !== null || !canSeeTopic(world, viewer, topic)) return false;
  if (topic.categoryId !== null && world.category(topic.categoryId).definitionTopicId === topic.id)
    return false;
  if (isStaff(viewer)) return true;
  return topic.authorId === viewer.id && topic.postsCount <= 1 && world.now() - topic.createdAt < day;
};

export const canDeletePost = (world: World, viewer: Viewer, post: Post): boolean => {
  const topic = world.topic(post.topicId);
  if (post.postNumber === 1) return canDeleteTopic(world, viewer, topic);
  if (viewer === null || post.deletedAt !== null || !canSeePost(world, viewer, post)) return false;
  if (isStaff(viewer)) return true;
  return !topic.archived && post.authorId === viewer.id && !post.userDeleted;
};

export const canRecoverPost = (viewer: Viewer, post: Post): boolean => {
  if (viewer === null) return false;
  if (isStaff(viewer)) return post.deletedAt !== null || post.userDeleted;
  return post.authorId === viewer.id && post.userDeleted && post.deletedAt === null;
};

export const canTag = (world: World, viewer: Viewer): boolean =>
  viewer !== null && world.settings.taggingEnabled;

export const canCreateTags = (world: World, viewer: Viewer): boolean =>
  viewer !== null && (isStaff(viewer) || viewer.trustLevel >= world.settings.createTagTrustLevel);

export const canAssign = (world: World, viewer: Viewer): boolean => {
  if (!world.settings.assignPlugin || viewer === null) return false;
  if (isStaff(viewer)) return true;
  return world.settings.assignAllowedGroups.some((name) => {
    const group = world.groupNamed(name);
    return group !== undefined && isMember(viewer, group.id);
  });
};

/** Staff, trust level 4 and the author of the question. */
export const canAcceptAnswer = (world: World, viewer: Viewer, topic: Topic): boolean =>
  world.settings.solvedPlugin &&
  viewer !== null &&
  topic.archetype === "regular" &&
  (isTrusted(viewer) || topic.authorId === viewer.id);
