// A small Discourse of our own, for the demo and for every test that talks to a forum.
export type { Community } from "./community/community.ts";
export type { Contradiction, Fault } from "./faults.ts";
export { Forum } from "./forum.ts";
export type { LoggedRequest } from "./http/request-log.ts";
export type { SiteSettings } from "./settings.ts";
export { type ForumOptions, type RunningForum, startForum } from "./start-forum.ts";
export type { EventTypeName } from "./webhooks/event-types.ts";
export type { Delivery, Hook } from "./webhooks/web-hooks.ts";
export type { Person, Post, Topic } from "./world/records.ts";
