// A topic of the forum as we understand it, and how it is read from Discourse's answer.
import { type Instant, TopicId } from "@threadboard/domain";
import { z } from "zod";
import type { ForumAddress } from "./address.ts";
import { flag, text, time, whole } from "./fields.ts";
import { type Assignee, assigned, assigneeOf, type ForumUser, user } from "./person.ts";
import { type ForumPost, isReadable } from "./post.ts";
import { type ForumTag, tags } from "./tag.ts";

export type ForumTopic = {
  readonly id: TopicId;
  readonly slug: string;
  readonly title: string;
  readonly categoryId: number | null;
  /** Null where the forum does not say: tagging is off, or we may not see tags. */
  readonly tags: readonly ForumTag[] | null;
  readonly postsCount: number;
  readonly createdAt: Instant | null;
  readonly lastPostedAt: Instant | null;
  /** False for an unlisted topic. */
  readonly visible: boolean;
  readonly closed: boolean;
  readonly archived: boolean;
  /** Set only where staff look; everybody else gets `not-found`. */
  readonly deletedAt: Instant | null;
  /** `regular` or `banner`; a private message never becomes a ForumTopic. */
  readonly archetype: string;
  readonly author: ForumUser | null;
  /** The (first) accepted answer, where the solved plugin is on. */
  readonly acceptedAnswer: { readonly postNumber: number; readonly username: string | null } | null;
  readonly assignedTo: Assignee | null;
  /** Sources of the key's own posts here that wait for approval; null where the forum does not say. */
  readonly pending: readonly string[] | null;
  /** In the order of the stream; all of them, or the first alone, as was asked for. */
  readonly posts: readonly ForumPost[];
  /** Ids of all posts that the reader may see, in order, small actions included. */
  readonly streamIds: readonly number[];
};

const answer = z.object({ post_number: z.int(), username: text });

/** What `/t/{id}.json` says, posts still unread so that an odd one costs only itself. */
export const topicAnswer = (address: ForumAddress) =>
  z.object({
    id: TopicId,
    slug: text,
    title: z.string(),
    archetype: text,
    category_id: whole,
    tags,
    posts_count: whole,
    created_at: time,
    last_posted_at: time,
    deleted_at: time,
    visible: flag(true),
    closed: flag(false),
    archived: flag(false),
    details: z
      .object({ created_by: user(address) })
      .nullish()
      .catch(null),
    pending_posts: z
      .array(z.object({ raw: z.string().nullish() }))
      .nullish()
      .catch(null),
    accepted_answer: answer.nullish().catch(null),
    accepted_answers: z.array(answer).nullish().catch(null),
    ...assigned,
    post_stream: z.object({
      posts: z.array(z.unknown()),
      stream: z.array(z.int()).nullish().catch(null),
    }),
  });

type TopicAnswer = z.infer<ReturnType<typeof topicAnswer>>;

/** Whether this is a private message. A topic without category is one too, should the archetype be missing. */
export function isPrivateMessage(shown: { archetype: string | null; category_id: number | null }): boolean {
  return shown.archetype === "private_message" || (shown.archetype === null && shown.category_id === null);
}

export function topicOf(
  shown: TopicAnswer,
  posts: readonly ForumPost[],
  streamIds: readonly number[],
): ForumTopic {
  const accepted = shown.accepted_answer ?? shown.accepted_answers?.[0] ?? null;
  return {
    id: shown.id,
    slug: shown.slug ?? "-",
    title: shown.title,
    categoryId: shown.category_id,
    tags: shown.tags,
    postsCount: shown.posts_count ?? streamIds.length,
    createdAt: shown.created_at,
    lastPostedAt: shown.last_posted_at,
    visible: shown.visible,
    closed: shown.closed,
    archived: shown.archived,
    deletedAt: shown.deleted_at,
    archetype: shown.archetype ?? "regular",
    author: shown.details?.created_by ?? posts.find((post) => post.number === 1)?.author ?? null,
    acceptedAnswer: accepted && { postNumber: accepted.post_number, username: accepted.username },
    assignedTo: assigneeOf(shown),
    pending: shown.pending_posts?.map(({ raw }) => raw ?? "") ?? null,
    posts,
    streamIds,
  };
}

/** Returns the posts whose text may be imported: no whispers, small actions, hidden or deleted posts. */
export function readablePosts(topic: ForumTopic): readonly ForumPost[] {
  return topic.posts.filter(isReadable);
}
