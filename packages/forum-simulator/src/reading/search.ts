// Full-text search with the operators that people use most (Discourse, 2026). Plain substring matching stands in
// for a real index.
import { isListed, streamOf, type Viewer } from "../rules/visibility.ts";
import { type Post, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";

type Test = (topic: Topic, post: Post) => boolean;

export type SearchQuery = {
  readonly words: readonly string[];
  readonly tests: readonly Test[];
  readonly order: string | null;
  readonly firstPostsOnly: boolean;
  readonly titlesOnly: boolean;
};

const date = (text: string): number => Date.parse(`${text}T00:00:00Z`);

const statusTests: Readonly<Record<string, Test>> = {
  open: (topic) => !topic.closed && !topic.archived,
  closed: (topic) => topic.closed,
  archived: (topic) => topic.archived,
  noreplies: (topic) => topic.postsCount === 1,
  single_user: (topic) => topic.postsCount === 1,
  solved: (topic) => topic.acceptedPostIds.length > 0,
  unsolved: (topic) => topic.acceptedPostIds.length === 0,
};

const tagTest = (world: World, text: string): Test => {
  const all = text.includes("+");
  const ids = text.split(all ? "+" : ",").map((name) => world.tagNamed(name.trim())?.id ?? -1);
  return (topic) =>
    all ? ids.every((id) => topic.tagIds.includes(id)) : ids.some((id) => topic.tagIds.includes(id));
};

const categoryTest = (world: World, name: string): Test | null => {
  const slug = name.replace(/^=/, "").split(":").at(-1)?.toLowerCase() ?? "";
  const found = [...world.categories.values()].find((category) => category.slug === slug);
  if (found === undefined) {
    const tag = world.tagNamed(slug);
    return tag === undefined ? null : (topic) => topic.tagIds.includes(tag.id);
  }
  return (topic) =>
    topic.categoryId !== null &&
    (topic.categoryId === found.id ||
      (!name.startsWith("=") && world.category(topic.categoryId).parentId === found.id));
};

const authorTest = (world: World, name: string): Test => {
  const id = world.personNamed(name)?.id;
  return (_topic, post) => post.authorId === id;
};

const assignedTest = (world: World, name: string): Test => {
  const personId = world.personNamed(name)?.id;
  return ({ assignment }) =>
    assignment !== null && "personId" in assignment.to && assignment.to.personId === personId;
};

/** The test of one operator, or null when the word is not one. */
const operator = (world: World, word: string): Test | null => {
  const [, name = "", value = ""] = /^(-?[a-z_]+):(.+)$/.exec(word) ?? [];
  if (word.startsWith("#") && word.length > 1) return categoryTest(world, word.slice(1));
  if (word.startsWith("@") && word.length > 1) return authorTest(world, word.slice(1));
  switch (name) {
    case "tags":
    case "tag":
      return tagTest(world, value);
    case "category":
      return categoryTest(world, value);
    case "user":
      return authorTest(world, value);
    case "status":
      return statusTests[value] ?? null;
    case "before":
      return (_topic, post) => post.createdAt < date(value);
    case "after":
      return (_topic, post) => post.createdAt > date(value);
    case "min_posts":
      return (topic) => topic.postsCount >= Number(value);
    case "assigned":
      return assignedTest(world, value);
    default:
      return word === "in:assigned" ? (topic) => topic.assignment !== null : null;
  }
};

export const parseSearch = (world: World, text: string): SearchQuery => {
  const parts: readonly string[] = text.match(/"[^"]+"|\S+/g) ?? [];
  const words: string[] = [];
  const tests: Test[] = [];
  let order: string | null = null;
  for (const part of parts) {
    if (part.startsWith("order:")) order = part.slice("order:".length);
    else if (part === "in:first" || part === "in:title") continue;
    else {
      const test = operator(world, part);
      if (test === null) words.push(part.replaceAll('"', "").toLowerCase());
      else tests.push(test);
    }
  }
  return {
    words,
    tests,
    order,
    firstPostsOnly: parts.includes("in:first"),
    titlesOnly: parts.includes("in:title"),
  };
};

const hasWords = (query: SearchQuery, topic: Topic, post: Post): boolean => {
  if (query.titlesOnly && post.postNumber !== 1) return false;
  const text = (
    query.titlesOnly ? topic.title : `${post.postNumber === 1 ? topic.title : ""} ${post.raw}`
  ).toLowerCase();
  return query.words.every((word) => text.includes(word));
};

const ranks: Readonly<Record<string, (topic: Topic, post: Post) => number>> = {
  latest: (_topic, post) => post.createdAt,
  latest_topic: (topic) => topic.createdAt,
  likes: (_topic, post) => post.likeCount,
  views: (topic) => topic.views,
};

/** One post a topic: the best match. Newest activity first unless an order is given. */
export const search = (world: World, viewer: Viewer, query: SearchQuery): Post[] => {
  const found: Post[] = [];
  for (const topic of world.topicsByBump()) {
    if (topic.archetype !== "regular" || !isListed(world, viewer, topic)) continue;
    const posts = streamOf(world, viewer, topic).filter((post) => post.postType === postTypes.regular);
    const hit = posts.find(
      (post) =>
        (!query.firstPostsOnly || post.postNumber === 1) &&
        hasWords(query, topic, post) &&
        query.tests.every((test) => test(topic, post)),
    );
    if (hit !== undefined) found.push(hit);
  }
  const rank = query.order === null ? undefined : ranks[query.order];
  const topicOf = (post: Post): Topic => world.topic(post.topicId);
  return rank === undefined ? found : found.sort((a, b) => rank(topicOf(b), b) - rank(topicOf(a), a));
};
