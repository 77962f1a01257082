// A person's own page as JSON (Discourse, 2026): what a client reads of it, with the rest at its defaults.
import type { Viewer } from "../rules/visibility.ts";
import { groupsOf, isStaff } from "../world/groups.ts";
import type { Person } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { avatarTemplate, iso, isoOrNull } from "./basics.ts";
import { presentGroup } from "./groups.ts";

export const presentPersonPage = (world: World, viewer: Viewer, person: Person) => {
  const isSelf = viewer?.id === person.id;
  const groups = groupsOf(world, person);
  return {
    user_badges: [],
    user: {
      id: person.id,
      username: person.username,
      name: person.name,
      avatar_template: avatarTemplate(person),
      last_posted_at: isoOrNull(person.lastPostedAt),
      last_seen_at: isoOrNull(person.lastSeenAt),
      created_at: iso(person.createdAt),
      ignored: false,
      muted: false,
      can_ignore_user: false,
      can_mute_user: viewer !== null && !isSelf,
      can_send_private_messages: viewer !== null,
      can_send_private_message_to_user: viewer !== null && !isSelf,
      trust_level: person.trustLevel,
      moderator: person.moderator,
      admin: person.admin,
      title: null,
      badge_count: 0,
      custom_fields: {},
      time_read: 0,
      recent_time_read: 0,
      primary_group_id: null,
      primary_group_name: null,
      flair_group_id: null,
      flair_name: null,
      flair_url: null,
      flair_bg_color: null,
      flair_color: null,
      featured_topic: null,
      staged: false,
      can_edit: isSelf || isStaff(viewer),
      can_edit_username: viewer?.admin === true,
      can_edit_email: viewer?.admin === true,
      can_edit_name: isSelf || isStaff(viewer),
      uploaded_avatar_id: person.uploadedAvatar ? person.id : null,
      has_title_badges: false,
      pending_count: 0,
      profile_view_count: 0,
      second_factor_enabled: false,
      can_upload_profile_header: isSelf,
      can_upload_user_card_background: isSelf,
      // Told only of somebody who is suspended (Discourse's UserCardSerializer); for ever is a thousand years.
      ...(person.suspended ? { suspended_till: iso(world.now() + 1000 * 365 * 86_400_000) } : {}),
      ...(person.about === null ? {} : { bio_raw: person.about, bio_excerpt: person.about }),
      groups: groups.map((group) => presentGroup(world, viewer, group)),
      group_users: groups.map((group) => ({
        group_id: group.id,
        user_id: person.id,
        notification_level: 3,
        owner: group.ownerIds.has(person.id),
      })),
    },
  };
};
