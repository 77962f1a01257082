// Posts moved from one topic to another, new or old (Discourse's PostMover, 2021): the first post of a topic is written
// again over there, the others go as they are, and a small action in the old topic links the new one.
import type { Person, Post, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { appendPost, counts } from "./append-post.ts";
import { addSmallAction } from "./topic-status.ts";

/** Moved posts keep their ids and tell no webhook; only the copy of a first post is announced. */
export const movePosts = (
  world: World,
  actor: Person,
  from: Topic,
  into: Topic,
  posts: readonly Post[],
): void => {
  const first = world.firstPost(from);
  const copied = posts.includes(first) ? copyInto(world, first, into) : null;
  const moving = posts.filter((post) => post !== first);
  for (const post of moving) carryOver(post, into);
  const staying = from.postIds.filter((id) => !moving.some((post) => post.id === id));
  from.postIds.splice(0, from.postIds.length, ...staying);
  const left = world.postsOf(from).filter((post) => post.deletedAt === null && counts(post));
  from.postsCount = left.length;
  const link = `[${into.title}](/t/${into.slug}/${into.id})`;
  const raw =
    posts.length === 1 ? `A post was merged into ${link}` : `${posts.length} posts were moved to ${link}`;
  addSmallAction(world, actor, from, "split_topic", { raw });
  if (copied !== null) world.emit({ kind: "post", name: "post_created", post: copied });
  world.reorder();
};

const copyInto = (world: World, first: Post, into: Topic): Post =>
  appendPost(world, into, {
    authorId: first.authorId,
    raw: first.raw,
    postType: first.postType,
    createdAt: first.createdAt,
    bumps: false,
  });

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
