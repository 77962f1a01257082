// Which topics a list page holds, and in which order (Discourse's TopicQuery, 2021 to 2026).
import { isListed, type Viewer } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import type { Tag, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";

export type ListQuery = {
  readonly page: number;
  readonly perPage: number;
  readonly order: string | null;
  readonly ascending: boolean;
  readonly topicIds: readonly number[] | null;
  readonly status: string | null;
  /** In days before now. */
  readonly createdBeforeDays: number | null;
  readonly bumpedBeforeDays: number | null;
  readonly categoryId: number | null;
  readonly withSubcategories: boolean;
  /** Every one of these. */
  readonly tags: readonly Tag[];
};

export const wholeForum: ListQuery = {
  page: 0,
  perPage: 30,
  order: null,
  ascending: false,
  topicIds: null,
  status: null,
  createdBeforeDays: null,
  bumpedBeforeDays: null,
  categoryId: null,
  withSubcategories: true,
  tags: [],
};

const day = 86_400_000;

const categoriesIn = (world: World, query: ListQuery): ReadonlySet<number> | null => {
  if (query.categoryId === null) return null;
  const ids = new Set([query.categoryId]);
  if (!query.withSubcategories) return ids;
  for (const category of world.categories.values()) {
    if (category.parentId === query.categoryId) ids.add(category.id);
  }
  return ids;
};

const hasStatus = (topic: Topic, status: string | null): boolean => {
  switch (status) {
    case "open":
      return !topic.closed && !topic.archived;
    case "closed":
      return topic.closed;
    case "archived":
      return topic.archived;
    case "unlisted":
      return !topic.visible;
    case "listed":
      return topic.visible;
    default:
      return true;
  }
};

/** A category's own "About" topic shows in the list of that category only. */
const isDefinitionElsewhere = (world: World, topic: Topic, query: ListQuery): boolean => {
  if (topic.categoryId === null || topic.categoryId === query.categoryId) return false;
  return world.category(topic.categoryId).definitionTopicId === topic.id;
};

const matches = (world: World, viewer: Viewer, query: ListQuery): ((topic: Topic) => boolean) => {
  const categories = categoriesIn(world, query);
  const ids = query.topicIds === null ? null : new Set(query.topicIds);
  const wantsDeleted = query.status === "deleted" && isStaff(viewer);
  const createdBefore = query.createdBeforeDays === null ? null : world.now() - query.createdBeforeDays * day;
  const bumpedBefore = query.bumpedBeforeDays === null ? null : world.now() - query.bumpedBeforeDays * day;
  return (topic) =>
    topic.archetype === "regular" &&
    (ids === null || ids.has(topic.id)) &&
    (categories === null || (topic.categoryId !== null && categories.has(topic.categoryId))) &&
    query.tags.every((tag) => topic.tagIds.includes(tag.id)) &&
    hasStatus(topic, query.status) &&
    (createdBefore === null || topic.createdAt < createdBefore) &&
    (bumpedBefore === null || topic.bumpedAt < bumpedBefore) &&
    !isDefinitionElsewhere(world, topic, query) &&
    (wantsDeleted ? topic.deletedAt !== null : isListed(world, viewer, topic));
};

const orders: Readonly<Record<string, (topic: Topic) => number>> = {
  created: (topic) => topic.createdAt,
  activity: (topic) => topic.bumpedAt,
  views: (topic) => topic.views,
  posts: (topic) => topic.postsCount,
  likes: (topic) => topic.likeCount,
  op_likes: (topic) => topic.likeCount,
  category: (topic) => topic.categoryId ?? 0,
  posters: (topic) => topic.postsCount,
};

const isPinnedHere = (world: World, topic: Topic, query: ListQuery): boolean => {
  if (topic.pinnedAt === null) return false;
  if (topic.pinnedUntil !== null && topic.pinnedUntil < world.now()) return false;
  return topic.pinnedGlobally || (query.categoryId !== null && topic.categoryId === query.categoryId);
};

/** The topics of one page. Pinned ones lead in the default and activity orders. */
export const listTopics = (world: World, viewer: Viewer, query: ListQuery): Topic[] => {
  const accepts = matches(world, viewer, query);
  const start = query.page * query.perPage;
  const key = query.order === null ? undefined : orders[query.order];
  if (key !== undefined && query.order !== "activity") {
    const sign = query.ascending ? 1 : -1;
    return world
      .topicsByBump()
      .filter(accepts)
      .sort((a, b) => sign * (key(a) - key(b)) || sign * (a.id - b.id))
      .slice(start, start + query.perPage);
  }
  const inOrder = query.ascending ? world.topicsByBump().toReversed() : world.topicsByBump();
  const pinned: Topic[] = [];
  const others: Topic[] = [];
  for (const topic of candidates(world, query, inOrder)) {
    if (!accepts(topic)) continue;
    if (isPinnedHere(world, topic, query)) pinned.push(topic);
    else others.push(topic);
  }
  return [...pinned, ...others].slice(start, start + query.perPage);
};

/** A list of few ids need not walk over the whole forum. */
const candidates = (world: World, query: ListQuery, inOrder: readonly Topic[]): readonly Topic[] => {
  if (query.topicIds === null) return inOrder;
  const found = query.topicIds.map((id) => world.topics.get(id)).filter((topic) => topic !== undefined);
  const sign = query.ascending ? -1 : 1;
  return found.sort((a, b) => sign * (b.bumpedAt - a.bumpedAt || b.id - a.id));
};

/** The inbox of a person: private messages they take part in, the latest first. */
export const listMessages = (world: World, personId: number, viewer: Viewer, sentOnly: boolean): Topic[] => {
  const person = world.person(personId);
  return world
    .topicsByBump()
    .filter(
      (topic) =>
        topic.archetype === "private_message" &&
        isListed(world, viewer, topic) &&
        (sentOnly ? topic.authorId === person.id : isRecipient(topic, person.id, person.joined)),
    );
};

const isRecipient = (topic: Topic, personId: number, joined: ReadonlyMap<number, number>): boolean =>
  topic.allowedPersonIds.has(personId) || [...topic.allowedGroupIds].some((id) => joined.has(id));
