// A topic as tests save it.
import { type TopicFacts, TopicId } from "@threadboard/domain";

/** Returns what a read of the forum might find under this number. */
export function topicFacts(id: number, more: Partial<TopicFacts> = {}): TopicFacts {
  return {
    id: TopicId.parse(id),
    slug: `topic-${id}`,
    title: `Topic ${id}`,
    author: "Ben",
    authorUsername: "ben",
    categoryId: 5,
    categorySlug: "docs",
    tags: ["help-wanted"],
    audience: { kind: "public" },
    replies: 2,
    closed: false,
    source: "docs",
    createdAt: 1,
    bumpedAt: 2,
    rowDigest: "digest",
    readAt: 3,
    ...more,
  };
}
