// A post, in the forms in which the routes and webhooks of a forum give it (Discourse, 2026).
import { z } from "zod";
import { avatarTemplate, count, personId, time } from "./basics.ts";

/** 1 regular, 2 by a moderator, 3 small action, 4 whisper. */
const postType = z.literal([1, 2, 3, 4]);
const nothing = z.null();

/** Absent unless the plugins are on (discourse-assign, 2025; discourse-solved, 2023). */
const pluginFields = {
  assigned_to_user: z
    .strictObject({ username: z.string(), name: z.string().nullable(), avatar_template: avatarTemplate })
    .optional(),
  assigned_to_group: z.strictObject({ name: z.string() }).optional(),
  assignment_note: z.string().optional(),
  assignment_status: z.string().optional(),
  can_accept_answer: z.boolean().optional(),
  can_unaccept_answer: z.boolean().optional(),
  accepted_answer: z.boolean().optional(),
  topic_accepted_answer: z.boolean().optional(),
};

const core = {
  id: z.int().positive(),
  name: z.string().nullable().optional(),
  username: z.string(),
  avatar_template: avatarTemplate,
  created_at: time,
  cooked: z.string(),
  cooked_hidden: z.literal(true).optional(),
  post_number: z.int().positive(),
  post_type: postType,
  updated_at: time,
  reply_count: count,
  reply_to_post_number: z.int().positive().nullable(),
  quote_count: count,
  incoming_link_count: count,
  reads: count,
  score: z.number(),
  topic_id: z.int().positive(),
  topic_slug: z.string(),
  display_username: z.string().nullable().optional(),
  primary_group_name: z.string().nullable(),
  version: z.int().positive(),
  reply_to_user: z
    .strictObject({
      id: personId.optional(),
      username: z.string(),
      name: z.string().optional(),
      avatar_template: avatarTemplate,
    })
    .optional(),
  user_title: z.string().nullable(),
  bookmarked: z.boolean(),
  moderator: z.boolean(),
  admin: z.boolean(),
  staff: z.boolean(),
  user_id: personId,
  hidden: z.boolean(),
  trust_level: z.int().min(0).max(4),
  deleted_at: time.nullable(),
  user_deleted: z.boolean(),
  edit_reason: z.string().nullable(),
  wiki: z.boolean(),
  locked: z.literal(true).optional(),
  action_code: z.string().optional(),
  action_code_who: z.string().optional(),
  reviewable_id: z.int().nullable(),
  reviewable_score_count: count,
  reviewable_score_pending_count: count,
  ...pluginFields,
};

/** What depends on the viewer; never in a webhook. */
const forViewer = {
  flair_name: nothing,
  flair_url: nothing,
  flair_bg_color: nothing,
  flair_color: nothing,
  readers_count: count,
  yours: z.boolean(),
  can_edit: z.boolean(),
  can_delete: z.boolean(),
  can_recover: z.boolean(),
  can_see_hidden_post: z.boolean().optional(),
  can_wiki: z.boolean(),
  actions_summary: z.array(
    z.strictObject({
      id: z.int(),
      count: count.optional(),
      acted: z.boolean().optional(),
      can_undo: z.boolean().optional(),
      can_act: z.boolean().optional(),
    }),
  ),
  badges_granted: z.array(z.unknown()).optional(),
  mentioned_users: z.array(z.unknown()).optional(),
  can_view_edit_history: z.boolean(),
};

const link = z.strictObject({
  url: z.string(),
  internal: z.boolean(),
  reflection: z.boolean(),
  title: z.string().optional(),
  clicks: count,
});

/** In a topic's stream; `raw` only where `include_raw` was sent. */
export const streamPost = z.strictObject({
  ...core,
  ...forViewer,
  link_counts: z.array(link).optional(),
  read: z.boolean(),
  raw: z.string().optional(),
});

const postUrl = z.string().startsWith("/t/");

const alone = {
  ...core,
  ...forViewer,
  flair_group_id: nothing,
  raw: z.string(),
  posts_count: count,
  post_url: postUrl,
};

/** `GET /posts/{id}.json`. */
export const onePost = z.strictObject(alone);

/** The bare answer to `POST /posts.json`, and `post` in that to `PUT /posts/{id}.json`. */
export const writtenPost = z.strictObject({ ...alone, draft_sequence: count });

/** `GET /posts.json`: the newest posts of the whole forum. */
export const latestPosts = z.strictObject({
  latest_posts: z.array(
    z.strictObject({
      ...alone,
      topic_title: z.string(),
      topic_html_title: z.string(),
      category_id: z.int().nullable(),
      excerpt: z.string(),
      truncated: z.boolean(),
    }),
  ),
});

/** As webhooks carry it: with its source and its place, without tags (Discourse, 2023). */
export const hookPost = z.strictObject({
  ...core,
  raw: z.string(),
  posts_count: count,
  post_url: postUrl,
  topic_title: z.string(),
  topic_html_title: z.string().optional(),
  category_id: z.int().nullable(),
  category_slug: z.string().optional(),
  topic_posts_count: count,
  topic_filtered_posts_count: count,
  topic_archetype: z.enum(["regular", "private_message", "banner"]),
});
