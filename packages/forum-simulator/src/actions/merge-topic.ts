// A topic merged into another one (Discourse's PostMover, 2021): the first post is written again over there, the
// others go as they are, and a closed stub stays behind.
import type { Person, Post, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { appendPost, counts } from "./append-post.ts";
import { addSmallAction } from "./topic-status.ts";

const carryOver = (post: Post, into: Topic): void => {
  into.highestPostNumber += 1;
  post.topicId = into.id;
  post.postNumber = into.highestPostNumber;
  post.replyToPostNumber = null;
  into.postIds.push(post.id);
  if (counts(post)) into.postsCount += 1;
  if (post.createdAt >= into.lastPostedAt) {
    into.lastPostedAt = post.createdAt;
    into.lastPosterId = post.authorId;
  }
};

/** Moved posts keep their ids and tell no webhook; only the copy of the first post is announced. */
export const mergeTopic = (world: World, actor: Person, fromId: number, intoId: number): void => {
  const from = world.topic(fromId);
  const into = world.topic(intoId);
  const first = world.firstPost(from);
  const moving = world.postsOf(from).filter((post) => post !== first && post.deletedAt === null);
  const copy = appendPost(world, into, {
    authorId: first.authorId,
    raw: first.raw,
    postType: first.postType,
    createdAt: first.createdAt,
    bumps: false,
  });
  for (const post of moving) carryOver(post, into);
  const staying = from.postIds.filter((id) => !moving.some((post) => post.id === id));
  from.postIds.splice(0, from.postIds.length, ...staying);
  from.postsCount = world.postsOf(from).filter((post) => post.deletedAt === null && counts(post)).length;
  addSmallAction(world, actor, from, "split_topic");
  from.closed = true;
  world.emit({ kind: "post", name: "post_created", post: copy });
  world.emit({ kind: "topic", name: "topic_closed_status_updated", topic: from });
  world.reorder();
};
