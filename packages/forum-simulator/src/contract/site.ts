// What a forum says of itself, its tags and its search (Discourse, 2026).
import { z } from "zod";
import { avatarTemplate, count, person, type TagForm, tag, time } from "./basics.ts";
import { siteCategory } from "./categories.ts";
import { topicRow } from "./topic-lists.ts";

/** The parts of `/site.json` that a client of topics reads; the rest is left open. */
export const site = (form: TagForm) =>
  z.looseObject({
    default_archetype: z.literal("regular"),
    post_types: z.strictObject({
      regular: z.literal(1),
      moderator_action: z.literal(2),
      small_action: z.literal(3),
      whisper: z.literal(4),
    }),
    trust_levels: z.strictObject({
      newuser: z.literal(0),
      basic: z.literal(1),
      member: z.literal(2),
      regular: z.literal(3),
      leader: z.literal(4),
    }),
    groups: z.array(
      z.strictObject({
        id: z.int(),
        name: z.string(),
        full_name: z.string().optional(),
        display_name: z.string().optional(),
        flair_url: z.null(),
        flair_bg_color: z.null(),
        flair_color: z.null(),
        automatic: z.boolean(),
      }),
    ),
    uncategorized_category_id: z.int(),
    can_create_tag: z.boolean(),
    can_tag_topics: z.boolean(),
    can_tag_pms: z.boolean(),
    tags_filter_regexp: z.string(),
    top_tags: z.array(tag(form)),
    categories: z.array(siteCategory),
    archetypes: z.array(z.strictObject({ id: z.string(), name: z.string(), options: z.array(z.unknown()) })),
  });

export const basicInfo = z.strictObject({
  logo_url: z.string(),
  logo_small_url: z.string(),
  apple_touch_icon_url: z.string(),
  favicon_url: z.string(),
  title: z.string(),
  description: z.string(),
  header_primary_color: z.string(),
  header_background_color: z.string(),
  login_required: z.boolean(),
  locale: z.string(),
  include_in_discourse_discover: z.boolean(),
  mobile_logo_url: z.string(),
});

const roleHolder = person.extend({ title: z.string().nullable() });

export const about = z.strictObject({
  about: z.looseObject({
    title: z.string(),
    description: z.string(),
    locale: z.string(),
    version: z.string(),
    https: z.boolean(),
    stats: z.record(z.string(), count),
    admins: z.array(roleHolder),
    moderators: z.array(roleHolder),
  }),
});

/** Ids are numbers on new forums and the names themselves on old ones. */
export const tagList = (form: TagForm) =>
  z.strictObject({
    tags: z.array(
      z.strictObject({
        id: form === "objects" ? z.int() : z.string(),
        text: z.string(),
        name: z.string(),
        slug: form === "objects" ? z.string() : z.undefined().optional(),
        description: z.string().nullable(),
        count,
        pm_only: z.boolean(),
        pm_count: count,
        target_tag: z.string().nullable(),
      }),
    ),
    extras: z.looseObject({}),
  });

/** `error` is set, at status 200, when the forum was too busy to search. */
export const searchResults = (form: TagForm) =>
  z.strictObject({
    posts: z.array(
      z.strictObject({
        id: z.int().positive(),
        name: z.string().nullable().optional(),
        username: z.string(),
        avatar_template: avatarTemplate,
        created_at: time,
        like_count: count,
        blurb: z.string(),
        post_number: z.int().positive(),
        topic_id: z.int().positive(),
      }),
    ),
    topics: z.array(topicRow(form)).optional(),
    users: z.array(z.unknown()),
    categories: z.array(z.unknown()),
    tags: z.array(z.unknown()),
    groups: z.array(z.unknown()),
    grouped_search_result: z.strictObject({
      more_posts: z.string().nullable(),
      more_users: z.string().nullable(),
      more_categories: z.string().nullable(),
      term: z.string(),
      search_log_id: z.int(),
      more_full_page_results: z.literal(true).nullable(),
      can_create_topic: z.boolean(),
      error: z.string().nullable(),
      extra: z.looseObject({}).optional(),
      post_ids: z.array(z.int()),
      user_ids: z.array(z.int()),
      category_ids: z.array(z.int()),
      tag_ids: z.array(z.int()),
      group_ids: z.array(z.int()),
    }),
  });
