// A post as JSON (Discourse's PostSerializer, 2026), in the forms that its routes and webhooks give.
import { canAcceptAnswer, canDeletePost, canEditPost, canRecoverPost, isTrusted } from "../rules/rights.ts";
import { excerptOf, fancyTitle } from "../rules/text.ts";
import type { Viewer } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import type { Post, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { postAssignment } from "./assignments.ts";
import { avatarTemplate, iso, isoOrNull } from "./basics.ts";

export const postPath = (topic: Topic, post: Post): string =>
  `/t/${topic.slug}/${topic.id}/${post.postNumber}`;

const hiddenNotice = "<p>This post was flagged by the community and is temporarily hidden.</p>";

const answered = (world: World, topic: Topic, post: Post) => {
  if (post.replyToPostNumber === null) return {};
  const target = world.postsOf(topic).find((one) => one.postNumber === post.replyToPostNumber);
  if (target === undefined) return {};
  const person = world.person(target.authorId);
  return {
    reply_to_user: {
      id: person.id,
      username: person.username,
      ...(person.name === null ? {} : { name: person.name }),
      avatar_template: avatarTemplate(person),
    },
  };
};

const links = (post: Post) =>
  [...post.cooked.matchAll(/<a [^>]*href="(https?:[^"]+|\/t\/[^"]+)"/g)].map((match) => ({
    url: (match[1] ?? "").replaceAll("&amp;", "&"),
    internal: (match[1] ?? "").startsWith("/"),
    reflection: false,
    clicks: 0,
  }));

/** What viewers may do with a post; not part of webhook payloads. */
const rights = (world: World, viewer: Viewer, post: Post) => ({
  can_edit: canEditPost(world, viewer, post),
  can_delete: canDeletePost(world, viewer, post),
  can_recover: canRecoverPost(viewer, post),
  can_see_hidden_post: isStaff(viewer) || post.authorId === viewer?.id,
  can_wiki: isTrusted(viewer),
});

const solved = (world: World, viewer: Viewer, topic: Topic, post: Post) => {
  if (!world.settings.solvedPlugin) return {};
  const isAnswer = topic.acceptedPostIds.includes(post.id);
  const may = post.postNumber > 1 && canAcceptAnswer(world, viewer, topic);
  return {
    can_accept_answer: may && !isAnswer,
    can_unaccept_answer: may && isAnswer,
    accepted_answer: isAnswer,
    topic_accepted_answer: topic.acceptedPostIds.length > 0,
  };
};

const cookedFor = (viewer: Viewer, post: Post) => {
  const isHidden = post.hidden && !isStaff(viewer) && post.authorId !== viewer?.id;
  return isHidden ? { cooked: hiddenNotice, cooked_hidden: true } : { cooked: post.cooked };
};

/** The fields that every form has. */
const core = (world: World, viewer: Viewer, post: Post) => {
  const topic = world.topic(post.topicId);
  const author = world.person(post.authorId);
  return {
    id: post.id,
    name: author.name,
    username: author.username,
    avatar_template: avatarTemplate(author),
    created_at: iso(post.createdAt),
    ...cookedFor(viewer, post),
    post_number: post.postNumber,
    post_type: post.postType,
    updated_at: iso(post.updatedAt),
    reply_count: post.replyCount,
    reply_to_post_number: post.replyToPostNumber,
    quote_count: 0,
    incoming_link_count: 0,
    reads: 1,
    score: 0.2,
    topic_id: topic.id,
    topic_slug: topic.slug,
    display_username: author.name,
    primary_group_name: null,
    version: post.version,
    ...answered(world, topic, post),
    user_title: null,
    bookmarked: false,
    moderator: author.moderator,
    admin: author.admin,
    staff: isStaff(author),
    user_id: author.id,
    hidden: post.hidden,
    trust_level: author.trustLevel,
    deleted_at: isoOrNull(post.deletedAt),
    user_deleted: post.userDeleted,
    edit_reason: post.editReason,
    wiki: post.wiki,
    ...(post.locked ? { locked: true } : {}),
    ...(post.actionCode === null ? {} : { action_code: post.actionCode }),
    ...(post.actionCodeWho === null ? {} : { action_code_who: post.actionCodeWho }),
    reviewable_id: 0,
    reviewable_score_count: 0,
    reviewable_score_pending_count: 0,
    ...postAssignment(world, viewer, post),
    ...solved(world, viewer, topic, post),
  };
};

const flair = {
  flair_name: null,
  flair_url: null,
  flair_bg_color: null,
  flair_color: null,
};

/** As in a topic's stream. */
export const presentPost = (world: World, viewer: Viewer, post: Post, withRaw = false) => ({
  ...core(world, viewer, post),
  ...flair,
  readers_count: 0,
  yours: viewer?.id === post.authorId,
  ...rights(world, viewer, post),
  link_counts: links(post),
  read: true,
  actions_summary: [],
  badges_granted: [],
  mentioned_users: [],
  can_view_edit_history: isTrusted(viewer) || viewer?.id === post.authorId,
  ...(withRaw ? { raw: post.raw } : {}),
});

/** As answered alone: with its source, and how many posts its topic has. */
export const presentPostAlone = (world: World, viewer: Viewer, post: Post) => {
  const { link_counts: _links, read: _read, ...shown } = presentPost(world, viewer, post, true);
  const topic = world.topic(post.topicId);
  return {
    ...shown,
    flair_group_id: null,
    posts_count: topic.postsCount,
    post_url: postPath(topic, post),
  };
};

/** As answered to a write. */
export const presentWrittenPost = (world: World, viewer: Viewer, post: Post, draftSequence: number) => ({
  ...presentPostAlone(world, viewer, post),
  draft_sequence: draftSequence,
});

/** As in the list of the newest posts of the whole forum. */
export const presentLatestPost = (world: World, viewer: Viewer, post: Post) => {
  const topic = world.topic(post.topicId);
  return {
    ...presentPostAlone(world, viewer, post),
    topic_title: topic.title,
    topic_html_title: fancyTitle(topic.title),
    category_id: topic.categoryId,
    excerpt: excerptOf(post.cooked, 300),
    truncated: false,
  };
};

/** As a webhook carries it: no rights of a viewer, but where the post stands (Discourse, 2023). */
export const presentHookPost = (world: World, system: Viewer, post: Post) => {
  const topic = world.topic(post.topicId);
  const category = topic.categoryId === null ? null : world.category(topic.categoryId);
  return {
    ...core(world, system, post),
    raw: post.raw,
    posts_count: topic.postsCount,
    post_url: postPath(topic, post),
    topic_title: topic.title,
    topic_html_title: fancyTitle(topic.title),
    category_id: topic.categoryId,
    topic_posts_count: topic.postsCount,
    topic_filtered_posts_count: topic.postsCount,
    topic_archetype: topic.archetype,
    ...(category === null ? {} : { category_slug: category.slug }),
  };
};
