// The requests of webhooks (Discourse, 2023): headers, and the body by kind.
import { z } from "zod";
import type { TagForm } from "./basics.ts";
import { hookCategory } from "./categories.ts";
import { group } from "./people.ts";
import { hookPost } from "./posts.ts";
import { hookTopic } from "./topics.ts";

const kinds = [
  ...["ping", "topic", "post", "user", "group", "category", "tag", "reviewable", "notification", "solved"],
  ...["assign", "user_badge", "group_user", "like", "user_promoted"],
] as const;

/** Names in lower case, as Node gives them. */
export const hookHeaders = z.looseObject({
  "content-type": z.enum(["application/json", "application/x-www-form-urlencoded"]),
  "content-length": z.string().regex(/^\d+$/),
  "user-agent": z.string().startsWith("Discourse/"),
  accept: z.literal("*/*"),
  connection: z.literal("close"),
  "x-discourse-instance": z.string().regex(/^https?:\/\/[^/]+$/),
  "x-discourse-event-id": z.string().regex(/^\d+$/),
  "x-discourse-event-type": z.enum(kinds),
  "x-discourse-event": z.string().regex(/^[a-z_]+$/),
  /** Absent where the hook has no secret. */
  "x-discourse-event-signature": z
    .string()
    .regex(/^sha256=[0-9a-f]{64}$/)
    .optional(),
});

const assigned = z.strictObject({
  type: z.literal("assigned"),
  topic_id: z.int(),
  topic_title: z.string(),
  assigned_by_id: z.int(),
  assigned_by_username: z.string(),
  assigned_to_id: z.int().optional(),
  assigned_to_username: z.string().optional(),
  assigned_to_group_id: z.int().optional(),
  assigned_to_group_name: z.string().optional(),
});

const unassigned = z.strictObject({
  type: z.literal("unassigned"),
  topic_id: z.int(),
  topic_title: z.string(),
  unassigned_by_id: z.int(),
  unassigned_by_username: z.string(),
  unassigned_to_id: z.int().optional(),
  unassigned_to_username: z.string().optional(),
  unassigned_to_group_id: z.int().optional(),
  unassigned_to_group_name: z.string().optional(),
});

/** The body: one key, the kind. */
export const hookPayload = (form: TagForm) =>
  z.union([
    z.strictObject({ ping: z.literal("OK") }),
    z.strictObject({ topic: hookTopic(form) }),
    z.strictObject({ post: hookPost }),
    z.strictObject({ solved: hookPost }),
    z.strictObject({ assign: z.union([assigned, unassigned]) }),
    z.strictObject({ user: z.looseObject({ id: z.int(), username: z.string(), email: z.string() }) }),
    z.strictObject({ group }),
    z.strictObject({ group_user: z.looseObject({ user_id: z.int(), group_id: z.int() }) }),
    z.strictObject({ category: hookCategory }),
    z.strictObject({ tag: z.looseObject({ id: z.int(), name: z.string() }) }),
  ]);
