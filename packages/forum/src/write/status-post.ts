// Keeping our one reply in a thread true: made once, edited in place, found again after a crash.
import { replaceStatus } from "@threadboard/domain";
import type { ForumError } from "../client/errors.ts";
import type { ForumPost } from "../client/post.ts";
import { findLost } from "./find-lost.ts";
import type { Owed, Writing, WrittenTopic } from "./port.ts";
import {
  ARRIVAL,
  done,
  givenUp,
  later,
  untilApproved,
  untilBack,
  type Verdict,
  verdictOn,
} from "./verdict.ts";
import { isPostWanted, statusTextOf } from "./words.ts";

const DAY = 24 * 3_600_000;

/** Brings the status post of a topic up to date. Makes the first one only after a claim, or when a lead asked. */
export async function writeStatus(writing: Writing, owed: Owed, topic: WrittenTopic): Promise<Verdict> {
  if (topic.statusPostRemoved && topic.statusPostQueuedAt !== null)
    return givenUp("rejected", "our post was not approved; it is not sent again");
  if (topic.statusPostRemoved)
    return givenUp("removed", "our post was removed by somebody; it is not posted again");
  const text = statusTextOf(topic, writing.configuration);
  if (topic.statusPostId !== null) return keep(writing, owed, topic.statusPostId, text);
  if (topic.statusPostBegunAt === null && !isPostWanted(topic, owed.asked)) return done;
  return lookFirst(writing, owed, topic, text);
}

/** The post is read by its topic: no granular key scope covers a post by itself. */
async function keep(writing: Writing, owed: Owed, postId: ForumPost["id"], text: string): Promise<Verdict> {
  const read = await writing.client.readPosts(owed.topicId, [postId]);
  if (!read.ok) return verdictOn(read.error, writing.clock(), owed.tries);
  const [post] = read.value;
  return post === undefined ? missing(writing, owed, postId) : bringUpToDate(writing, owed, post, text);
}

/** A post of a thread that is gone is gone with it, and will be back with it; nobody took our post away then. */
async function missing(writing: Writing, owed: Owed, postId: number): Promise<Verdict> {
  const { client, port, clock } = writing;
  const topic = await client.readTopic(owed.topicId, { posts: "first" });
  if (!topic.ok || topic.value.deletedAt !== null) return untilBack(clock(), owed.tries);
  if (topic.value.streamIds.includes(postId))
    return later(clock() + ARRIVAL, "the forum lists our post and does not show it");
  await port.recorded(owed.topicId, { kind: "removed" });
  return givenUp("removed", "our post is gone; it is not posted again");
}

/** Edits only the part between our markers, on top of exactly the text that was read. */
async function bringUpToDate(writing: Writing, owed: Owed, post: ForumPost, text: string): Promise<Verdict> {
  if (post.deletedAt !== null || post.userDeleted) {
    await writing.port.recorded(owed.topicId, { kind: "removed" });
    return givenUp("removed", "our post was deleted; it is not posted again");
  }
  // Discourse shows a flagged post again once its author edits it, which is not ours to decide.
  if (post.hidden) return givenUp("hidden", "our post was flagged and hidden; it is left");
  if (post.raw === null) return givenUp("refused", "the forum does not show the source of our post");
  const raw = replaceStatus(post.raw, text);
  if (raw === null)
    return givenUp("markers-gone", "somebody took our markers out of the post; it is left to them");
  if (raw.trimEnd() === post.raw.trimEnd()) return done;
  const edit = await writing.client.editPost({ postId: post.id, raw, originalText: post.raw });
  if (edit.ok) return done;
  if (edit.error.kind === "not-found" || edit.error.kind === "gone") return missing(writing, owed, post.id);
  return refused(writing, owed, edit.error, "edit-refused");
}

/**
 * Where a first post was begun and its end is unknown, it stands, or waits for approval, or is on its way, or was never
 * made. Where none was begun as far as we know, one may stand all the same: our data may be a copy from before.
 */
async function lookFirst(writing: Writing, owed: Owed, topic: WrittenTopic, text: string): Promise<Verdict> {
  const { port, clock } = writing;
  const begunAt = topic.statusPostBegunAt;
  const found = await findLost(writing, owed.topicId, begunAt);
  if (found.kind === "unknown") return verdictOn(found.error, clock(), owed.tries);
  if (found.kind === "stands") {
    const { id, number } = found.post;
    await port.recorded(owed.topicId, { kind: "stands", id, number });
    return bringUpToDate(writing, owed, found.post, text);
  }
  if (found.kind === "pending" && topic.statusPostQueuedAt === null)
    await port.recorded(owed.topicId, { kind: "queued", at: clock() });
  if (found.kind === "pending" || (topic.statusPostQueuedAt !== null && !found.toldOfPending))
    return untilApproved(clock(), owed.tries, "");
  if (topic.statusPostQueuedAt !== null) {
    await port.recorded(owed.topicId, { kind: "rejected" });
    return givenUp("rejected", "our post was not approved; it is not sent again");
  }
  const arrivedBy = begunAt === null ? 0 : begunAt + ARRIVAL;
  if (clock() < arrivedBy) return later(arrivedBy, "a post that was begun may still be on its way");
  return isPostWanted(topic, owed.asked) ? postFirst(writing, owed, text) : done;
}

async function postFirst(writing: Writing, owed: Owed, text: string): Promise<Verdict> {
  const { client, port, configuration, clock } = writing;
  const today = Math.floor(clock() / DAY) * DAY;
  if ((await port.madeSince(today)) >= configuration.policy.newPostsPerDay)
    return later(today + DAY, "today's number of new posts is used up", "allowance");
  await port.begin(owed.topicId, clock());
  const made = await client.createReply({ topicId: owed.topicId, raw: text });
  if (made.ok) {
    await port.recorded(owed.topicId, { kind: "stands", id: made.value.id, number: made.value.number });
    return done;
  }
  if (made.error.kind === "uncertain") return verdictOn(made.error, clock(), owed.tries);
  const queued = made.error.kind === "enqueued";
  await port.recorded(owed.topicId, queued ? { kind: "queued", at: clock() } : { kind: "not-made" });
  return refused(writing, owed, made.error, "refused");
}

/** Returns what to do about a refusal: Discourse says 403 or 422 for a closed topic and one that is gone as for anything else. */
async function refused(
  { client, clock }: Writing,
  owed: Owed,
  error: ForumError,
  trouble: "refused" | "edit-refused",
): Promise<Verdict> {
  const verdict = verdictOn(error, clock(), owed.tries);
  if (error.kind !== "forbidden" && error.kind !== "invalid") return verdict;
  const topic = await client.readTopic(owed.topicId, { posts: "first" });
  if (!topic.ok || topic.value.deletedAt !== null) return untilBack(clock(), owed.tries);
  const words = "words" in verdict ? verdict.words : "";
  if (topic.value.closed || topic.value.archived) return givenUp("closed", words);
  return error.kind === "invalid" ? givenUp(trouble, words) : verdict;
}
