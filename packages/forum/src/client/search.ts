// The forum's search. Discourse tells trouble with status 200, and never shows more than some 500 hits.
import { type Instant, PostId, TopicId } from "@threadboard/domain";
import { z } from "zod";
import { text, time, whole } from "./fields.ts";
import { type ForumHttp, shapeWords } from "./http.ts";
import { type Listing, type ListOptions, type Page, walkPages } from "./listing.ts";
import { trimWords } from "./refusal.ts";
import { type Incomplete, mapResult } from "./result.ts";

/** A post that was found. Its topic is to be read: a hit says nothing of category or audience. */
export type SearchHit = {
  readonly postId: PostId;
  readonly topicId: TopicId;
  readonly postNumber: number;
  readonly username: string | null;
  readonly createdAt: Instant | null;
};

/** Discourse answers no page beyond this. */
const LAST_PAGE = 10;

const hit = z
  .object({ id: PostId, topic_id: TopicId, post_number: whole, username: text, created_at: time })
  .transform((shown) => ({
    postId: shown.id,
    topicId: shown.topic_id,
    postNumber: shown.post_number ?? 1,
    username: shown.username,
    createdAt: shown.created_at,
  }));

const answer = z.object({
  posts: z.array(z.unknown()).nullish(),
  grouped_search_result: z
    .object({
      error: text,
      more_full_page_results: z.boolean().nullish().catch(null),
    })
    .nullish(),
});

/**
 * Yields the posts that match `q`, in Discourse's own search language (`#category tags:a in:first`). Fewer
 * than three characters are refused as `invalid`. Pages count from 1 here, as Discourse's do.
 */
export function search(http: ForumHttp, q: string, options: ListOptions = {}): Listing<SearchHit> {
  const { fromPage = 1, maxPages = LAST_PAGE } = options;
  return walkPages<SearchHit>(
    async (page) => {
      const query = { q, page };
      const found = await http.call({ method: "GET", path: "/search.json", query }, answer, options);
      return mapResult(found, (shown) => pageOf(shown, page));
    },
    {
      ...options,
      fromPage,
      maxPages: Math.min(maxPages, LAST_PAGE + 1 - fromPage),
      keyOf: (one) => one.postId,
    },
  );
}

function pageOf(shown: z.infer<typeof answer>, page: number): Page<SearchHit> {
  const rows: SearchHit[] = [];
  const incomplete: Incomplete[] = [];
  const items = shown.posts ?? [];
  for (const item of items) {
    const parsed = hit.safeParse(item);
    if (parsed.success) rows.push(parsed.data);
    else incomplete.push({ kind: "unreadable-row", words: shapeWords(parsed.error) });
  }
  const error = shown.grouped_search_result?.error ?? null;
  if (error !== null) incomplete.push({ kind: "search-error", words: trimWords(error) });
  const goesOn = shown.grouped_search_result?.more_full_page_results === true;
  if (goesOn && page >= LAST_PAGE) incomplete.push({ kind: "search-cut", page });
  return { rows, items: items.length, incomplete, more: goesOn && error === null && page < LAST_PAGE };
}
