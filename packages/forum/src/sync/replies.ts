// The replies of a topic: which have to be read, by whom they are, and what they say to us.
import { createHash } from "node:crypto";
import { type Configuration, TaskNumber, type TopicFacts, TopicId } from "@threadboard/domain";
import { readReply } from "@threadboard/domain/reply";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import type { ForumUser } from "../client/person.ts";
import type { ForumPost } from "../client/post.ts";
import type { ForumTopic } from "../client/topic.ts";
import type { SyncPort } from "./port.ts";
import type { QuietReplies, RepliesPort, RepliesRead, SeenPost } from "./replies-port.ts";

/** In a topic that we see for the first time, what was written longer ago was not written to us. */
const FRESH = 24 * 3_600_000;

/** What replies are read with: of a look, as much as that. */
type Listening = {
  readonly client: ForumClient;
  readonly port: Pick<SyncPort, "replies">;
  readonly configuration: Configuration;
  readonly clock: () => number;
};

/** What is to be done about the posts of a topic. */
export type Replies = {
  readonly posts: readonly SeenPost[];
  readonly read: RepliesRead;
  readonly authorOfTopic: ForumUser | null;
  /** Every post that was read of the topic, by whomever. */
  readonly all: readonly ForumPost[];
  /** Whether there is anything to carry out or to note. */
  readonly areNews: boolean;
};

type Gathered =
  | { readonly ok: true; readonly replies: Replies }
  | { readonly ok: false; readonly error: ForumError };

const none = (topic: ForumTopic): Replies => ({
  posts: [],
  read: { upTo: 0, gone: [], answered: [], rowDigest: null },
  authorOfTopic: topic.author,
  all: topic.posts,
  areNews: false,
});

/**
 * Reads what is new in a topic, and asks the forum about people who ask something of us. Of a topic that was never
 * read, only the posts that came with it: older pages hold nothing that was meant for us. `hasTasks`: it may, so that
 * what is asked for there is carried out. Nothing is changed yet.
 */
export async function gatherReplies(
  looking: Listening,
  topic: ForumTopic,
  hasTasks: boolean,
): Promise<Gathered> {
  const port = looking.port.replies;
  if (port === undefined) return { ok: true, replies: none(topic) };
  const soFar = await port.soFar(topic.id);
  const had = new Map<number, ForumPost>(topic.posts.map((post) => [post.id, post]));
  const called = new Set<number>(soFar.called);
  const isWanted = (id: number) => called.has(id) || (soFar.upTo !== null && id > soFar.upTo);
  const wanted = topic.streamIds.filter((id) => isWanted(id) && !had.has(id));
  const rest = await looking.client.readPosts(topic.id, wanted);
  if (!rest.ok) return rest;
  for (const post of rest.value) had.set(post.id, post);
  const posts = [...had.values()].sort((a, b) => a.number - b.number);
  const speaking = posts.filter((post) => isForEverybody(post) && !isOurs(post, looking));
  const changed = speaking.filter((post) => soFar.digests.get(post.id) !== digestOf(post));
  const seen = changed.flatMap((post) => seenPost(looking, post, soFar.upTo));
  // A post beyond those we have looked at speaks on as long as it stands in the stream.
  const there = new Set<number>(topic.streamIds.filter((id) => !had.has(id)));
  for (const post of speaking) there.add(post.id);
  const error = hasTasks ? await meetPeople(looking, port, seen) : null;
  if (error !== null) return { ok: false, error };
  const read: RepliesRead = {
    upTo: Math.max(soFar.upTo ?? 0, ...topic.streamIds),
    gone: [...soFar.digests.keys()].filter((id) => !there.has(id)),
    answered: soFar.called,
    rowDigest: null,
  };
  const areNews =
    [seen, read.gone, read.answered].some(({ length }) => length > 0) || read.upTo !== soFar.upTo;
  return { ok: true, replies: { posts: seen, read, authorOfTopic: topic.author, all: posts, areNews } };
}

/** Returns what is read of posts that ask for nothing: it can be saved with the topic itself. `null`: some ask. */
export function readAtOnce(facts: TopicFacts, replies: Replies): QuietReplies | null {
  if (replies.posts.some(({ reading }) => reading.commands.length > 0)) return null;
  const topic = { id: facts.id, slug: facts.slug, author: replies.authorOfTopic };
  return { posts: replies.posts, topic, read: { ...replies.read, rowDigest: facts.rowDigest } };
}

/** Carries out what the posts ask for, in the order in which they stand, and notes how far the topic was read. */
export async function readReplies(looking: Listening, facts: TopicFacts, replies: Replies): Promise<void> {
  const port = looking.port.replies;
  if (port === undefined || !replies.areNews) return;
  const topic = { id: facts.id, slug: facts.slug, author: replies.authorOfTopic };
  const turns = inTurns(replies.posts);
  for (const posts of turns.slice(0, -1)) await port.read(posts, topic, null);
  await port.read(turns.at(-1) ?? [], topic, { ...replies.read, rowDigest: facts.rowDigest });
}

/** A post that asks for something has a transaction of its own; those between two such share one. */
function inTurns(posts: readonly SeenPost[]): SeenPost[][] {
  const turns: SeenPost[][] = [];
  let wasAsking = true;
  for (const post of posts) {
    const asks = post.reading.commands.length > 0;
    if (asks || wasAsking) turns.push([post]);
    else turns.at(-1)?.push(post);
    wasAsking = asks;
  }
  return turns;
}

/** A topic that is no task of ours is kept only where a post names a task, or links its thread, either way round. */
export async function readAside(looking: Listening, facts: TopicFacts, replies: Replies): Promise<void> {
  const port = looking.port.replies;
  if (port === undefined) return;
  const tasks = replies.posts.flatMap(({ reading }) => reading.taskNumbers.map((n) => TaskNumber.parse(n)));
  const topics = replies.posts.flatMap(({ reading }) => reading.topicLinks.map((n) => TopicId.parse(n)));
  if (!(await port.concerns(facts.id, { tasks, topics }))) {
    await port.dismiss(facts.id, replies.read.answered);
    return;
  }
  await port.remember(facts);
  await readReplies(looking, facts, replies);
}

/** Of a topic that is not for us, or not there, no post has to be read any more. */
export async function readNothing({ port }: Listening, topicId: TopicId): Promise<void> {
  const called = (await port.replies?.soFar(topicId))?.called ?? [];
  if (called.length > 0) await port.replies?.dismiss(topicId, called);
}

/** Hidden, deleted and whispered posts are not everybody's, and what moderators and the forum itself do is no reply. */
function isForEverybody(post: ForumPost): boolean {
  return post.type === "regular" && !post.hidden && !post.userDeleted && post.deletedAt === null;
}

/** The bot's own posts say nothing to us, nor do those of the forum's own accounts, whose numbers are negative. */
function isOurs({ author }: ForumPost, { configuration }: Listening): boolean {
  if (author === null || author.id <= 0) return true;
  return author.username.toLowerCase() === configuration.forum.bot?.toLowerCase();
}

function digestOf(post: ForumPost): string {
  return createHash("sha256")
    .update(`${post.topicId}\n${post.raw ?? post.cooked}`)
    .digest("base64url");
}

function seenPost({ configuration, clock }: Listening, post: ForumPost, upTo: number | null): SeenPost[] {
  const { id, topicId, number, author, raw, cooked } = post;
  if (author === null) return [];
  const { board, forum } = configuration;
  const createdAt = post.createdAt ?? clock();
  const reading = readReply({
    ...(raw === null ? { format: "html", text: cooked } : { format: "markdown", text: raw }),
    bot: forum.bot ?? null,
    boardAddress: board.address,
    prefix: board.prefix,
    forumAddress: forum.address,
  });
  return [
    {
      ...{ id, topicId, number, author, createdAt, reading },
      updatedAt: post.updatedAt ?? clock(),
      digest: digestOf(post),
      // Nor is a wiki post anybody's own word: others may have written what stands in it.
      isReply: number > 1 && !post.wiki,
      isFresh: upTo === null ? clock() - createdAt < FRESH : id > upTo,
    },
  ];
}

/** Whoever asks for something, or keeps what only their groups may see, is known before it is done; a page that the forum does not show gives no roles. */
async function meetPeople(
  { client }: Listening,
  port: RepliesPort,
  posts: readonly SeenPost[],
): Promise<ForumError | null> {
  const asking = new Map<number, ForumUser>();
  for (const { topicId, author, reading, isReply, isFresh } of posts) {
    const isSignOfLife = isReply && isFresh && (await port.holdsRestricted(topicId, author));
    if (reading.commands.length > 0 || isSignOfLife) asking.set(author.id, author);
  }
  for (const author of asking.values()) {
    if (await port.isConfirmed(author)) continue;
    const page = await client.userByName(author.username);
    const secret = !page.ok && (page.error.kind === "not-found" || page.error.kind === "forbidden");
    if (!page.ok && !secret) return page.error;
    await port.meet(author, page.ok && page.value.id === author.id ? page.value : null);
  }
  return null;
}
