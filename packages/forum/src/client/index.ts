// Talking to a Discourse forum over HTTP.
export { createForumClient, type ForumClient, type ForumClientOptions } from "./client.ts";
export { type Doubt, describeForumError, type ForumError } from "./errors.ts";
export { forumTime } from "./forum-time.ts";
export type { CallOptions } from "./http.ts";
export {
  createLimiter,
  KEY_LIMITS,
  type Limiter,
  type LimiterState,
  type LimitWindow,
  type Priority,
} from "./limiter.ts";
export type { ForumListRow } from "./list-row.ts";
export type { Listed, Listing, ListOptions } from "./listing.ts";
export type { Assignee, ForumUser, ForumUserPage } from "./person.ts";
export type { ForumPost, PostType } from "./post.ts";
export type { Probe, ProbeName, ProbeReport } from "./probe.ts";
export type { Failure, Incomplete, Result, Success } from "./result.ts";
export type { SearchHit } from "./search.ts";
export type { About, BasicInfo, ForumCategory, Site } from "./site.ts";
export type { ForumTag, TagForm } from "./tag.ts";
export { type Clock, realSleep, type Sleep } from "./timing.ts";
export type { ForumTopic } from "./topic.ts";
export type { TopicListOptions } from "./topic-lists.ts";
export type { Edit, Message, Reply, SentMessage, TagChange, TagOutcome, TitleChange } from "./writing.ts";
