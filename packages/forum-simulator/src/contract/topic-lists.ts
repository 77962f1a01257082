// Lists of topics (Discourse, 2026).
import { z } from "zod";
import { count, person, personId, type TagForm, tag, tagFields, time } from "./basics.ts";

const poster = z.strictObject({
  user_id: personId,
  extras: z.string().nullable(),
  description: z.string(),
  primary_group_id: z.int().nullable(),
});

export const topicRow = (form: TagForm) =>
  z.strictObject({
    id: z.int().positive(),
    title: z.string(),
    fancy_title: z.string(),
    slug: z.string(),
    posts_count: count,
    reply_count: count,
    highest_post_number: count,
    image_url: z.string().nullable(),
    created_at: time,
    last_posted_at: time.nullable(),
    bumped: z.boolean(),
    bumped_at: time,
    archetype: z.enum(["regular", "banner", "private_message"]),
    unseen: z.boolean(),
    pinned: z.boolean(),
    unpinned: z.boolean().nullable(),
    /** Only where pinned. */
    excerpt: z.string().optional(),
    visible: z.boolean(),
    closed: z.boolean(),
    archived: z.boolean(),
    ...tagFields(form),
    views: count,
    like_count: count,
    has_summary: z.boolean(),
    last_poster_username: z.string(),
    category_id: z.int().nullable(),
    pinned_globally: z.boolean(),
    featured_link: z.string().nullable(),
    posters: z.array(poster).min(1),
    // Only for somebody who is signed in.
    last_read_post_number: count.optional(),
    unread_posts: count.optional(),
    notification_level: z.int().optional(),
    bookmarked: z.boolean().optional(),
    liked: z.boolean().optional(),
    // Only with the plugins.
    assigned_to_user: person.optional(),
    assigned_to_group: z.strictObject({ id: z.int(), name: z.string() }).optional(),
    has_accepted_answer: z.boolean().optional(),
    can_have_answer: z.boolean().optional(),
  });

export const topicList = (form: TagForm) =>
  z.strictObject({
    users: z.array(person),
    primary_groups: z.array(z.unknown()),
    flair_groups: z.array(z.unknown()).optional(),
    topic_list: z.strictObject({
      can_create_topic: z.boolean(),
      /** A path without `.json`, on full pages only. */
      more_topics_url: z.string().startsWith("/").optional(),
      per_page: z.int().min(1).max(100),
      top_tags: z.array(tag(form)).optional(),
      /** On the pages of a tag. */
      tags: z
        .array(z.strictObject({ id: z.int(), name: z.string(), topic_count: count, staff: z.boolean() }))
        .optional(),
      topics: z.array(topicRow(form)),
    }),
  });
