// Groups, their members, and people's own pages (Discourse, 2026).
import { z } from "zod";
import { avatarTemplate, count, personId, time } from "./basics.ts";

const open = z.string().nullable();

const groupCore = {
  id: z.int(),
  automatic: z.boolean(),
  name: z.string(),
  display_name: z.string(),
  full_name: open,
  user_count: count.optional(),
  mentionable_level: count,
  messageable_level: count,
  visibility_level: count,
  primary_group: z.boolean(),
  title: open,
  grant_trust_level: open,
  incoming_email: open,
  has_messages: z.boolean(),
  flair_url: open,
  flair_bg_color: open,
  flair_color: open,
  bio_raw: open,
  bio_cooked: open,
  bio_excerpt: open,
  public_admission: z.boolean(),
  public_exit: z.boolean(),
  allow_membership_requests: z.boolean(),
  default_notification_level: z.int(),
  membership_request_template: open,
  is_group_user: z.boolean().optional(),
  is_group_owner: z.boolean().optional(),
  members_visibility_level: count,
  can_see_members: z.boolean(),
  can_admin_group: z.boolean(),
  can_edit_group: z.boolean().optional(),
  publish_read_state: z.boolean(),
};

export const group = z.strictObject(groupCore);

export const groupList = z.strictObject({
  groups: z.array(group),
  extras: z.strictObject({ type_filters: z.array(z.string()) }),
  total_rows_groups: count,
  load_more_groups: z.string(),
});

const ids = z.array(z.int());

export const oneGroup = z.strictObject({
  group: z.strictObject({
    ...groupCore,
    is_group_owner_display: z.boolean(),
    mentionable: z.boolean(),
    messageable: z.boolean(),
    automatic_membership_email_domains: open,
    smtp_server: open,
    smtp_port: open,
    smtp_ssl_mode: z.int().nullable(),
    email_username: open,
    email_password: open,
    message_count: count,
    allow_unknown_sender_topic_replies: z.boolean(),
    watching_category_ids: ids,
    tracking_category_ids: ids,
    watching_first_post_category_ids: ids,
    regular_category_ids: ids,
    muted_category_ids: ids,
  }),
  extras: z.strictObject({ visible_group_names: z.array(z.string()) }),
});

const member = z.strictObject({
  id: personId,
  username: z.string(),
  name: open,
  avatar_template: avatarTemplate,
  title: open,
  last_posted_at: time.nullable(),
  last_seen_at: time.nullable(),
  added_at: time,
  timezone: z.string(),
});

export const groupMembers = z.strictObject({
  members: z.array(member),
  owners: z.array(member),
  meta: z.strictObject({ total: count, limit: count, offset: count }),
});

/** The parts of a person's page that a client reads; the many preferences are left open. No e-mail. */
export const personPage = z.strictObject({
  user_badges: z.array(z.unknown()),
  user: z.looseObject({
    id: personId,
    username: z.string(),
    name: open,
    avatar_template: avatarTemplate,
    last_posted_at: time.nullable(),
    last_seen_at: time.nullable(),
    created_at: time,
    trust_level: z.int().min(0).max(4),
    moderator: z.boolean(),
    admin: z.boolean(),
    title: open,
    groups: z.array(group).optional(),
    suspended_till: time.optional(),
    email: z.undefined().optional(),
  }),
});
