// Private messages that we sent ourselves: whether one arrived. No other private message is ever looked at.
import { TopicId } from "@threadboard/domain";
import { z } from "zod";
import { time } from "./fields.ts";
import type { CallOptions, ForumHttp } from "./http.ts";
import { readPosts } from "./read-topic.ts";
import { fail, type Result, succeed } from "./result.ts";

/** Our own mark is in one of the last posts of the conversation, unless many others wrote there meanwhile. */
const LATEST = 40;

const ConversationAnswer = z.object({
  id: TopicId,
  deleted_at: time,
  post_stream: z.object({ stream: z.array(z.int()) }),
});

/**
 * Returns the conversation that was begun under an id of ours, or `null` where there is none. Discourse keeps an
 * `external_id` of a topic that was made with a key, and answers its address with a redirect to the topic.
 */
export async function findConversation(
  http: ForumHttp,
  externalId: string,
  options?: CallOptions,
): Promise<Result<TopicId | null>> {
  const path = `/t/external_id/${externalId}.json`;
  const answer = await http.call({ method: "GET", path }, ConversationAnswer, options);
  if (answer.ok) return succeed(answer.value.id);
  return isGone(answer.error.kind) ? succeed(null) : answer;
}

/** Returns whether one of our posts in a conversation holds these words, or `gone` where the conversation is. */
export async function looksFor(
  http: ForumHttp,
  wanted: { readonly topicId: TopicId; readonly words: string },
  options?: CallOptions,
): Promise<Result<"there" | "not-there" | "gone">> {
  const { topicId, words } = wanted;
  const answer = await http.call({ method: "GET", path: `/t/${topicId}.json` }, ConversationAnswer, options);
  if (!answer.ok) return isGone(answer.error.kind) ? succeed("gone") : answer;
  if (answer.value.deleted_at !== null) return succeed("gone");
  const latest = answer.value.post_stream.stream.slice(-LATEST);
  const posts = await readPosts(http, topicId, latest, options);
  if (!posts.ok) return fail(posts.error);
  return succeed(posts.value.some(({ raw }) => raw?.includes(words) === true) ? "there" : "not-there");
}

/** Discourse answers 404 for what is not there or not ours, and 410 (with `detailed_404`) for what is deleted. */
function isGone(kind: string): boolean {
  return kind === "not-found" || kind === "gone";
}
