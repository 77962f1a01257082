// The small shapes that many answers share (Discourse, 2026).
import { z } from "zod";

/** ISO 8601 in UTC with milliseconds. */
export const time = z.iso.datetime({ precision: 3 });
export const count = z.int().nonnegative();
/** The system account has id -1. */
export const personId = z.int().min(-2);

/** A path or URL with `{size}` in it. */
export const avatarTemplate = z.string().includes("{size}");

export const person = z.strictObject({
  id: personId,
  username: z.string(),
  name: z.string().nullable(),
  avatar_template: avatarTemplate,
});

export type TagForm = "objects" | "strings";

export const tagObject = z.strictObject({ id: z.int(), name: z.string(), slug: z.string() });

/** Tags are objects since February 2026 and strings before; no forum mixes them. */
export const tag = (form: TagForm) => (form === "objects" ? tagObject : z.string());

/** Left out together where tagging is off. Descriptions are keyed by name in both forms. */
export const tagFields = (form: TagForm) => ({
  tags: z.array(tag(form)).optional(),
  tags_descriptions: z.record(z.string(), z.string()).optional(),
});
