// Groups and their members (Discourse, 2026).
import type { Viewer } from "../rules/visibility.ts";
import { isMember, isStaff, membersOf } from "../world/groups.ts";
import type { Group, Person } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { iso, isoOrNull, presentPerson } from "./basics.ts";

const fixed = {
  mentionable_level: 99,
  messageable_level: 99,
  visibility_level: 0,
  primary_group: false,
  title: null,
  grant_trust_level: null,
  incoming_email: null,
  has_messages: false,
  flair_url: null,
  flair_bg_color: null,
  flair_color: null,
  bio_raw: null,
  bio_cooked: null,
  bio_excerpt: null,
  public_admission: false,
  public_exit: false,
  allow_membership_requests: false,
  default_notification_level: 3,
  membership_request_template: null,
  members_visibility_level: 0,
  can_see_members: true,
  publish_read_state: false,
};

export const presentGroup = (world: World, viewer: Viewer, group: Group) => ({
  id: group.id,
  automatic: group.automatic,
  name: group.name,
  display_name: group.fullName ?? group.name,
  full_name: group.fullName,
  user_count: membersOf(world, group).length,
  ...fixed,
  is_group_user: viewer !== null && isMember(viewer, group.id),
  is_group_owner: viewer !== null && group.ownerIds.has(viewer.id),
  can_admin_group: viewer?.admin === true,
  can_edit_group: isStaff(viewer),
});

const visibleGroups = (world: World): Group[] => [...world.groups.values()].filter((group) => group.id !== 0);

export const presentGroupAlone = (world: World, viewer: Viewer, group: Group) => ({
  group: {
    ...presentGroup(world, viewer, group),
    is_group_owner_display: viewer !== null && group.ownerIds.has(viewer.id),
    mentionable: !group.automatic,
    messageable: !group.automatic,
    automatic_membership_email_domains: null,
    smtp_server: null,
    smtp_port: null,
    smtp_ssl_mode: null,
    email_username: null,
    email_password: null,
    message_count: 0,
    allow_unknown_sender_topic_replies: false,
    watching_category_ids: [],
    tracking_category_ids: [],
    watching_first_post_category_ids: [],
    regular_category_ids: [],
    muted_category_ids: [],
  },
  extras: { visible_group_names: visibleGroups(world).map((one) => one.name) },
});

export const presentGroupList = (world: World, viewer: Viewer) => {
  const groups = visibleGroups(world);
  return {
    groups: groups.map((group) => presentGroup(world, viewer, group)),
    extras: { type_filters: ["public", "close", "automatic"] },
    total_rows_groups: groups.length,
    load_more_groups: "/groups?page=1",
  };
};

const presentMember = (group: Group, person: Person) => ({
  ...presentPerson(person),
  title: null,
  last_posted_at: isoOrNull(person.lastPostedAt),
  last_seen_at: isoOrNull(person.lastSeenAt ?? person.createdAt),
  added_at: iso(person.joined.get(group.id) ?? person.createdAt),
  timezone: "Etc/UTC",
});

export type MemberPage = {
  readonly limit: number;
  readonly offset: number;
  readonly order: string | null;
  readonly ascending: boolean;
};

const memberKey = (order: string | null, person: Person): string | number => {
  if (order === "last_posted_at") return person.lastPostedAt ?? 0;
  if (order === "last_seen_at") return person.lastSeenAt ?? 0;
  return person.username.toLowerCase();
};

export const presentMembers = (world: World, group: Group, page: MemberPage) => {
  const members = membersOf(world, group);
  const sign = page.order === null || page.ascending ? 1 : -1;
  members.sort((a, b) => {
    const [x, y] = [memberKey(page.order, a), memberKey(page.order, b)];
    return x === y ? a.id - b.id : sign * (x < y ? -1 : 1);
  });
  return {
    members: members
      .slice(page.offset, page.offset + page.limit)
      .map((person) => presentMember(group, person)),
    owners: members
      .filter((person) => group.ownerIds.has(person.id))
      .map((person) => presentMember(group, person)),
    meta: { total: members.length, limit: page.limit, offset: page.offset },
  };
};
