// A topic with its posts, and the topic that webhooks carry (Discourse, 2026 and 2023).
import { z } from "zod";
import { avatarTemplate, count, person, personId, type TagForm, tagFields, time } from "./basics.ts";
import { streamPost } from "./posts.ts";

const answerBase = {
  username: z.string(),
  name: z.string().nullable().optional(),
  avatar_template: avatarTemplate,
  post_number: z.int().positive(),
  accepter_name: z.string().nullable().optional(),
  accepter_username: z.string().optional(),
};

/** Absent unless the plugins are on and have something to say. */
const pluginFields = {
  assigned_to_user: z
    .strictObject({ username: z.string(), name: z.string().nullable(), avatar_template: avatarTemplate })
    .optional(),
  assigned_to_group: z.strictObject({ name: z.string() }).optional(),
  assignment_note: z.string().optional(),
  assignment_status: z.string().optional(),
  indirectly_assigned_to: z
    .record(
      z.string(),
      z.strictObject({
        assigned_to: z.looseObject({}),
        post_number: z.int().positive(),
        assignment_note: z.string().nullable(),
        assignment_status: z.string().nullable(),
      }),
    )
    .optional(),
  /** Until early 2026. */
  accepted_answer: z.strictObject({ ...answerBase, excerpt: z.string() }).optional(),
  /** Since. */
  accepted_answers: z
    .array(
      z.strictObject({
        ...answerBase,
        id: z.int(),
        created_at: time,
        cooked: z.string(),
        topic_id: z.int(),
        url: z.string(),
      }),
    )
    .min(1)
    .optional(),
};

const core = (form: TagForm) => ({
  ...tagFields(form),
  id: z.int().positive(),
  title: z.string(),
  fancy_title: z.string(),
  posts_count: count,
  created_at: time,
  views: count,
  reply_count: count,
  like_count: count,
  last_posted_at: time.nullable(),
  visible: z.boolean(),
  closed: z.boolean(),
  archived: z.boolean(),
  archetype: z.enum(["regular", "banner", "private_message"]),
  slug: z.string(),
  category_id: z.int().nullable(),
  word_count: count.nullable(),
  deleted_at: time.nullable(),
  user_id: personId,
  featured_link: z.string().nullable(),
  pinned_globally: z.boolean(),
  pinned_at: time.nullable(),
  pinned_until: time.nullable(),
  unpinned: z.boolean().nullable(),
  pinned: z.boolean(),
  highest_post_number: count.nullable(),
  deleted_by: person.nullable(),
  participant_count: count,
  thumbnails: z.null(),
  ...pluginFields,
});

const participant = z.strictObject({
  ...person.shape,
  post_count: z.int().positive(),
  primary_group_name: z.null(),
  flair_name: z.null(),
  flair_url: z.null(),
  flair_color: z.null(),
  flair_bg_color: z.null(),
  flair_group_id: z.null(),
  admin: z.boolean(),
  moderator: z.boolean(),
  trust_level: z.int(),
});

/** Told only where the viewer has it. */
const right = z.literal(true).optional();

const details = z.strictObject({
  can_edit: z.boolean(),
  notification_level: z.int(),
  can_move_posts: right,
  can_delete: right,
  can_recover: right,
  can_remove_allowed_users: right,
  can_create_post: right,
  can_reply_as_new_topic: right,
  can_convert_topic: right,
  can_review_topic: right,
  can_close_topic: right,
  can_archive_topic: right,
  can_split_merge_topic: right,
  can_edit_staff_notes: right,
  can_toggle_topic_visibility: right,
  can_pin_unpin_topic: right,
  can_moderate_category: right,
  can_remove_self_id: z.int().optional(),
  participants: z.array(participant).optional(),
  created_by: person,
  last_poster: person,
  allowed_users: z.array(person).optional(),
  allowed_groups: z.array(z.strictObject({ id: z.int(), name: z.string() })).optional(),
});

const stream = z.strictObject({
  posts: z.array(streamPost),
  /** All ids; left out on later pages. */
  stream: z.array(z.int()).optional(),
});

/** `GET /t/{id}.json`. */
export const topic = (form: TagForm) =>
  z.strictObject({
    post_stream: stream,
    timeline_lookup: z.array(z.array(z.int())),
    suggested_topics: z.array(z.unknown()),
    ...core(form),
    has_summary: z.boolean(),
    image_url: z.string().nullable(),
    slow_mode_seconds: count,
    slow_mode_enabled_until: time.nullable(),
    draft: z.string().nullable(),
    draft_key: z.string(),
    draft_sequence: count,
    has_deleted: z.boolean().optional(),
    actions_summary: z.array(
      z.strictObject({ id: z.int(), count, hidden: z.boolean(), can_act: z.boolean() }),
    ),
    chunk_size: z.literal([20, 1000]),
    bookmarked: z.boolean(),
    bookmarks: z.array(z.unknown()),
    topic_timer: z.looseObject({}).nullable(),
    message_bus_last_id: z.int(),
    show_read_indicator: z.boolean(),
    current_post_number: z.int().optional(),
    details,
    /** The viewer's own, where the site has an approval queue. */
    pending_posts: z
      .array(z.strictObject({ id: z.int(), raw: z.string().optional(), created_at: time }))
      .optional(),
  });

/** `GET /t/{id}/posts.json`. */
export const chosenPosts = z.strictObject({
  post_stream: z.strictObject({ posts: z.array(streamPost) }),
  id: z.int().positive(),
});

export const postIds = z.strictObject({ post_ids: z.array(z.int()) });

/** As webhooks carry it: no text of any post, and no word on what has changed. */
export const hookTopic = (form: TagForm) =>
  z.strictObject({ ...core(form), created_by: person, last_poster: person });
