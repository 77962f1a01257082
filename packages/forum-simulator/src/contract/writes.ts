// Answers to writes (Discourse, 2026).
import { z } from "zod";
import { count, type TagForm, tag, time } from "./basics.ts";
import { writtenPost } from "./posts.ts";

/** `POST /posts.json` where the forum holds the post back for a moderator. */
export const enqueued = z.strictObject({
  action: z.literal("enqueued"),
  success: z.literal(true),
  pending_count: count.optional(),
  pending_post: z.strictObject({ id: z.int(), raw: z.string(), created_at: time }).optional(),
  reason: z.string().optional(),
});

/** `POST /posts.json`: the bare post, or word that it waits. */
export const created = z.union([writtenPost, enqueued]);

export const postEdited = z.strictObject({ post: writtenPost });

/** `PUT /t/-/{id}.json`; `tags` only if tags were sent. */
export const topicEdited = (form: TagForm) =>
  z.strictObject({
    basic_topic: z.strictObject({
      id: z.int().positive(),
      title: z.string(),
      fancy_title: z.string(),
      slug: z.string(),
      posts_count: count,
    }),
    tags: z.array(tag(form)).optional(),
  });

export const success = z.strictObject({ success: z.literal("OK") });

export const statusSet = z.strictObject({
  success: z.literal("OK"),
  topic_status_update: z.looseObject({}).nullable(),
});
