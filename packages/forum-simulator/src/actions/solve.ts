// The solved plugin: marking posts as answers to their topic's question (discourse-solved, 2026).
import { invalidAccess, notFound, type Refusal } from "../refusal.ts";
import { canAcceptAnswer } from "../rules/rights.ts";
import { canSeePost } from "../rules/visibility.ts";
import type { Person, Post } from "../world/records.ts";
import type { World } from "../world/world.ts";

const find = (world: World, actor: Person, postId: number): Post | Refusal => {
  const post = world.posts.get(postId);
  if (post === undefined || post.postNumber === 1 || !canSeePost(world, actor, post)) return notFound;
  return canAcceptAnswer(world, actor, world.topic(post.topicId)) ? post : invalidAccess;
};

/** Where a forum knows one answer only, the new one replaces the old. */
export const acceptAnswer = (world: World, actor: Person, postId: number): Post | Refusal => {
  const post = find(world, actor, postId);
  if ("refused" in post) return post;
  const topic = world.topic(post.topicId);
  if (topic.acceptedPostIds.includes(post.id)) return post;
  const replaced = world.settings.acceptedAnswerForm === "single" ? topic.acceptedPostIds : [];
  topic.acceptedPostIds = [...topic.acceptedPostIds.filter((id) => !replaced.includes(id)), post.id];
  for (const id of replaced)
    world.emit({ kind: "solved", name: "unaccepted_solution", post: world.post(id) });
  world.emit({ kind: "solved", name: "accepted_solution", post });
  return post;
};

export const unacceptAnswer = (world: World, actor: Person, postId: number): Post | Refusal => {
  const post = find(world, actor, postId);
  if ("refused" in post) return post;
  const topic = world.topic(post.topicId);
  if (!topic.acceptedPostIds.includes(post.id)) return post;
  topic.acceptedPostIds = topic.acceptedPostIds.filter((id) => id !== post.id);
  world.emit({ kind: "solved", name: "unaccepted_solution", post });
  return post;
};
