// A topic as JSON (Discourse's TopicViewSerializer, 2026), for its page and for webhooks.
import { canDeleteTopic, canEditTopic, canModerate, canReplyTo, isTrusted } from "../rules/rights.ts";
import { fancyTitle } from "../rules/text.ts";
import { streamOf, type Viewer } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import { type Post, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { topicAnswers, topicAssignment } from "./assignments.ts";
import { iso, isoOrNull, presentPerson, tagFields } from "./basics.ts";
import { presentPost } from "./posts.ts";

export const chunkSize = 20;

/** The fields that the page and the webhook share. */
const core = (world: World, viewer: Viewer, topic: Topic) => {
  const isPinned = topic.pinnedAt !== null;
  return {
    ...tagFields(world, viewer, topic),
    id: topic.id,
    title: topic.title,
    fancy_title: fancyTitle(topic.title),
    posts_count: topic.postsCount,
    created_at: iso(topic.createdAt),
    views: topic.views,
    reply_count: topic.replyCount,
    like_count: topic.likeCount,
    last_posted_at: iso(topic.lastPostedAt),
    visible: topic.visible,
    closed: topic.closed,
    archived: topic.archived,
    archetype: topic.archetype,
    slug: topic.slug,
    category_id: topic.categoryId,
    word_count: topic.wordCount,
    deleted_at: isoOrNull(topic.deletedAt),
    user_id: topic.authorId,
    featured_link: null,
    pinned_globally: topic.pinnedGlobally,
    pinned_at: isoOrNull(topic.pinnedAt),
    pinned_until: isoOrNull(topic.pinnedUntil),
    unpinned: null,
    pinned: isPinned,
    highest_post_number: topic.highestPostNumber,
    deleted_by: topic.deletedById === null ? null : presentPerson(world.person(topic.deletedById)),
    participant_count: participantsOf(world, topic).length,
    thumbnails: null,
    ...topicAssignment(world, viewer, topic),
    ...topicAnswers(world, topic),
  };
};

const participantsOf = (world: World, topic: Topic): { id: number; posts: number }[] => {
  const posts = new Map<number, number>();
  for (const post of world.postsOf(topic)) {
    if (post.deletedAt !== null || post.postType !== postTypes.regular) continue;
    posts.set(post.authorId, (posts.get(post.authorId) ?? 0) + 1);
  }
  return [...posts].map(([id, count]) => ({ id, posts: count })).sort((a, b) => b.posts - a.posts);
};

/** Of all the rights only `can_edit` is told when it is lacking (Discourse, 2021). */
const rightsIn = (world: World, viewer: Viewer, topic: Topic): Record<string, true> => {
  const moderates = canModerate(world, viewer, topic);
  const staff = isStaff(viewer);
  const rights = {
    can_move_posts: moderates,
    can_delete: canDeleteTopic(world, viewer, topic),
    can_recover: staff && topic.deletedAt !== null,
    can_remove_allowed_users: staff,
    can_create_post: canReplyTo(world, viewer, topic),
    can_reply_as_new_topic: viewer !== null,
    can_convert_topic: staff,
    can_review_topic: staff,
    can_close_topic: moderates,
    can_archive_topic: moderates,
    can_split_merge_topic: moderates,
    can_edit_staff_notes: moderates,
    can_toggle_topic_visibility: moderates,
    can_pin_unpin_topic: isTrusted(viewer),
    can_moderate_category: moderates,
  };
  const held = Object.entries(rights).filter(([, has]) => has);
  return Object.fromEntries(held.map(([name]) => [name, true] as const));
};

const presentParticipant = (world: World, id: number, posts: number) => {
  const person = world.person(id);
  return {
    ...presentPerson(person),
    post_count: posts,
    primary_group_name: null,
    flair_name: null,
    flair_url: null,
    flair_color: null,
    flair_bg_color: null,
    flair_group_id: null,
    admin: person.admin,
    moderator: person.moderator,
    trust_level: person.trustLevel,
  };
};

const mostParticipants = 24;

const presentDetails = (world: World, viewer: Viewer, topic: Topic) => ({
  can_edit: canEditTopic(world, viewer, topic),
  notification_level: 1,
  ...rightsIn(world, viewer, topic),
  ...(viewer === null ? {} : { can_remove_self_id: viewer.id }),
  participants: participantsOf(world, topic)
    .slice(0, mostParticipants)
    .map(({ id, posts }) => presentParticipant(world, id, posts)),
  created_by: presentPerson(world.person(topic.authorId)),
  last_poster: presentPerson(world.person(topic.lastPosterId)),
  ...(topic.archetype === "private_message"
    ? {
        allowed_users: [...topic.allowedPersonIds].map((id) => presentPerson(world.person(id))),
        allowed_groups: [...topic.allowedGroupIds].map((id) => ({ id, name: world.group(id).name })),
      }
    : {}),
});

export type TopicPage = {
  /** The posts of the stream that are given in full. */
  readonly posts: readonly Post[];
  /** The whole stream; absent on later pages. */
  readonly stream: readonly Post[] | null;
  readonly withRaw: boolean;
};

export const presentStream = (world: World, viewer: Viewer, page: TopicPage) => ({
  posts: page.posts.map((post) => presentPost(world, viewer, post, page.withRaw)),
  ...(page.stream === null ? {} : { stream: page.stream.map((post) => post.id) }),
});

const timeline = (world: World, stream: readonly Post[]) =>
  stream.map((post, index) => [index + 1, Math.floor((world.now() - post.createdAt) / 86_400_000)]);

export const presentTopic = (world: World, viewer: Viewer, topic: Topic, page: TopicPage) => {
  const stream = page.stream ?? streamOf(world, viewer, topic);
  const hasDeleted = isStaff(viewer) && world.postsOf(topic).some((post) => post.deletedAt !== null);
  return {
    post_stream: presentStream(world, viewer, page),
    timeline_lookup: timeline(world, stream),
    suggested_topics: [],
    ...core(world, viewer, topic),
    // The viewer's own: staff count whispers, others do not.
    highest_post_number: stream.at(-1)?.postNumber ?? null,
    has_summary: false,
    image_url: null,
    slow_mode_seconds: 0,
    slow_mode_enabled_until: null,
    draft: null,
    draft_key: `topic_${topic.id}`,
    draft_sequence: 0,
    ...(isStaff(viewer) ? { has_deleted: hasDeleted } : {}),
    actions_summary: [4, 8, 10, 7].map((id) => ({ id, count: 0, hidden: false, can_act: viewer !== null })),
    chunk_size: chunkSize,
    bookmarked: false,
    bookmarks: [],
    topic_timer: null,
    message_bus_last_id: 0,
    show_read_indicator: false,
    current_post_number: page.posts[0]?.postNumber ?? 1,
    details: presentDetails(world, viewer, topic),
    ...(viewer === null || !world.settings.queuePosts
      ? {}
      : { pending_posts: presentWaiting(world, viewer.id, topic) }),
  };
};

/** The viewer's own posts here that wait for a moderator (Discourse's TopicPendingPostSerializer). */
const presentWaiting = (world: World, viewerId: number, topic: Topic) =>
  [...world.waitingPosts.values()]
    .filter(({ authorId, draft }) => authorId === viewerId && draft.topicId === topic.id)
    .map(({ id, raw, createdAt }) => ({ id, raw, created_at: iso(createdAt) }));

/** Without posts and viewer's details, with author and last poster (Discourse, 2023). */
export const presentHookTopic = (world: World, system: Viewer, topic: Topic) => ({
  ...core(world, system, topic),
  created_by: presentPerson(world.person(topic.authorId)),
  last_poster: presentPerson(world.person(topic.lastPosterId)),
});
