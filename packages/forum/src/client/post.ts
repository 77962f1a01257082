// A post of a topic.
import { type Instant, PostId, TopicId } from "@threadboard/domain";
import { z } from "zod";
import type { ForumAddress } from "./address.ts";
import { flag, text, time, whole } from "./fields.ts";
import { avatar, type ForumUser } from "./person.ts";

/** `small-action`: "closed this topic" and the like. `whisper`: for staff only, never imported. */
export type PostType = "regular" | "moderator-action" | "small-action" | "whisper";

export type ForumPost = {
  readonly id: PostId;
  readonly topicId: TopicId;
  /** Place in the topic, from 1; numbers of deleted or moved posts are missing. */
  readonly number: number;
  readonly type: PostType;
  /** Null where the account is gone. */
  readonly author: ForumUser | null;
  /** For a small action: what was done, as `closed.enabled` or `split_topic`. */
  readonly actionCode: string | null;
  /** The Markdown source; null where the forum does not show it, then `cooked` has to do. */
  readonly raw: string | null;
  /** The HTML, changed later by Discourse itself (link previews, image sizes). */
  readonly cooked: string;
  readonly createdAt: Instant | null;
  /** Also moves when Discourse re-cooks a post, so it proves no edit. Compare `raw`. */
  readonly updatedAt: Instant | null;
  /** Does not rise for an edit within five minutes of the last one. Compare `raw`. */
  readonly version: number;
  /** Flagged: others than staff see a placeholder. */
  readonly hidden: boolean;
  /** Set only where staff look. */
  readonly deletedAt: Instant | null;
  readonly wiki: boolean;
  /** Deleted by its author, with the text replaced; really deleted a day later. */
  readonly userDeleted: boolean;
};

/** A number that is not here counts as a whisper: what we do not know must not become public. */
const POST_TYPES: Readonly<Record<number, PostType>> = {
  1: "regular",
  2: "moderator-action",
  3: "small-action",
  4: "whisper",
};

export const post = (address: ForumAddress): z.ZodType<ForumPost> =>
  z
    .object({
      id: PostId,
      topic_id: TopicId,
      post_number: z.int(),
      post_type: z.int().nullish(),
      user_id: whole,
      username: text,
      name: text,
      avatar_template: avatar(address),
      action_code: text,
      raw: z.string().nullish(),
      cooked: z.string().nullish(),
      created_at: time,
      updated_at: time,
      version: whole,
      hidden: flag(false),
      deleted_at: time,
      wiki: flag(false),
      user_deleted: flag(false),
    })
    .transform((shown) => ({
      id: shown.id,
      topicId: shown.topic_id,
      number: shown.post_number,
      type: POST_TYPES[shown.post_type ?? 1] ?? "whisper",
      author: authorOf(shown.user_id, shown.username, shown.name, shown.avatar_template),
      actionCode: shown.action_code,
      raw: shown.raw ?? null,
      cooked: shown.cooked ?? "",
      createdAt: shown.created_at,
      updatedAt: shown.updated_at,
      version: shown.version ?? 1,
      hidden: shown.hidden,
      deletedAt: shown.deleted_at,
      wiki: shown.wiki,
      userDeleted: shown.user_deleted,
    }));

/** Whether a post is text of the topic that anybody who sees the topic may read. */
export function isReadable(post: ForumPost): boolean {
  const isText = post.type === "regular" || post.type === "moderator-action";
  return isText && !post.hidden && !post.userDeleted && post.deletedAt === null;
}

function authorOf(
  id: number | null,
  username: string | null,
  name: string | null,
  avatarUrl: string | null,
): ForumUser | null {
  return id === null || username === null ? null : { id, username, name, avatarUrl };
}
