// A page of search results (Discourse, 2026).
import { excerptOf } from "../rules/text.ts";
import type { Viewer } from "../rules/visibility.ts";
import type { Post } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { avatarTemplate, iso } from "./basics.ts";
import { presentRow } from "./topic-lists.ts";

const perPage = 50;
const lastPage = 10;

const presentHit = (world: World, post: Post) => {
  const author = world.person(post.authorId);
  return {
    id: post.id,
    name: author.name,
    username: author.username,
    avatar_template: avatarTemplate(author),
    created_at: iso(post.createdAt),
    like_count: post.likeCount,
    blurb: excerptOf(post.cooked, 200),
    post_number: post.postNumber,
    topic_id: post.topicId,
  };
};

/** `error` is set when the search was not done for load or limits; the status is 200 all the same. */
export const presentSearch = (
  world: World,
  viewer: Viewer,
  term: string,
  hits: readonly Post[],
  page: number,
  error: string | null,
) => {
  const shown = hits.slice((page - 1) * perPage, page * perPage);
  const hasMore = hits.length > page * perPage && page < lastPage;
  return {
    posts: shown.map((post) => presentHit(world, post)),
    ...(shown.length === 0
      ? {}
      : { topics: shown.map((post) => presentRow(world, viewer, world.topic(post.topicId))) }),
    users: [],
    categories: [],
    tags: [],
    groups: [],
    grouped_search_result: {
      more_posts: null,
      more_users: null,
      more_categories: null,
      term,
      search_log_id: 1,
      more_full_page_results: hasMore ? true : null,
      can_create_topic: viewer !== null,
      error,
      extra: {},
      post_ids: shown.map((post) => post.id),
      user_ids: [],
      category_ids: [],
      tag_ids: [],
      group_ids: [],
    },
  };
};
