// Keeping our one reply in a thread true: made once, edited in place, found again after a crash.
import {
  isLive,
  isStatusPost,
  replaceStatus,
  type TopicId,
  textsFor,
  writeStatusPost,
} from "@threadboard/domain";
import { describeForumError, type ForumError } from "../client/errors.ts";
import type { ForumPost } from "../client/post.ts";
import type { Owed, Writing, WrittenTopic } from "./port.ts";
import { done, untilBack, type Verdict, verdictOn } from "./verdict.ts";

/** Discourse's default `max_post_length` (2021); tables beyond it are shortened. */
const POST_LIMIT = 32_000;
const DAY = 24 * 3_600_000;

/** Brings the status post of a topic up to date. Makes the first one only after a claim, or when a lead asked. */
export async function writeStatus(writing: Writing, owed: Owed, topic: WrittenTopic): Promise<Verdict> {
  if (topic.statusPostRemoved)
    return { kind: "given-up", words: "our post was removed by somebody; it is not posted again" };
  const text = textFor(writing, topic);
  if (topic.statusPostId !== null) {
    const read = await writing.client.readPost(topic.statusPostId);
    return read.ok ? bringUpToDate(writing, owed, read.value, text) : unreadable(writing, owed, read.error);
  }
  const lost = topic.statusPostBegunAt === null ? null : await findOurs(writing, owed.topicId);
  if (lost !== null && "error" in lost) return failed(writing, owed, lost.error);
  if (lost !== null && lost.post !== null) {
    await writing.port.recorded(owed.topicId, { id: lost.post.id, number: lost.post.number, removed: false });
    return bringUpToDate(writing, owed, lost.post, text);
  }
  if (topic.statusPostQueuedAt !== null)
    return { kind: "given-up", words: "our post waits for a moderator's approval; no second one is sent" };
  return postFirst(writing, owed, topic, text);
}

function textFor(writing: Writing, topic: WrittenTopic): string {
  const { board, policy, kinds } = writing.configuration;
  const texts = textsFor(topic.language ?? board.language);
  return writeStatusPost(topic.tasks, {
    texts,
    board,
    policy,
    kinds,
    nameOf: topic.nameOf,
    limit: POST_LIMIT,
  });
}

function failed(writing: Writing, owed: Owed, error: ForumError): Verdict {
  return verdictOn(error, describeForumError(error), writing.clock(), owed.tries);
}

async function unreadable(writing: Writing, owed: Owed, error: ForumError): Promise<Verdict> {
  if (error.kind !== "not-found" && error.kind !== "gone") return failed(writing, owed, error);
  // A post of a thread that is gone is gone with it, and will be back with it; nobody took our post away.
  const topic = await writing.client.readTopic(owed.topicId, { posts: "first" });
  if (!topic.ok || topic.value.deletedAt !== null) return untilBack(writing.clock());
  await writing.port.recorded(owed.topicId, { id: null, number: null, removed: true });
  return { kind: "given-up", words: "our post is gone; it is not posted again" };
}

/** Edits only the part between our markers, on top of exactly the text that was read. */
async function bringUpToDate(writing: Writing, owed: Owed, post: ForumPost, text: string): Promise<Verdict> {
  if (post.deletedAt !== null || post.userDeleted) {
    await writing.port.recorded(owed.topicId, { id: null, number: null, removed: true });
    return { kind: "given-up", words: "our post was deleted; it is not posted again" };
  }
  if (post.raw === null) return { kind: "given-up", words: "the forum does not show the source of our post" };
  const raw = replaceStatus(post.raw, text);
  if (raw === null)
    return { kind: "given-up", words: "somebody took our markers out of the post; it is left to them" };
  if (raw.trimEnd() === post.raw.trimEnd()) return done;
  const edit = await writing.client.editPost({ postId: post.id, raw, originalText: post.raw });
  return edit.ok ? done : failed(writing, owed, edit.error);
}

/** Looks for a post of ours that was made and never recorded. */
async function findOurs(
  writing: Writing,
  topicId: TopicId,
): Promise<{ readonly post: ForumPost | null } | { readonly error: ForumError }> {
  const read = await writing.client.readTopic(topicId, { posts: "all" });
  if (!read.ok) return { error: read.error };
  const bot = writing.configuration.forum.bot?.toLowerCase();
  const ours = read.value.posts.find(
    (post) => isStatusPost(post.raw ?? "") && post.author?.username.toLowerCase() === bot,
  );
  return { post: ours ?? null };
}

async function postFirst(writing: Writing, owed: Owed, topic: WrittenTopic, text: string): Promise<Verdict> {
  const { client, port, configuration, clock } = writing;
  const claimed = topic.tasks.some((task) => task.claims.some((claim) => isLive(claim.state)));
  if (!claimed && !owed.asked) return done;
  if ((await port.begunSince(clock() - DAY)) >= configuration.policy.newPostsPerDay) {
    return { kind: "later", at: clock() + 3_600_000, words: "the daily number of new posts is used up" };
  }
  await port.begin(owed.topicId, clock());
  const made = await client.createReply({ topicId: owed.topicId, raw: text });
  if (!made.ok) {
    if (made.error.kind === "enqueued") await port.queued(owed.topicId, clock());
    return failed(writing, owed, made.error);
  }
  await port.recorded(owed.topicId, { id: made.value.id, number: made.value.number, removed: false });
  return done;
}
