// What the forum says of itself: `/site.json`, `/site/basic-info.json`, `/about.json` (Discourse, 2026).
import { canCreateTags, canTag } from "../rules/rights.ts";
import type { Viewer } from "../rules/visibility.ts";
import { postTypes } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { presentPerson } from "./basics.ts";
import { countTopics, presentCategory, visibleCategories } from "./categories.ts";
import { topTags } from "./tags.ts";

export const forumVersion = "2026.10.0";

const trustLevels = { newuser: 0, basic: 1, member: 2, regular: 3, leader: 4 };

export const presentSite = (world: World, viewer: Viewer) => {
  const figures = countTopics(world);
  return {
    default_archetype: "regular",
    notification_types: { mentioned: 1, replied: 2, quoted: 3, edited: 4, liked: 5, private_message: 6 },
    post_types: {
      regular: postTypes.regular,
      moderator_action: postTypes.moderatorAction,
      small_action: postTypes.smallAction,
      whisper: postTypes.whisper,
    },
    trust_levels: trustLevels,
    groups: [...world.groups.values()].map((group) => ({
      id: group.id,
      name: group.name,
      ...(group.fullName === null ? {} : { full_name: group.fullName }),
      display_name: group.fullName ?? group.name,
      flair_url: null,
      flair_bg_color: null,
      flair_color: null,
      automatic: group.automatic,
    })),
    filters: ["latest", "unread", "new", "top", "read", "posted"],
    periods: ["all", "yearly", "quarterly", "monthly", "weekly", "daily"],
    top_menu_items: ["latest", "categories", "top"],
    anonymous_top_menu_items: ["latest", "categories", "top"],
    uncategorized_category_id: 1,
    user_field_max_length: 2048,
    post_action_types: [],
    topic_flag_types: [],
    can_create_tag: canCreateTags(world, viewer),
    can_tag_topics: canTag(world, viewer),
    can_tag_pms: false,
    tags_filter_regexp: "[\\/\\?#\\[\\]@!\\$&'\\(\\)\\*\\+,;=\\.%\\\\`^\\s|\\{\\}\"<>]+",
    top_tags: topTags(world, viewer),
    topic_featured_link_allowed_category_ids: [],
    user_themes: [],
    user_color_schemes: [],
    censored_regexp: [],
    custom_emoji_translation: {},
    watched_words_replace: null,
    watched_words_link: null,
    categories: visibleCategories(world, viewer).map((category) => ({
      ...presentCategory(world, viewer, category, figures),
      allow_global_tags: category.allowedTags === null,
      required_tag_groups: [],
    })),
    archetypes: [
      { id: "regular", name: "Regular Topic", options: [] },
      { id: "banner", name: "translation missing: en.archetypes.banner.title", options: [] },
    ],
    user_fields: [],
    auth_providers: [],
    full_name_required_for_signup: false,
    full_name_visible_in_signup: true,
  };
};

export const presentBasicInfo = (world: World) => ({
  logo_url: "/images/logo.svg",
  logo_small_url: "/images/logo.svg",
  apple_touch_icon_url: "/images/logo.svg",
  favicon_url: "/images/logo.svg",
  title: world.settings.title,
  description: world.settings.description,
  header_primary_color: "333333",
  header_background_color: "ffffff",
  login_required: world.settings.loginRequired,
  locale: "en",
  include_in_discourse_discover: false,
  mobile_logo_url: "/images/logo.svg",
});

export const presentAbout = (world: World) => {
  const people = [...world.people.values()].filter((person) => person.id > 0);
  const withRole = (role: "admin" | "moderator") =>
    people.filter((person) => person[role]).map((person) => ({ ...presentPerson(person), title: null }));
  return {
    about: {
      title: world.settings.title,
      description: world.settings.description,
      extended_site_description: null,
      banner_image: null,
      locale: "en",
      version: forumVersion,
      https: false,
      can_see_about_stats: true,
      contact_url: "",
      contact_email: "",
      stats: {
        topics_count: [...world.topics.values()].filter((topic) => topic.archetype === "regular").length,
        posts_count: world.posts.size,
        users_count: people.length,
      },
      admins: withRole("admin"),
      moderators: withRole("moderator"),
    },
  };
};
