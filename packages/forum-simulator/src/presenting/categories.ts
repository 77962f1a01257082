// Categories as JSON: in the lists of the site, and one alone (Discourse, 2026).

import { escapeHtml } from "../rules/text.ts";
import { canSeeCategory, isRestricted, permissionIn, type Viewer } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import type { Category } from "../world/records.ts";
import type { World } from "../world/world.ts";

export const visibleCategories = (world: World, viewer: Viewer): Category[] =>
  [...world.categories.values()].filter((category) => canSeeCategory(viewer, category));

export const categoryPath = (world: World, category: Category): string => {
  const parent = category.parentId === null ? "" : `${world.category(category.parentId).slug}/`;
  return `/c/${parent}${category.slug}/${category.id}`;
};

export type CategoryFigures = ReadonlyMap<number, { readonly topics: number; readonly posts: number }>;

/** How many topics and posts each category has, counted once an answer. */
export const countTopics = (world: World): CategoryFigures => {
  const figures = new Map<number, { topics: number; posts: number }>();
  for (const topic of world.topics.values()) {
    if (topic.categoryId === null || topic.deletedAt !== null || !topic.visible) continue;
    if (world.category(topic.categoryId).definitionTopicId === topic.id) continue;
    const one = figures.get(topic.categoryId) ?? { topics: 0, posts: 0 };
    figures.set(topic.categoryId, { topics: one.topics + 1, posts: one.posts + topic.postsCount });
  }
  return figures;
};

const childrenOf = (world: World, viewer: Viewer, category: Category): Category[] =>
  visibleCategories(world, viewer).filter((one) => one.parentId === category.id);

const looks = {
  text_color: "FFFFFF",
  style_type: "square",
  emoji: null,
  icon: null,
  topic_template: null,
  topic_title_placeholder: null,
  sort_order: null,
  sort_ascending: null,
  show_subcategory_list: false,
  num_featured_topics: 3,
  default_view: null,
  subcategory_list_style: "rows_with_featured_topics",
  default_top_period: "all",
  default_list_filter: "all",
  navigate_to_first_post_after_read: false,
  read_only_banner: null,
  uploaded_logo: null,
  uploaded_logo_dark: null,
  uploaded_background: null,
  uploaded_background_dark: null,
};

export const presentCategory = (
  world: World,
  viewer: Viewer,
  category: Category,
  figures: CategoryFigures,
) => {
  const definition = category.definitionTopicId === null ? null : world.topic(category.definitionTopicId);
  const children = childrenOf(world, viewer, category);
  const description = category.description === "" ? null : category.description;
  const own = figures.get(category.id) ?? { topics: 0, posts: 0 };
  return {
    id: category.id,
    name: category.name,
    color: category.color,
    slug: category.slug,
    topic_count: own.topics,
    post_count: own.posts,
    position: category.position,
    description: description === null ? null : escapeHtml(description),
    description_text: description,
    description_excerpt: description === null ? null : escapeHtml(description),
    topic_url: definition === null ? null : `/t/${definition.slug}/${definition.id}`,
    read_restricted: isRestricted(category),
    permission: permissionIn(viewer, category) ?? 3,
    notification_level: 1,
    can_edit: isStaff(viewer),
    has_children: children.length > 0,
    subcategory_count: children.length,
    minimum_required_tags: category.minimumRequiredTags,
    ...(category.parentId === null ? {} : { parent_category_id: category.parentId }),
    ...looks,
  };
};

const periods = (topics: number) => ({
  topics_day: 0,
  topics_week: 0,
  topics_month: topics,
  topics_year: topics,
  topics_all_time: topics,
});

const presentListed = (
  world: World,
  viewer: Viewer,
  category: Category,
  figures: CategoryFigures,
  withSubcategories: boolean,
): Record<string, unknown> => {
  const children = childrenOf(world, viewer, category);
  const shown = presentCategory(world, viewer, category, figures);
  return {
    ...shown,
    ...periods(shown.topic_count),
    subcategory_ids: children.map((child) => child.id),
    ...(withSubcategories && children.length > 0
      ? { subcategory_list: children.map((child) => presentListed(world, viewer, child, figures, false)) }
      : {}),
  };
};

/** The top categories; their children come inside them when asked for. */
export const presentCategoryList = (world: World, viewer: Viewer, withSubcategories: boolean) => {
  const figures = countTopics(world);
  const top = visibleCategories(world, viewer).filter((category) => category.parentId === null);
  return {
    category_list: {
      can_create_category: isStaff(viewer),
      can_create_topic: viewer !== null,
      categories: top.map((category) => presentListed(world, viewer, category, figures, withSubcategories)),
    },
  };
};

export const presentCategoryAlone = (world: World, viewer: Viewer, category: Category) => ({
  category: {
    ...presentCategory(world, viewer, category, countTopics(world)),
    permission: permissionIn(viewer, category),
    custom_fields: {},
    required_tag_groups: [],
    ...(category.allowedTags === null ? {} : { allowed_tags: [...category.allowedTags] }),
    allow_global_tags: category.allowedTags === null,
    available_groups: [],
    auto_close_hours: null,
    auto_close_based_on_last_post: false,
    allow_unlimited_owner_edits_on_first_post: false,
    default_slow_mode_seconds: null,
    group_permissions: [...category.permissions].map(([id, permission]) => ({
      permission_type: permission,
      group_name: world.group(id).name,
      group_id: id,
    })),
    email_in: null,
    email_in_allow_strangers: false,
    mailinglist_mirror: false,
    all_topics_wiki: false,
    can_delete: false,
    allow_badges: true,
    topic_featured_link_allowed: true,
    search_priority: 0,
    topic_posting_review_group_ids: [],
    reply_posting_review_group_ids: [],
  },
});
