// A row of a topic list: what can be known of a topic without reading it.
import { type Instant, TopicId } from "@threadboard/domain";
import { z } from "zod";
import type { ForumAddress } from "./address.ts";
import { flag, flagOrUnknown, text, time, whole } from "./fields.ts";
import { type Assignee, assigned, assigneeOf, type ForumUser, user } from "./person.ts";
import { type ForumTag, tags } from "./tag.ts";
import { isPrivateMessage } from "./topic.ts";

export type ForumListRow = {
  readonly id: TopicId;
  readonly slug: string;
  readonly title: string;
  readonly categoryId: number | null;
  /** Null where the forum does not say. */
  readonly tags: readonly ForumTag[] | null;
  readonly postsCount: number;
  readonly highestPostNumber: number;
  readonly createdAt: Instant | null;
  readonly lastPostedAt: Instant | null;
  /** What the order of activity goes by. An edit of the first post or of tags does not move it. */
  readonly bumpedAt: Instant | null;
  readonly visible: boolean;
  readonly closed: boolean;
  readonly archived: boolean;
  /** Pinned rows come first, whatever the order of activity says. */
  readonly pinned: boolean;
  readonly author: ForumUser | null;
  readonly hasAcceptedAnswer: boolean | null;
  readonly assignedTo: Assignee | null;
};

const row = z.object({
  id: TopicId,
  slug: text,
  title: z.string(),
  archetype: text,
  category_id: whole,
  tags,
  posts_count: whole,
  highest_post_number: whole,
  created_at: time,
  last_posted_at: time,
  bumped_at: time,
  visible: flag(true),
  closed: flag(false),
  archived: flag(false),
  pinned: flag(false),
  pinned_globally: flag(false),
  has_accepted_answer: flagOrUnknown,
  posters: z
    .array(z.object({ user_id: whole }))
    .nullish()
    .catch(null),
  ...assigned,
});

type Row = z.infer<typeof row>;

/** One page of a list, each row still unread so that an odd one costs only itself. */
export const listPage = (address: ForumAddress) =>
  z.object({
    users: z
      .array(z.union([user(address), z.unknown().transform(() => null)]))
      .nullish()
      .catch(null),
    topic_list: z.object({
      more_topics_url: text,
      topics: z.array(z.unknown()),
    }),
  });

/** What one item of a page is. Private messages are told apart so that nobody takes one over. */
type ReadRow =
  | { readonly kind: "row"; readonly row: ForumListRow }
  | { readonly kind: "private-message" }
  | { readonly kind: "unreadable"; readonly error: z.ZodError };

export function readRow(item: unknown, users: readonly (ForumUser | null)[]): ReadRow {
  const parsed = row.safeParse(item);
  if (!parsed.success) return { kind: "unreadable", error: parsed.error };
  if (isPrivateMessage(parsed.data)) return { kind: "private-message" };
  return { kind: "row", row: rowOf(parsed.data, users) };
}

function rowOf(shown: Row, users: readonly (ForumUser | null)[]): ForumListRow {
  // The first of the posters is always the author of the topic.
  const authorId = shown.posters?.[0]?.user_id ?? null;
  return {
    id: shown.id,
    slug: shown.slug ?? "-",
    title: shown.title,
    categoryId: shown.category_id,
    tags: shown.tags,
    postsCount: shown.posts_count ?? 0,
    highestPostNumber: shown.highest_post_number ?? 0,
    createdAt: shown.created_at,
    lastPostedAt: shown.last_posted_at,
    bumpedAt: shown.bumped_at,
    visible: shown.visible,
    closed: shown.closed,
    archived: shown.archived,
    pinned: shown.pinned || shown.pinned_globally,
    author: users.find((user) => user?.id === authorId) ?? null,
    hasAcceptedAnswer: shown.has_accepted_answer,
    assignedTo: assigneeOf(shown),
  };
}
