// A topic before its first post.
import { slugOf } from "../rules/text.ts";
import type { Archetype, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";

export type TopicStart = {
  /** Cleaned. */
  readonly title: string;
  readonly authorId: number;
  readonly at: number;
  readonly categoryId: number | null;
  readonly archetype?: Archetype;
  readonly tagIds?: number[];
  readonly allowedPersonIds?: Set<number>;
  readonly allowedGroupIds?: Set<number>;
  readonly externalId?: string | null;
  readonly visible?: boolean;
};

/** Not yet in the world: the caller keeps it. */
export const blankTopic = (world: World, start: TopicStart): Topic => ({
  id: world.ids.topic.next(),
  title: start.title,
  slug: slugOf(start.title),
  archetype: start.archetype ?? "regular",
  categoryId: start.categoryId,
  tagIds: start.tagIds ?? [],
  authorId: start.authorId,
  createdAt: start.at,
  bumpedAt: start.at,
  lastPostedAt: start.at,
  lastPosterId: start.authorId,
  visible: start.visible ?? true,
  closed: false,
  archived: false,
  pinnedAt: null,
  pinnedUntil: null,
  pinnedGlobally: false,
  deletedAt: null,
  deletedById: null,
  allowedPersonIds: start.allowedPersonIds ?? new Set(),
  allowedGroupIds: start.allowedGroupIds ?? new Set(),
  externalId: start.externalId ?? null,
  views: 0,
  postIds: [],
  highestPostNumber: 0,
  postsCount: 0,
  replyCount: 0,
  likeCount: 0,
  wordCount: 0,
  assignment: null,
  acceptedPostIds: [],
});
