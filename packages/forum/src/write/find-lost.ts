// Looking for a post of ours that was sent and never recorded.
import { isStatusPost, type TopicId } from "@threadboard/domain";
import type { ForumError } from "../client/errors.ts";
import type { ForumPost } from "../client/post.ts";
import type { Writing } from "./port.ts";

export type Lost =
  | { readonly kind: "stands"; readonly post: ForumPost }
  /** A moderator has to approve it. */
  | { readonly kind: "pending" }
  /** `toldOfPending`: the forum says what waits for approval there, so nothing of ours does. */
  | { readonly kind: "nowhere"; readonly toldOfPending: boolean }
  | { readonly kind: "unknown"; readonly error: ForumError };

const CHUNK = 20;
/** Where nothing tells when to look for it, so many chunks of posts are read at most. */
const MOST_CHUNKS = 5;
/** The forum's clock may differ from ours by as much. */
const CLOCK_DOUBT = 10 * 60_000;

/**
 * Reads a topic from its end back to the time at which the post was begun, or a hundred posts back where that is not
 * known: long threads are not read whole.
 */
export async function findLost(writing: Writing, topicId: TopicId, begunAt: number | null): Promise<Lost> {
  const { client, configuration } = writing;
  const bot = configuration.forum.bot?.toLowerCase();
  const read = await client.readTopic(topicId, { posts: "first" });
  if (!read.ok) return { kind: "unknown", error: read.error };
  const { streamIds, pending } = read.value;
  const stop = begunAt === null ? Math.max(0, streamIds.length - MOST_CHUNKS * CHUNK) : 0;
  for (let end = streamIds.length; end > stop; end -= CHUNK) {
    const chunk = await client.readPosts(topicId, streamIds.slice(Math.max(0, end - CHUNK), end));
    if (!chunk.ok) return { kind: "unknown", error: chunk.error };
    const ours = chunk.value.find(
      (post) => isStatusPost(post.raw ?? "") && post.author?.username.toLowerCase() === bot,
    );
    if (ours !== undefined) return { kind: "stands", post: ours };
    const oldest = chunk.value[0]?.createdAt ?? Number.POSITIVE_INFINITY;
    if (begunAt !== null && oldest < begunAt - CLOCK_DOUBT) break;
  }
  if (pending?.some(isStatusPost)) return { kind: "pending" };
  return { kind: "nowhere", toldOfPending: pending !== null };
}
