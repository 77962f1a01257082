// Reading a topic with its posts, and what is said about a topic that contradicts itself.
import type { TopicId } from "@threadboard/domain";
import { z } from "zod";
import type { CallOptions, ForumHttp } from "./http.ts";
import { shapeWords } from "./http.ts";
import { type ForumPost, post } from "./post.ts";
import { fail, type Incomplete, type Result, succeed } from "./result.ts";
import { type ForumTopic, isPrivateMessage, topicAnswer, topicOf } from "./topic.ts";

/** Discourse hands out posts in chunks of 20; how many ids one request may name is not documented. */
const CHUNK = 20;

/**
 * Reads a topic with its first post, with those that come with it (the first 20), or with all. A topic that is
 * deleted while its posts are read gives the posts that were had. Errors of its own: `moved`, `private-message`.
 */
export async function readTopic(
  http: ForumHttp,
  topicId: TopicId,
  options: CallOptions & { readonly posts: "first" | "chunk" | "all" },
): Promise<Result<ForumTopic>> {
  const answer = await http.call(
    { method: "GET", path: `/t/${topicId}.json`, query: { include_raw: 1 } },
    topicAnswer(http.address),
    options,
  );
  if (!answer.ok) return answer;
  const shown = answer.value;
  if (isPrivateMessage(shown)) return fail({ kind: "private-message" });
  if (shown.id !== topicId) return fail({ kind: "moved", topicId: shown.id });

  const chunk = readPostList(http, topicId, shown.post_stream.posts);
  const streamIds = [...new Set(shown.post_stream.stream ?? chunk.posts.map(({ id }) => id))];
  if (options.posts !== "all") {
    const hasFirst = chunk.posts.some(({ number }) => number === 1);
    const posts = options.posts === "chunk" ? chunk.posts : chunk.posts.filter(({ number }) => number === 1);
    const missing: Incomplete = { kind: "posts-missing", topicId, postIds: streamIds.slice(0, 1) };
    const incomplete = hasFirst ? chunk.incomplete : [...chunk.incomplete, missing];
    return succeed(topicOf(shown, posts, streamIds), incomplete);
  }

  const had = new Map(chunk.posts.map((post) => [Number(post.id), post]));
  const wanted = streamIds.filter((id) => !had.has(id));
  const rest = await readPosts(http, topicId, wanted, options);
  if (!rest.ok) return rest;
  for (const post of rest.value) had.set(post.id, post);
  const posts = streamIds.flatMap((id) => had.get(id) ?? []);
  const incomplete = [...chunk.incomplete, ...rest.incomplete];
  const said = shown.posts_count ?? 0;
  if (said > streamIds.length) {
    incomplete.push({ kind: "fewer-posts", topicId, said, got: streamIds.length });
  }
  return succeed(topicOf(shown, posts, streamIds), incomplete);
}

/**
 * Reads posts of a topic by id, with their source. Those that the forum does not hand out are reported as
 * missing. This is the way to a post's source that a key limited to topics may go. The answer does not say
 * whether the topic is a private message: that shows only when the topic itself is read.
 */
export async function readPosts(
  http: ForumHttp,
  topicId: TopicId,
  postIds: readonly number[],
  options?: CallOptions,
): Promise<Result<readonly ForumPost[]>> {
  const posts: ForumPost[] = [];
  const incomplete: Incomplete[] = [];
  for (let start = 0; start < postIds.length; start += CHUNK) {
    const ids = postIds.slice(start, start + CHUNK);
    const answer = await http.call(
      { method: "GET", path: `/t/${topicId}/posts.json`, query: { post_ids: ids, include_raw: 1 } },
      PostsAnswer,
      options,
    );
    if (!answer.ok) {
      // The forum refuses the whole chunk where none of its posts can be had, or the topic went meanwhile.
      if (answer.error.kind !== "not-found" && answer.error.kind !== "gone") return answer;
      continue;
    }
    const chunk = readPostList(http, topicId, answer.value.post_stream.posts);
    posts.push(...chunk.posts.filter((post) => ids.includes(post.id)));
    incomplete.push(...chunk.incomplete);
  }
  const had = new Set<number>(posts.map((post) => post.id));
  const missing = postIds.filter((id) => !had.has(id));
  if (missing.length > 0) incomplete.push({ kind: "posts-missing", topicId, postIds: missing });
  return succeed(posts, incomplete);
}

const PostsAnswer = z.object({ post_stream: z.object({ posts: z.array(z.unknown()) }) });

function readPostList(http: ForumHttp, topicId: TopicId, list: readonly unknown[]) {
  const posts: ForumPost[] = [];
  const incomplete: Incomplete[] = [];
  const schema = post(http.address);
  for (const item of list) {
    const parsed = schema.safeParse(item);
    if (parsed.success) posts.push(parsed.data);
    else incomplete.push({ kind: "unreadable-post", topicId, words: shapeWords(parsed.error) });
  }
  return { posts, incomplete };
}
