// Puts a post at the end of a topic and keeps the topic's figures. Every new post, small actions included, comes
// through here.
import { cook } from "../cooking/cook.ts";
import { wordCount } from "../rules/text.ts";
import { type Post, type PostType, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";

export type NewPost = {
  readonly authorId: number;
  readonly raw: string;
  readonly postType: PostType;
  readonly createdAt: number;
  readonly replyToPostNumber?: number | null;
  readonly bumps: boolean;
  readonly actionCode?: string | null;
  readonly actionCodeWho?: string | null;
};

const freshPost = (world: World, topic: Topic, input: NewPost): Post => ({
  id: world.ids.post.next(),
  topicId: topic.id,
  postNumber: topic.highestPostNumber + 1,
  postType: input.postType,
  actionCode: input.actionCode ?? null,
  actionCodeWho: input.actionCodeWho ?? null,
  authorId: input.authorId,
  raw: input.raw,
  cooked: cook(world, input.raw),
  createdAt: input.createdAt,
  updatedAt: input.createdAt,
  version: 1,
  lastVersionAt: input.createdAt,
  lastEditorId: input.authorId,
  replyToPostNumber: input.replyToPostNumber ?? null,
  replyCount: 0,
  hidden: false,
  userDeleted: false,
  withdrawnRaw: null,
  deletedAt: null,
  deletedById: null,
  wiki: false,
  locked: false,
  editReason: null,
  likeCount: 0,
  assignment: null,
});

/** Small actions and whispers are not counted as posts of a topic (Discourse, 2021). */
export const counts = (post: Post): boolean =>
  post.postType === postTypes.regular || post.postType === postTypes.moderatorAction;

export const postNumbered = (world: World, topic: Topic, postNumber: number): Post | undefined =>
  world.postsOf(topic).find((post) => post.postNumber === postNumber);

export const appendPost = (world: World, topic: Topic, input: NewPost): Post => {
  const post = freshPost(world, topic, input);
  world.posts.set(post.id, post);
  topic.postIds.push(post.id);
  topic.highestPostNumber = post.postNumber;
  if (counts(post)) topic.postsCount += 1;
  if (post.postType !== postTypes.whisper) {
    topic.lastPostedAt = post.createdAt;
    topic.lastPosterId = post.authorId;
    topic.wordCount += wordCount(post.raw);
    if (input.bumps) {
      topic.bumpedAt = post.createdAt;
      world.reorder();
    }
  }
  if (post.replyToPostNumber !== null) {
    topic.replyCount += 1;
    const answered = postNumbered(world, topic, post.replyToPostNumber);
    if (answered !== undefined) answered.replyCount += 1;
  }
  const author = world.person(post.authorId);
  author.lastPostedAt = Math.max(author.lastPostedAt ?? 0, post.createdAt);
  return post;
};
