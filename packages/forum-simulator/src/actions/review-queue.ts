// What moderators do with posts that wait for them (Discourse's ReviewableQueuedPost).
import { isRefusal, type Refusal } from "../refusal.ts";
import type { WaitingPost } from "../world/drafts.ts";
import type { Post } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { createPost, isQueuedPost } from "./create-post.ts";

/** The post is made now, in its author's name. */
export const approvePost = (world: World, id: number): Post | Refusal => {
  const { authorId, draft } = take(world, id);
  const made = createPost(world, world.person(authorId), { ...draft, skipValidations: true });
  if (!isRefusal(made) && isQueuedPost(made)) throw new Error("an approved post was queued again");
  return made;
};

/** The post is never made, and its author is not told. */
export const rejectPost = (world: World, id: number): void => {
  take(world, id);
};

const take = (world: World, id: number): WaitingPost => {
  const waiting = world.waitingPosts.get(id);
  if (waiting === undefined) throw new Error(`nothing waits under ${id}`);
  world.waitingPosts.delete(id);
  return waiting;
};
