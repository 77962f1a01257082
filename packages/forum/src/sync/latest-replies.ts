// The newest replies of a topic, read when somebody wants to see them. Nothing of them is kept.
import type { Audience, Configuration, TopicId } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import type { CallOptions } from "../client/http.ts";
import { type ForumPost, isReadable } from "../client/post.ts";
import { audienceOfTopic, type Places } from "./places.ts";

/** Discourse hands out posts twenty at a time, so this many are one call. */
const TAIL = 20;

export type LatestReplies = {
  /** Who may read the topic, by what the forum says of it now. */
  readonly audience: Audience;
  /** Oldest first. */
  readonly replies: readonly ForumPost[];
  /** The number of the topic's last post that could be read. */
  readonly lastNumber: number;
  /** Answers that are older than these, as far as the forum counts them. */
  readonly more: number;
  /** Takes answers: neither closed nor archived. */
  readonly takesAnswers: boolean;
};

/**
 * Returns a topic's last replies, at most `count`: what anybody who sees the topic may read, without whispers, hidden
 * and deleted posts, and what moderators and the forum itself note. Two calls at most.
 */
export async function readLatestReplies(
  setting: { readonly client: ForumClient; readonly configuration: Configuration; readonly places: Places },
  topicId: TopicId,
  count: number,
  options: CallOptions,
): Promise<
  { readonly ok: true; readonly value: LatestReplies } | { readonly ok: false; readonly error: ForumError }
> {
  const read = await setting.client.readTopic(topicId, { posts: "chunk", ...options });
  if (!read.ok) return read;
  const topic = read.value;
  const had = new Map<number, ForumPost>(topic.posts.map((post) => [post.id, post]));
  const tail = topic.streamIds.slice(-TAIL);
  const missing = tail.filter((id) => !had.has(id));
  if (missing.length > 0) {
    const rest = await setting.client.readPosts(topicId, missing, options);
    if (!rest.ok) return rest;
    for (const post of rest.value) had.set(post.id, post);
  }
  const posts = tail.flatMap((id) => had.get(id) ?? []);
  const replies = posts.filter(isReply).slice(-count);
  const audience: Audience =
    topic.deletedAt === null
      ? audienceOfTopic(topic, setting.places, setting.configuration)
      : { kind: "nobody" };
  return {
    ok: true,
    value: {
      audience,
      replies,
      lastNumber: posts.at(-1)?.number ?? 1,
      more: Math.max(0, topic.postsCount - 1 - replies.length),
      takesAnswers: !topic.closed && !topic.archived,
    },
  };
}

const isReply = (post: ForumPost) => post.number > 1 && post.type === "regular" && isReadable(post);
