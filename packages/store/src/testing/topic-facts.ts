// A topic as tests save it.
import { TopicId } from "@threadboard/domain";
import type { TopicFacts } from "../topics.ts";

/** Returns what a read of the forum might find under this number. */
export function topicFacts(id: number, more: Partial<TopicFacts> = {}): TopicFacts {
  return {
    id: TopicId.parse(id),
    slug: `topic-${id}`,
    title: `Topic ${id}`,
    author: "Ben",
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
