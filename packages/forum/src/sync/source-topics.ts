// The topics that a source names, as the forum lists them.

import { createHash } from "node:crypto";
import { type Audience, audienceKey, type Source, type TopicId } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import type { ForumListRow } from "../client/list-row.ts";
import type { Listing } from "../client/listing.ts";
import type { Incomplete } from "../client/result.ts";
import type { Places } from "./places.ts";

export type Candidate =
  /** `row`: what the list shows of it; `null` where it was named without one. */
  | { readonly kind: "topic"; readonly id: TopicId; readonly row: ForumListRow | null }
  | { readonly kind: "incomplete"; readonly incomplete: Incomplete }
  | { readonly kind: "failed"; readonly error: ForumError }
  | { readonly kind: "unknown-category"; readonly slug: string };

/** Yields the topics of a source. `since` ends lists by activity early; without it everything is listed. */
export async function* topicsOf(
  client: ForumClient,
  source: Source,
  places: Places,
  since: number | null,
): AsyncGenerator<Candidate> {
  const options = since === null ? { order: "created" as const } : { bumpedSince: since };
  switch (source.type) {
    case "outline":
      yield { kind: "topic", id: source.topic as TopicId, row: null };
      return;
    case "category": {
      const category = [...places.byId.values()].find((each) => each.slug === source.category);
      if (category === undefined) return yield { kind: "unknown-category", slug: source.category };
      return yield* rows(
        client.categoryTopics(category, { ...options, subcategories: source.subcategories }),
      );
    }
    case "tag":
      return yield* rows(client.tagTopics({ name: source.tag }, options));
    case "search":
      return yield* hits(client, source.search);
  }
}

async function* rows(listing: Listing<ForumListRow>): AsyncGenerator<Candidate> {
  for await (const listed of listing) {
    if (listed.kind === "row") yield { kind: "topic", id: listed.row.id, row: listed.row };
    else yield listed;
  }
}

/**
 * A search answers with posts, each topic counts once, and their list rows are asked for together: a later run
 * then sees which of them changed without reading each.
 */
async function* hits(client: ForumClient, words: string): AsyncGenerator<Candidate> {
  const found = new Set<TopicId>();
  for await (const listed of client.search(words)) {
    if (listed.kind === "row") found.add(listed.row.topicId);
    else yield listed;
  }
  const rows = await client.topicsById([...found]);
  if (!rows.ok) return yield { kind: "failed", error: rows.error };
  for (const row of rows.value) yield { kind: "topic", id: row.id, row };
  for (const incomplete of rows.incomplete) yield { kind: "incomplete", incomplete };
}

/** Returns a digest of everything that a list row shows and a task depends on, and of who may read the topic. */
export function digestOfRow(row: ForumListRow, audience: Audience): string {
  const tags = (row.tags ?? []).map((tag) => tag.name).sort();
  const shown = [
    row.title,
    row.categoryId,
    tags,
    row.postsCount,
    row.lastPostedAt,
    row.bumpedAt,
    row.visible,
    row.closed,
    row.archived,
    audienceKey(audience),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);
}
