// Changing a topic's title, category and tags: Discourse's `topics#update`. A change is a revision of the first
// post, so it bumps only while that is the last post too.
import { invalid, invalidAccess, isRefusal, type Refusal } from "../refusal.ts";
import { titleComplaints, titleIsTaken } from "../rules/posting-rules.ts";
import { canEditTopic, canStartTopicIn, canTag } from "../rules/rights.ts";
import { resolveTags, sameTags, type TagReference } from "../rules/tagging.ts";
import { cleanTitle, slugOf } from "../rules/text.ts";
import { isStaff } from "../world/groups.ts";
import type { Category, Person, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { revise } from "./revise.ts";

export type TopicEdit = {
  readonly title?: string;
  readonly categoryId?: number;
  /** The whole set; the empty list takes all tags off. */
  readonly tags?: readonly TagReference[];
  readonly originalTitle?: string;
  readonly originalTags?: readonly TagReference[];
  readonly bypassBump?: boolean;
  /** No rules for titles and no limit on how often: for seeds and tests. */
  readonly skipValidations?: boolean;
};

type Change = {
  readonly title: string;
  readonly categoryId: number | null;
  readonly tagIds: readonly number[];
};

const isStale = (world: World, topic: Topic, edit: TopicEdit): boolean => {
  if (edit.originalTitle !== undefined && edit.originalTitle !== topic.title) return true;
  if (edit.originalTags === undefined || edit.originalTags.length === 0) return false;
  const ids = edit.originalTags.map((one) => one.id ?? world.tagNamed(one.name ?? "")?.id ?? -1);
  return !sameTags([...new Set(ids)], topic.tagIds);
};

const newTitle = (world: World, topic: Topic, edit: TopicEdit): string | Refusal => {
  if (edit.title === undefined) return topic.title;
  const title = cleanTitle(edit.title);
  if (title === topic.title || edit.skipValidations) return title;
  const isMessage = topic.archetype === "private_message";
  const complaints = titleComplaints(world.settings, title, isMessage);
  if (complaints.length > 0) return invalid(...complaints);
  return !isMessage && titleIsTaken(world, title, topic.id) ? invalid("Title has already been used") : title;
};

const newCategory = (
  world: World,
  editor: Person,
  topic: Topic,
  edit: TopicEdit,
): Category | null | Refusal => {
  const current = topic.categoryId === null ? null : world.category(topic.categoryId);
  if (edit.categoryId === undefined || edit.categoryId === topic.categoryId) return current;
  const wanted = world.categories.get(edit.categoryId);
  if (wanted === undefined || topic.archetype === "private_message") return invalidAccess;
  return isStaff(editor) || canStartTopicIn(editor, wanted) ? wanted : invalidAccess;
};

const decide = (world: World, editor: Person, topic: Topic, edit: TopicEdit): Change | Refusal => {
  const category = newCategory(world, editor, topic, edit);
  if (isRefusal(category)) return category;
  const title = newTitle(world, topic, edit);
  if (isRefusal(title)) return title;
  const tagIds =
    edit.tags === undefined || !canTag(world, editor)
      ? topic.tagIds
      : resolveTags(world, editor, topic.tagIds, edit.tags, category);
  return isRefusal(tagIds) ? tagIds : { title, categoryId: category?.id ?? null, tagIds };
};

const apply = (world: World, topic: Topic, change: Change): void => {
  if (change.title !== topic.title) {
    world.forgetTitle(topic);
    topic.title = change.title;
    topic.slug = slugOf(change.title);
    world.indexTitle(topic);
  }
  topic.categoryId = change.categoryId;
  topic.tagIds = [...change.tagIds];
};

/** The topic after the edit, or why not. A missing topic is forbidden, not "not found" (Discourse, 2026). */
export const editTopic = (
  world: World,
  editor: Person,
  topicId: number,
  edit: TopicEdit,
): Topic | Refusal => {
  const topic = world.topics.get(topicId);
  if (topic === undefined || topic.deletedAt !== null || !canEditTopic(world, editor, topic)) {
    return invalidAccess;
  }
  if (isStale(world, topic, edit)) return { refused: "edit-conflict" };
  const change = decide(world, editor, topic, edit);
  if (isRefusal(change)) return change;
  const isSame =
    change.title === topic.title &&
    change.categoryId === topic.categoryId &&
    sameTags(change.tagIds, topic.tagIds);
  if (isSame) return topic;

  const first = world.firstPost(topic);
  const refusal = revise(world, editor, first, {
    bypassBump: edit.bypassBump ?? false,
    unlimited: edit.skipValidations ?? false,
  });
  if (refusal !== null) return refusal;
  apply(world, topic, change);
  world.emit({ kind: "topic", name: "topic_edited", topic });
  if (world.settings.topicEditsAlsoSendPostEdited)
    world.emit({ kind: "post", name: "post_edited", post: first });
  return topic;
};
