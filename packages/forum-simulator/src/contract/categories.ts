// Categories (Discourse, 2026).
import { z } from "zod";
import { count } from "./basics.ts";

const upload = z.null();
const color = z.string().regex(/^[0-9A-Fa-f]{6}$/);

const core = {
  id: z.int().positive(),
  name: z.string(),
  color,
  text_color: color,
  style_type: z.string(),
  emoji: z.string().nullable(),
  icon: z.string().nullable(),
  slug: z.string(),
  topic_count: count,
  post_count: count,
  position: count,
  description: z.string().nullable(),
  description_text: z.string().nullable(),
  description_excerpt: z.string().nullable(),
  topic_url: z.string().nullable(),
  read_restricted: z.boolean(),
  permission: z.literal([1, 2, 3]).nullable(),
  notification_level: z.int(),
  can_edit: z.boolean(),
  topic_template: z.string().nullable(),
  topic_title_placeholder: z.string().nullable(),
  has_children: z.boolean().nullable(),
  subcategory_count: count.nullable(),
  sort_order: z.string().nullable(),
  sort_ascending: z.boolean().nullable(),
  show_subcategory_list: z.boolean(),
  num_featured_topics: count,
  default_view: z.string().nullable(),
  subcategory_list_style: z.string(),
  default_top_period: z.string(),
  default_list_filter: z.string(),
  minimum_required_tags: count,
  navigate_to_first_post_after_read: z.boolean(),
  read_only_banner: z.string().nullable().optional(),
  uploaded_logo: upload,
  uploaded_logo_dark: upload,
  uploaded_background: upload,
  uploaded_background_dark: upload,
  parent_category_id: z.int().positive().optional(),
};

export const hookCategory = z.strictObject(core);

const periods = {
  topics_day: count,
  topics_week: count,
  topics_month: count,
  topics_year: count,
  topics_all_time: count,
};

const listed = z.strictObject({
  ...core,
  ...periods,
  is_uncategorized: z.boolean().optional(),
  subcategory_ids: z.array(z.int()),
});

/** `GET /categories.json`; children inside only with `include_subcategories`. */
export const categoryList = z.strictObject({
  category_list: z.strictObject({
    can_create_category: z.boolean(),
    can_create_topic: z.boolean(),
    categories: z.array(listed.extend({ subcategory_list: z.array(listed).optional() })),
  }),
});

/** In `/site.json`: all of them, flat. */
export const siteCategory = z.strictObject({
  ...core,
  allow_global_tags: z.boolean(),
  required_tag_groups: z.array(z.unknown()),
});

/** `GET /c/{id}/show.json`. */
export const oneCategory = z.strictObject({
  category: z.strictObject({
    ...core,
    custom_fields: z.looseObject({}),
    allowed_tags: z.array(z.string()).optional(),
    allow_global_tags: z.boolean().optional(),
    required_tag_groups: z.array(z.unknown()),
    available_groups: z.array(z.unknown()),
    auto_close_hours: z.number().nullable(),
    auto_close_based_on_last_post: z.boolean(),
    allow_unlimited_owner_edits_on_first_post: z.boolean(),
    default_slow_mode_seconds: z.int().nullable(),
    group_permissions: z.array(
      z.strictObject({ permission_type: z.literal([1, 2, 3]), group_name: z.string(), group_id: z.int() }),
    ),
    email_in: z.string().nullable(),
    email_in_allow_strangers: z.boolean(),
    mailinglist_mirror: z.boolean(),
    all_topics_wiki: z.boolean(),
    can_delete: z.boolean(),
    allow_badges: z.boolean(),
    topic_featured_link_allowed: z.boolean(),
    search_priority: count,
    topic_posting_review_group_ids: z.array(z.int()),
    reply_posting_review_group_ids: z.array(z.int()),
  }),
});
