// The client: one object with every call to the forum that the product makes.
import { forumAddress } from "./address.ts";
import { findConversation, looksFor } from "./conversation.ts";
import { type ForumHttp, forumHttp, type HttpSettings } from "./http.ts";
import {
  ANONYMOUS_LIMITS,
  createLimiter,
  KEY_LIMITS,
  type Limiter,
  type LimiterState,
  type Priority,
} from "./limiter.ts";
import { groupMembers, userByName } from "./people.ts";
import { probeForum } from "./probe.ts";
import { readPosts, readTopic } from "./read-topic.ts";
import { search } from "./search.ts";
import { about, allTags, basicInfo, categories, category, site } from "./site.ts";
import { type Clock, realSleep, type Sleep } from "./timing.ts";
import { categoryTopics, latestTopics, tagTopics, topicsById } from "./topic-lists.ts";
import { closeTopic, createReply, editPost, sendMessage, setTopicTags, setTopicTitle } from "./writing.ts";

export type ForumClientOptions = {
  /** With the sub-folder, if the forum lives in one. */
  readonly baseUrl: string;
  /** Without a key the client reads what is public. */
  readonly key?: { readonly apiKey: string; readonly username: string } | undefined;
  /** One for all clients of one key; a client without one makes its own, with the usual limits. */
  readonly limiter?: Limiter | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly sleep?: Sleep | undefined;
  /** For one request, from connecting to the last byte. Default 20 s. */
  readonly timeoutMs?: number | undefined;
  /** Of one answer, decompressed. Default 10 MB: twenty long posts of a topic of 100,000 take 3 MB. */
  readonly maxBytes?: number | undefined;
  /** How long a call without a deadline waits for its turn and repeats. Default 3 minutes. */
  readonly patienceMs?: number | undefined;
  /** Asked right before each write leaves; on `false` it ends as `aborted` and nothing was sent. */
  readonly mayWrite?: (() => Promise<boolean>) | undefined;
  /** Discourse slows down what looks like a crawler, so this says what we are and no more. */
  readonly userAgent?: string | undefined;
};

/** Each call is documented where it is defined. None throws for what a forum can do. */
export type ForumClient = ReturnType<typeof callsOver> & {
  /** The same client, whose calls have this priority unless they say otherwise. */
  readonly withPriority: (priority: Priority) => ForumClient;
  /** How the calls of all clients with this one's limiter stand. */
  readonly limits: () => LimiterState;
};

/** Throws where the base URL is no address of the web. */
export function createForumClient(options: ForumClientOptions): ForumClient {
  const { key, clock = Date.now, sleep = realSleep } = options;
  const windows = key === undefined ? ANONYMOUS_LIMITS : KEY_LIMITS;
  const limiter = options.limiter ?? createLimiter({ windows, clock, sleep });
  const settings: HttpSettings = {
    address: forumAddress(options.baseUrl),
    key: key ?? null,
    fetch: options.fetch ?? fetch,
    clock,
    sleep,
    limiter,
    timeoutMs: options.timeoutMs ?? 20_000,
    maxBytes: options.maxBytes ?? 10_000_000,
    patienceMs: options.patienceMs ?? 180_000,
    mayWrite: options.mayWrite,
    userAgent: options.userAgent ?? "Threadboard",
  };
  const over = (http: ForumHttp): ForumClient => ({
    ...callsOver(http),
    withPriority: (priority) => over(forumHttp({ ...settings, priority })),
    limits: () => limiter.state(),
  });
  return over(forumHttp(settings));
}

function callsOver(http: ForumHttp) {
  const bind =
    <Args extends unknown[], R>(call: (http: ForumHttp, ...args: Args) => R) =>
    (...args: Args): R =>
      call(http, ...args);

  return {
    /** Without a slash at the end. */
    baseUrl: http.address.base,
    hasKey: http.hasKey,

    basicInfo: bind(basicInfo),
    about: bind(about),
    site: bind(site),
    categories: bind(categories),
    category: bind(category),
    tags: bind(allTags),

    latestTopics: bind(latestTopics),
    categoryTopics: bind(categoryTopics),
    tagTopics: bind(tagTopics),
    topicsById: bind(topicsById),
    search: bind(search),

    readTopic: bind(readTopic),
    readPosts: bind(readPosts),

    groupMembers: bind(groupMembers),
    userByName: bind(userByName),

    createReply: bind(createReply),
    editPost: bind(editPost),
    setTopicTags: bind(setTopicTags),
    setTopicTitle: bind(setTopicTitle),
    closeTopic: bind(closeTopic),
    sendMessage: bind(sendMessage),
    findConversation: bind(findConversation),
    looksFor: bind(looksFor),

    probe: bind(probeForum),
  };
}
