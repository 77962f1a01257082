// A small Discourse of our own, for the demo and for every test that talks to a forum.
export type { Fault } from "./faults.ts";
export type { Forum } from "./forum.ts";
export { type ForumOptions, type RunningForum, startForum } from "./start-forum.ts";
