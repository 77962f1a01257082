// What we write into the forum: replies, edits of our own posts, tags, private messages.
//
// None of these is repeated once it may have arrived; see `http.ts`. After `uncertain` the caller looks first.
// Within 120 s it may also send exactly the same reply or message again: Discourse then answers with the post
// that it made for the first one (only for keys, and only for the same bytes from the same address).
import { PostId, TopicId } from "@threadboard/domain";
import { z } from "zod";
import { text } from "./fields.ts";
import type { CallOptions, ForumHttp } from "./http.ts";
import { type ForumPost, post } from "./post.ts";
import { fail, mapResult, type Result } from "./result.ts";
import { type ForumTag, formOf, sameTag, type TagForm, tags, tagsToSend } from "./tag.ts";

export type Reply = {
  readonly topicId: TopicId;
  readonly raw: string;
  readonly replyToPostNumber?: number;
  /** Whether the topic comes to the front. Without it the key's user must be staff or trust level 4, else `invalid`. */
  readonly bump?: boolean;
};

/** Replies to a topic. The bot does not track the topics that it writes in. May end `enqueued`. */
export function createReply(
  http: ForumHttp,
  reply: Reply,
  options?: CallOptions,
): Promise<Result<ForumPost>> {
  const body = {
    topic_id: reply.topicId,
    raw: reply.raw,
    auto_track: false,
    ...(reply.bump === true ? {} : { no_bump: true }),
    ...(reply.replyToPostNumber === undefined ? {} : { reply_to_post_number: reply.replyToPostNumber }),
  };
  return create(http, body, post(http.address), options);
}

export type Message = {
  /** Usernames. */
  readonly to: readonly string[];
  readonly title: string;
  readonly raw: string;
  /** At most 50 letters, digits, hyphens and underscores; Discourse makes no second topic with the same. */
  readonly externalId?: string;
};

/** Where a message has gone. */
export type SentMessage = { readonly topicId: TopicId; readonly postId: PostId };

/** Sends a private message. May end `enqueued`. */
export function sendMessage(
  http: ForumHttp,
  message: Message,
  options?: CallOptions,
): Promise<Result<SentMessage>> {
  const body = {
    archetype: "private_message",
    target_recipients: message.to.join(","),
    title: message.title,
    raw: message.raw,
    ...(message.externalId === undefined ? {} : { external_id: message.externalId }),
  };
  const sent = z
    .object({ id: PostId, topic_id: TopicId })
    .transform((shown) => ({ postId: shown.id, topicId: shown.topic_id }));
  return create(http, body, sent, options);
}

/** A site that holds posts for approval says so with status 200 and no post. */
async function create<T>(
  http: ForumHttp,
  body: unknown,
  made: z.ZodType<T>,
  options: CallOptions | undefined,
): Promise<Result<T>> {
  const waits = z
    .object({ action: z.literal("enqueued"), reason: text })
    .transform(({ reason }) => ({ kind: "enqueued" as const, words: reason ?? "" }));
  const answer = z.union([waits, made.transform((value) => ({ kind: "made" as const, value }))]);
  const result = await http.call({ method: "POST", path: "/posts.json", body }, answer, options);
  if (!result.ok) return result;
  const { value } = result;
  return value.kind === "made" ? mapResult(result, () => value.value) : fail(value);
}

export type Edit = {
  readonly postId: PostId;
  readonly raw: string;
  /** The source as last read, to the letter. If it is no longer that, the answer is `conflict`. */
  readonly originalText: string;
  /** Shown in the post's history; forces a new version even within minutes of the last edit. */
  readonly editReason?: string;
};

/** Edits a post in place, without bumping its topic (ignored by Discourse below trust level 4). */
export function editPost(http: ForumHttp, edit: Edit, options?: CallOptions): Promise<Result<ForumPost>> {
  const body = {
    post: {
      raw: edit.raw,
      original_text: edit.originalText,
      ...(edit.editReason === undefined ? {} : { edit_reason: edit.editReason }),
    },
    bypass_bump: true,
  };
  const answer = z.object({ post: post(http.address) }).transform((shown) => shown.post);
  return http.call({ method: "PUT", path: `/posts/${edit.postId}.json`, body }, answer, options);
}

export type TagChange = {
  readonly topicId: TopicId;
  /** The whole set that the topic shall have. */
  readonly names: readonly string[];
  /** The tags as last read. With ids, the answer is `conflict` if they are no longer these. */
  readonly original: readonly ForumTag[];
  /** How the forum takes tags, for a topic that has none to tell by. */
  readonly form: TagForm;
};

/** What the forum made of a change of tags. */
export type TagOutcome = {
  /** The set that the topic has now; null where the forum does not say. */
  readonly tags: readonly ForumTag[] | null;
  /** Names that it did not take: unknown ones it may not create, and synonyms, which it replaces. */
  readonly dropped: readonly string[];
};

/**
 * Sets the tags of a topic. Discourse checks the original set only where it is not empty, so a tag that
 * somebody adds to an untagged topic meanwhile can be lost. A name that the forum does not know is made a tag
 * if the key's user may, so names are checked against `tags()` before.
 */
export async function setTopicTags(
  http: ForumHttp,
  change: TagChange,
  options?: CallOptions,
): Promise<Result<TagOutcome>> {
  const ids = change.original.flatMap(({ id }) => id ?? []);
  const body = {
    tags: tagsToSend(change.names, formOf(change.original) ?? change.form, change.original),
    ...(ids.length > 0 && ids.length === change.original.length ? { original_tags: ids } : {}),
  };
  const answer = z.object({ tags });
  const path = `/t/-/${change.topicId}.json`;
  const result = await http.call({ method: "PUT", path, body }, answer, options);
  return mapResult(result, (shown) => {
    const has = shown.tags?.map(({ name }) => name) ?? null;
    const dropped = has === null ? [] : change.names.filter((name) => !has.some((one) => sameTag(one, name)));
    return { tags: shown.tags, dropped };
  });
}

export type TitleChange = {
  readonly topicId: TopicId;
  readonly title: string;
  /** As last read. If it is no longer that, the answer is `conflict`. */
  readonly originalTitle: string;
};

/** Sets the title of a topic. Returns it as the forum keeps it: capitals and ends are tidied there. */
export async function setTopicTitle(
  http: ForumHttp,
  change: TitleChange,
  options?: CallOptions,
): Promise<Result<{ readonly title: string }>> {
  const body = { title: change.title, original_title: change.originalTitle };
  const answer = z
    .object({ basic_topic: z.object({ title: z.string() }) })
    .transform(({ basic_topic }) => basic_topic);
  return http.call({ method: "PUT", path: `/t/-/${change.topicId}.json`, body }, answer, options);
}

/** Closes a topic to further replies. Closing does not bump it. */
export function closeTopic(
  http: ForumHttp,
  topicId: TopicId,
  options?: CallOptions,
): Promise<Result<unknown>> {
  const body = { status: "closed", enabled: "true" };
  return http.call({ method: "PUT", path: `/t/${topicId}/status.json`, body }, z.unknown(), options);
}
