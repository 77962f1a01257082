// Some posts of a topic made into a new one of their own, in the same category and in the name of whoever wrote the first.
import type { Person, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { blankTopic } from "./blank-topic.ts";
import { movePosts } from "./move-posts.ts";

/** The posts keep their ids; the topic is announced, the posts are not. */
export const splitTopic = (
  world: World,
  actor: Person,
  fromId: number,
  postIds: readonly number[],
  title: string,
): Topic => {
  const from = world.topic(fromId);
  const posts = world.postsOf(from).filter((post) => postIds.includes(post.id));
  const [first] = posts;
  if (first === undefined) throw new Error("a topic needs a post");
  const into = blankTopic(world, {
    title,
    authorId: first.authorId,
    at: first.createdAt,
    categoryId: from.categoryId,
  });
  world.keepTopic(into);
  movePosts(world, actor, from, into, posts);
  world.emit({ kind: "topic", name: "topic_created", topic: into });
  return into;
};
