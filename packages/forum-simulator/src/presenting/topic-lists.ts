// Rows and pages of topic lists (Discourse's TopicListSerializer, 2021 to 2026).
import { canStartTopicIn } from "../rules/rights.ts";
import { excerptOf, fancyTitle } from "../rules/text.ts";
import type { Viewer } from "../rules/visibility.ts";
import { type Person, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { listAssignment } from "./assignments.ts";
import { iso, type PresentedTag, presentPerson, tagFields } from "./basics.ts";

type Poster = { user_id: number; extras: string | null; description: string; primary_group_id: null };

const mostPosters = 5;

/** The author, whoever wrote most, and whoever wrote last. */
const postersOf = (world: World, topic: Topic): Poster[] => {
  const posts = new Map<number, number>();
  for (const post of world.postsOf(topic)) {
    if (post.deletedAt === null && post.postType === postTypes.regular) {
      posts.set(post.authorId, (posts.get(post.authorId) ?? 0) + 1);
    }
  }
  const frequent = [...posts.keys()]
    .filter((id) => id !== topic.authorId && id !== topic.lastPosterId)
    .sort((a, b) => (posts.get(b) ?? 0) - (posts.get(a) ?? 0))
    .slice(0, mostPosters - 2);
  const isSingle = topic.authorId === topic.lastPosterId;
  const author: Poster = {
    user_id: topic.authorId,
    extras: isSingle ? (posts.size <= 1 ? "latest single" : "latest") : null,
    description: isSingle ? "Original Poster, Most Recent Poster" : "Original Poster",
    primary_group_id: null,
  };
  const others = frequent.map((id) => ({
    user_id: id,
    extras: null,
    description: "Frequent Poster",
    primary_group_id: null,
  }));
  const last = {
    user_id: topic.lastPosterId,
    extras: "latest",
    description: "Most Recent Poster",
    primary_group_id: null,
  };
  return isSingle ? [author, ...others] : [author, ...others, last];
};

const forReader = (viewer: Viewer, topic: Topic) =>
  viewer === null
    ? {}
    : {
        last_read_post_number: topic.highestPostNumber,
        unread_posts: 0,
        notification_level: 1,
        bookmarked: false,
        liked: false,
      };

export const presentRow = (world: World, viewer: Viewer, topic: Topic) => ({
  id: topic.id,
  title: topic.title,
  fancy_title: fancyTitle(topic.title),
  slug: topic.slug,
  posts_count: topic.postsCount,
  reply_count: topic.replyCount,
  highest_post_number: topic.highestPostNumber,
  image_url: null,
  created_at: iso(topic.createdAt),
  last_posted_at: iso(topic.lastPostedAt),
  bumped: true,
  bumped_at: iso(topic.bumpedAt),
  archetype: topic.archetype,
  unseen: false,
  ...forReader(viewer, topic),
  pinned: topic.pinnedAt !== null,
  unpinned: null,
  ...(topic.pinnedAt === null ? {} : { excerpt: excerptOf(world.firstPost(topic).cooked, 220) }),
  visible: topic.visible,
  closed: topic.closed,
  archived: topic.archived,
  ...tagFields(world, viewer, topic),
  views: topic.views,
  like_count: topic.likeCount,
  has_summary: false,
  last_poster_username: world.person(topic.lastPosterId).username,
  category_id: topic.categoryId,
  pinned_globally: topic.pinnedGlobally,
  featured_link: null,
  ...listAssignment(world, viewer, topic),
  ...(world.settings.solvedPlugin
    ? {
        has_accepted_answer: topic.acceptedPostIds.length > 0,
        can_have_answer: topic.archetype === "regular",
      }
    : {}),
  posters: postersOf(world, topic),
});

export type ListPage = {
  readonly topics: readonly Topic[];
  readonly perPage: number;
  /** Where the next page is; only a full page has one. */
  readonly moreUrl: string | null;
  readonly topTags: readonly PresentedTag[];
  /** On the pages of a tag. */
  readonly tags?: readonly Record<string, unknown>[];
};

const peopleIn = (world: World, rows: readonly ReturnType<typeof presentRow>[]): Person[] => {
  const ids = new Set(rows.flatMap((row) => row.posters.map((poster) => poster.user_id)));
  return [...ids].map((id) => world.person(id));
};

export const presentList = (world: World, viewer: Viewer, page: ListPage) => {
  const rows = page.topics.map((topic) => presentRow(world, viewer, topic));
  const mayStart = [...world.categories.values()].some((category) => canStartTopicIn(viewer, category));
  return {
    users: peopleIn(world, rows).map(presentPerson),
    primary_groups: [],
    flair_groups: [],
    topic_list: {
      can_create_topic: mayStart,
      ...(page.moreUrl === null ? {} : { more_topics_url: page.moreUrl }),
      per_page: page.perPage,
      ...(world.settings.taggingEnabled ? { top_tags: page.topTags } : {}),
      ...(page.tags === undefined ? {} : { tags: page.tags }),
      topics: rows,
    },
  };
};
