// Deleting and recovering posts and topics (Discourse's PostDestroyer, 2021).
import { cook } from "../cooking/cook.ts";
import { invalid, invalidAccess, notFound, type Refusal } from "../refusal.ts";
import { takeDeletionTurn } from "../rules/posting-limits.ts";
import { canDeletePost, canDeleteTopic, canRecoverPost } from "../rules/rights.ts";
import { canSeePost, canSeeTopic } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import { type Person, type Post, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { counts } from "./append-post.ts";

const withdrawnText = "(post deleted by author)";

/** After posts have gone or come back, the topic's figures and its last poster are those of what is left. */
const recount = (world: World, topic: Topic): void => {
  const alive = world.postsOf(topic).filter((post) => post.deletedAt === null);
  const shown = alive.filter((post) => post.postType !== postTypes.whisper);
  topic.postsCount = alive.filter(counts).length;
  topic.replyCount = alive.filter((post) => post.replyToPostNumber !== null).length;
  const last = shown.at(-1);
  if (last !== undefined) {
    topic.lastPostedAt = last.createdAt;
    topic.lastPosterId = last.authorId;
  }
};

/** A topic that is deleted keeps its figures, and its events are told with the state before. */
export const deleteTopic = (world: World, actor: Person, topicId: number): Topic | Refusal => {
  const topic = world.topics.get(topicId);
  if (topic === undefined || !canSeeTopic(world, actor, topic)) return notFound;
  if (!canDeleteTopic(world, actor, topic)) {
    return isStaff(actor)
      ? invalid("There was an error deleting that topic. Please contact the site administrator.")
      : invalidAccess;
  }
  const refusal = takeDeletionTurn(world, actor);
  if (refusal !== null) return refusal;
  const first = world.firstPost(topic);
  world.emit({ kind: "post", name: "post_destroyed", post: first });
  world.emit({ kind: "topic", name: "topic_destroyed", topic });
  topic.deletedAt = world.now();
  topic.deletedById = actor.id;
  first.deletedAt = topic.deletedAt;
  first.deletedById = actor.id;
  world.reorder();
  return topic;
};

export const recoverTopic = (world: World, actor: Person, topicId: number): Topic | Refusal => {
  const topic = world.topics.get(topicId);
  if (topic === undefined || !canSeeTopic(world, actor, topic)) return notFound;
  if (!isStaff(actor) || topic.deletedAt === null) return invalidAccess;
  const first = world.firstPost(topic);
  topic.deletedAt = null;
  topic.deletedById = null;
  first.deletedAt = null;
  first.deletedById = null;
  recount(world, topic);
  world.reorder();
  world.emit({ kind: "topic", name: "topic_recovered", topic });
  world.emit({ kind: "post", name: "post_recovered", post: first });
  return topic;
};

/** An author below staff only withdraws the text; the forum removes such posts a day later. */
const withdraw = (world: World, actor: Person, post: Post): void => {
  post.withdrawnRaw = post.raw;
  post.raw = withdrawnText;
  post.cooked = cook(world, withdrawnText);
  post.userDeleted = true;
  post.version += 1;
  post.lastVersionAt = world.now();
  post.updatedAt = world.now();
  post.lastEditorId = actor.id;
  world.emit({ kind: "post", name: "post_edited", post });
};

/** Deleting the first post deletes the topic. */
export const deletePost = (world: World, actor: Person, postId: number): Post | Refusal => {
  const post = world.posts.get(postId);
  if (post === undefined || !canSeePost(world, actor, post)) return notFound;
  if (!canDeletePost(world, actor, post)) return invalidAccess;
  if (post.postNumber === 1) {
    const gone = deleteTopic(world, actor, post.topicId);
    return "refused" in gone ? gone : post;
  }
  const refusal = takeDeletionTurn(world, actor);
  if (refusal !== null) return refusal;
  if (!isStaff(actor)) {
    withdraw(world, actor, post);
    return post;
  }
  post.deletedAt = world.now();
  post.deletedById = actor.id;
  recount(world, world.topic(post.topicId));
  world.emit({ kind: "post", name: "post_destroyed", post });
  return post;
};

export const recoverPost = (world: World, actor: Person, postId: number): Post | Refusal => {
  const post = world.posts.get(postId);
  if (post === undefined || !canSeePost(world, actor, post)) return notFound;
  if (!canRecoverPost(actor, post)) return invalidAccess;
  if (post.postNumber === 1 && post.deletedAt !== null) {
    const back = recoverTopic(world, actor, post.topicId);
    return "refused" in back ? back : post;
  }
  if (post.withdrawnRaw !== null) {
    post.raw = post.withdrawnRaw;
    post.cooked = cook(world, post.raw);
    post.withdrawnRaw = null;
  }
  post.userDeleted = false;
  post.deletedAt = null;
  post.deletedById = null;
  post.updatedAt = world.now();
  recount(world, world.topic(post.topicId));
  world.emit({ kind: "post", name: "post_recovered", post });
  return post;
};
