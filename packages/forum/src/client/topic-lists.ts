// The topic lists of a forum: newest activity, one category, one tag, or topics asked for by id.
import type { Instant, TopicId } from "@threadboard/domain";
import type { Query } from "./address.ts";
import type { CallOptions, ForumHttp } from "./http.ts";
import { type ForumListRow, listPage } from "./list-row.ts";
import {
  collect,
  type Listing,
  type ListOptions,
  missingTopics,
  type Page,
  readRows,
  walkPages,
} from "./listing.ts";
import { mapResult, type Result, succeed } from "./result.ts";
import { allTags } from "./site.ts";
import { type ForumTag, sameTag } from "./tag.ts";

export type TopicListOptions = ListOptions & {
  /**
   * `activity` (default) is the newest bump first. `created` is the newest topic first, and free of the pinned
   * ones that shift the pages of the other.
   */
  readonly order?: "activity" | "created";
  /** Ends the list at the first row, pinned ones aside, whose last bump is older. For order `activity`. */
  readonly bumpedSince?: Instant;
  /** Rows a page, at most 100; older forums ignore it and send 30. */
  readonly perPage?: number;
};

/** The most that Discourse grants, to spend few calls. */
const PER_PAGE = 100;

/** Topics of the whole forum that the key may see. */
export function latestTopics(http: ForumHttp, options: TopicListOptions = {}): Listing<ForumListRow> {
  return walkTopics(http, "/latest.json", options);
}

/**
 * Topics of a category and of its subcategories (`subcategories: false` leaves those out). The id decides; a
 * slug that fits (`parent/child` for a subcategory) only saves a redirect.
 */
export function categoryTopics(
  http: ForumHttp,
  category: { readonly id: number; readonly slug?: string | null },
  options: TopicListOptions & { readonly subcategories?: boolean } = {},
): Listing<ForumListRow> {
  const slug = (category.slug ?? "-").split("/").map(encodeURIComponent).join("/");
  const none = options.subcategories === false ? "/none" : "";
  return walkTopics(http, `/c/${slug}/${category.id}${none}/l/latest.json`, options);
}

/**
 * Topics that carry a tag. Forums of 2026 know a tag by slug and id, older ones by name: where the id is not
 * given it is looked up, and where the new address is not found the old one is asked. No granular scope covers
 * the lists of tags.
 */
export async function* tagTopics(
  http: ForumHttp,
  wanted: { readonly name: string; readonly id?: number | null; readonly slug?: string | null },
  options: TopicListOptions = {},
): Listing<ForumListRow> {
  const tag = await resolve(http, wanted, options);
  const byName = `/tag/${encodeURIComponent(wanted.name)}/l/latest.json`;
  if (tag.id === null) return yield* walkTopics(http, byName, options);
  const slug = encodeURIComponent(tag.slug ?? tag.name);
  const byId = walkTopics(http, `/tag/${slug}/${tag.id}/l/latest.json`, options);
  const first = await byId.next();
  if (first.done) return;
  if (first.value.kind === "failed" && first.value.error.kind === "not-found") {
    return yield* walkTopics(http, byName, options);
  }
  yield first.value;
  yield* byId;
}

async function resolve(
  http: ForumHttp,
  wanted: { readonly name: string; readonly id?: number | null; readonly slug?: string | null },
  options: CallOptions,
): Promise<ForumTag> {
  const { name, id = null, slug = null } = wanted;
  if (id !== null) return { name, id, slug };
  const known = await allTags(http, options);
  const found = known.ok ? known.value.find((tag) => sameTag(tag.name, name)) : undefined;
  return found ?? { name, id: null, slug: null };
}

/**
 * List rows of the topics asked for: the cheap way to check many. Those that are gone, private or unlisted
 * are reported as missing.
 */
export async function topicsById(
  http: ForumHttp,
  topicIds: readonly TopicId[],
  options: CallOptions = {},
): Promise<Result<readonly ForumListRow[]>> {
  const rows: ForumListRow[] = [];
  const incomplete = [];
  for (let start = 0; start < topicIds.length; start += PER_PAGE) {
    const ids = topicIds.slice(start, start + PER_PAGE);
    const asked = { query: { topic_ids: ids.join(",") }, most: ids.length };
    const chunk = await collect(walkTopics(http, "/latest.json", { ...options, maxPages: 10 }, asked));
    if (!chunk.ok) return chunk;
    rows.push(...chunk.value);
    incomplete.push(...chunk.incomplete);
  }
  const missing = missingTopics(topicIds, rows);
  if (missing.length > 0) incomplete.push({ kind: "topics-missing" as const, topicIds: missing });
  return succeed(rows, incomplete);
}

function walkTopics(
  http: ForumHttp,
  path: string,
  options: TopicListOptions,
  /** `most`: there cannot be more rows, so a full page that shows all of them is the last. */
  { query: extra = {}, most = Number.POSITIVE_INFINITY }: { query?: Query; most?: number } = {},
): Listing<ForumListRow> {
  const { order = "activity", bumpedSince, perPage = PER_PAGE } = options;
  const schema = listPage(http.address);
  let shown = 0;
  return walkPages<ForumListRow>(
    async (page) => {
      const query = { ...extra, order, page, per_page: perPage };
      const answer = await http.call({ method: "GET", path, query }, schema, options);
      return mapResult(answer, ({ users, topic_list }): Page<ForumListRow> => {
        shown += topic_list.topics.length;
        return {
          ...readRows(topic_list.topics, users ?? []),
          items: topic_list.topics.length,
          more: topic_list.more_topics_url !== null && shown < most,
        };
      });
    },
    {
      ...options,
      keyOf: (row) => row.id,
      isPast: (row) =>
        bumpedSince !== undefined && !row.pinned && row.bumpedAt !== null && row.bumpedAt < bumpedSince,
    },
  );
}
