// Changing the text of a post: Discourse's `posts#update`.
import { invalid, invalidAccess, isRefusal, notFound, type Refusal } from "../refusal.ts";
import { bodyComplaints } from "../rules/posting-rules.ts";
import { rightToEditPost } from "../rules/rights.ts";
import { cleanRaw } from "../rules/text.ts";
import { canSeePost } from "../rules/visibility.ts";
import type { Person, Post } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { editTopic } from "./edit-topic.ts";
import { revise } from "./revise.ts";

export type PostEdit = {
  readonly raw?: string;
  /** What the editor believes the text to be now; anything else is a conflict. */
  readonly originalText?: string;
  readonly editReason?: string;
  readonly bypassBump?: boolean;
  /** For the first post only. */
  readonly title?: string;
  readonly categoryId?: number;
  /** No rules for length and no limit on how often: for seeds and tests. */
  readonly skipValidations?: boolean;
};

const tooLate = "This post was created too long ago. It can no longer be edited or deleted.";

const checkText = (world: World, post: Post, raw: string): Refusal | null => {
  const isMessage = world.topic(post.topicId).archetype === "private_message";
  const kind = isMessage ? "message" : post.postNumber === 1 ? "first" : "reply";
  const complaints = bodyComplaints(world.settings, raw, kind);
  return complaints.length > 0 ? invalid(...complaints) : null;
};

const changeTopicFields = (world: World, editor: Person, post: Post, edit: PostEdit): Refusal | null => {
  if (post.postNumber !== 1 || (edit.title === undefined && edit.categoryId === undefined)) return null;
  const answer = editTopic(world, editor, post.topicId, {
    ...(edit.title === undefined ? {} : { title: edit.title }),
    ...(edit.categoryId === undefined ? {} : { categoryId: edit.categoryId }),
    skipValidations: edit.skipValidations ?? false,
  });
  return isRefusal(answer) ? answer : null;
};

/**
 * The post after the edit, or why not. When topic fields change with the text, only the topic's event is told
 * (Discourse, 2023).
 */
export const editPost = (world: World, editor: Person, postId: number, edit: PostEdit): Post | Refusal => {
  const post = world.posts.get(postId);
  if (post === undefined || !canSeePost(world, editor, post)) return notFound;
  const right = rightToEditPost(world, editor, post);
  if (right === "too-late") return invalid(tooLate);
  if (right === "forbidden") return invalidAccess;
  if (edit.originalText !== undefined && edit.originalText !== post.raw) return { refused: "edit-conflict" };

  const raw = edit.raw === undefined ? undefined : cleanRaw(edit.raw);
  const changesText = raw !== undefined && raw !== post.raw;
  const wrongText = changesText && !edit.skipValidations ? checkText(world, post, raw) : null;
  if (wrongText !== null) return wrongText;

  const topic = world.topic(post.topicId);
  const before = `${topic.title}\n${topic.categoryId}`;
  const wrongTopic = changeTopicFields(world, editor, post, edit);
  if (wrongTopic !== null) return wrongTopic;
  if (!changesText) return post;

  const refusal = revise(world, editor, post, {
    raw,
    ...(edit.editReason === undefined ? {} : { editReason: edit.editReason }),
    bypassBump: edit.bypassBump ?? false,
    unlimited: edit.skipValidations ?? false,
  });
  if (refusal !== null) return refusal;
  const topicChanged = `${topic.title}\n${topic.categoryId}` !== before;
  const isTrashed = topic.deletedAt !== null;
  if (!isTrashed && (!topicChanged || world.settings.topicEditsAlsoSendPostEdited)) {
    world.emit({ kind: "post", name: "post_edited", post });
  }
  return post;
};
