// Lists of topics: of the whole forum, of a category, of a tag, and private messages.

import { topTags } from "../../presenting/tags.ts";
import { presentList } from "../../presenting/topic-lists.ts";
import { type ListQuery, listMessages, listTopics, wholeForum } from "../../reading/list-topics.ts";
import { invalidAccess, notFound, type Refusal } from "../../refusal.ts";
import { canSeeCategory, canSeeTag } from "../../rules/visibility.ts";
import { isStaff } from "../../world/groups.ts";
import type { Category, Tag } from "../../world/records.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { flag, integer, integers, text } from "../params.ts";

const readQuery = ({ query }: Call): ListQuery | Refusal => {
  const page = integer(query, "page") ?? 0;
  const perPage = integer(query, "per_page") ?? wholeForum.perPage;
  if (page < 0) return { refused: "invalid-parameter", name: "page" };
  if (perPage < 1 || perPage > 100) return { refused: "invalid-parameter", name: "per_page" };
  return {
    ...wholeForum,
    page,
    perPage,
    order: text(query, "order") ?? null,
    ascending: flag(query, "ascending") ?? false,
    topicIds: integers(query, "topic_ids") ?? null,
    status: text(query, "status") ?? null,
    createdBeforeDays: integer(query, "before") ?? null,
    bumpedBeforeDays: integer(query, "bumped_before") ?? null,
  };
};

/** The path of the next page, without `.json`, as the forum gives it. */
const nextPage = (call: Call, path: string, page: number): string => {
  const query = new URLSearchParams();
  for (const name of ["ascending", "order", "per_page", "topic_ids", "status", "before"]) {
    const value = text(call.query, name);
    if (value !== undefined) query.set(name, value);
  }
  query.set("page", String(page + 1));
  return `${path}?${query}`;
};

const answerList = (call: Call, path: string, within: Partial<ListQuery>): Response | Refusal => {
  const read = readQuery(call);
  if ("refused" in read) return read;
  const { world, viewer, forum } = call;
  const query = { ...read, ...within };
  const topics = listTopics(world, viewer, query);
  const ghosts = forum.faults.of("listed-but-gone").map((one) => world.topic(one.topicId));
  const shown = [...ghosts.filter((topic) => !topics.includes(topic)), ...topics];
  const tags = (query.tags ?? []).map((tag) => ({
    id: tag.id,
    name: tag.name,
    topic_count: topics.length,
    staff: false,
  }));
  return json(
    presentList(world, viewer, {
      topics: query.page === 0 ? shown : topics,
      perPage: query.perPage,
      moreUrl: topics.length === query.perPage ? nextPage(call, path, query.page) : null,
      topTags: topTags(world, viewer),
      ...(tags.length === 0 ? {} : { tags }),
    }),
  );
};

const findCategory = ({ world, viewer, path }: Call): Category | Refusal => {
  const category = world.categories.get(integer(path, "id") ?? -1);
  return category !== undefined && canSeeCategory(viewer, category) ? category : notFound;
};

const categoryList =
  (withSubcategories: boolean) =>
  (call: Call): Response | Refusal => {
    const category = findCategory(call);
    if ("refused" in category) return category;
    const path = `/c/${category.slug}/${category.id}/${withSubcategories ? "" : "none/"}l/latest`;
    return answerList(call, path, { categoryId: category.id, withSubcategories });
  };

const findTag = ({ world, viewer, path }: Call): Tag | Refusal => {
  const id = integer(path, "tagId");
  const tag = id === undefined ? world.tagNamed(text(path, "name") ?? "") : world.tags.get(id);
  return tag !== undefined && canSeeTag(viewer, tag) ? tag : notFound;
};

const tagPath = (tag: Tag, isNew: boolean): string =>
  isNew ? `/tag/${tag.slug}/${tag.id}/l/latest` : `/tag/${encodeURIComponent(tag.name)}/l/latest`;

const tagList = (call: Call): Response | Refusal => {
  const tag = findTag(call);
  if ("refused" in tag) return tag;
  return answerList(call, tagPath(tag, call.world.settings.tagForm === "objects"), { tags: [tag] });
};

/** Numeric ids of tags are known to new forums only. */
const tagListById = (call: Call): Response | Refusal =>
  call.world.settings.tagForm === "objects" ? tagList(call) : notFound;

const categoryTagList = (call: Call): Response | Refusal => {
  const category = findCategory(call);
  const tag = findTag(call);
  if ("refused" in category) return category;
  if ("refused" in tag) return tag;
  const path = `/tags/c/${category.slug}/${category.id}/${encodeURIComponent(tag.name)}/l/latest`;
  return answerList(call, path, { categoryId: category.id, tags: [tag] });
};

const messageList =
  (sentOnly: boolean) =>
  (call: Call): Response | Refusal => {
    const { world, viewer, path, query } = call;
    const owner = world.personNamed(text(path, "username") ?? "");
    if (viewer === null) return { refused: "not-logged-in" };
    if (owner === undefined) return notFound;
    if (owner.id !== viewer.id && !isStaff(viewer)) return invalidAccess;
    const page = integer(query, "page") ?? 0;
    const { perPage } = wholeForum;
    const all = listMessages(world, owner.id, viewer, sentOnly);
    const topics = all.slice(page * perPage, (page + 1) * perPage);
    const where = `/topics/private-messages${sentOnly ? "-sent" : ""}/${owner.username}`;
    const moreUrl = topics.length === perPage ? nextPage(call, where, page) : null;
    return json(presentList(world, viewer, { topics, perPage, moreUrl, topTags: [] }));
  };

const get = (path: string, action: string, handle: Endpoint["handle"]): Endpoint => ({
  method: "GET",
  path,
  action,
  handle,
});

const latest = (call: Call) => answerList(call, "/latest", {});

export const listRoutes: readonly Endpoint[] = [
  get("/", "list#latest", latest),
  get("/latest", "list#latest", latest),
  get("/c/:slug/:id{[0-9]+}", "list#category_latest", categoryList(true)),
  get("/c/:slug/:id{[0-9]+}/l/latest", "list#category_latest", categoryList(true)),
  get("/c/:parent/:slug/:id{[0-9]+}", "list#category_latest", categoryList(true)),
  get("/c/:parent/:slug/:id{[0-9]+}/l/latest", "list#category_latest", categoryList(true)),
  get("/c/:slug/:id{[0-9]+}/none", "list#category_none_latest", categoryList(false)),
  get("/c/:slug/:id{[0-9]+}/none/l/latest", "list#category_none_latest", categoryList(false)),
  get("/c/:parent/:slug/:id{[0-9]+}/none/l/latest", "list#category_none_latest", categoryList(false)),
  get("/tag/:slug/:tagId{[0-9]+}", "tags#show_latest", tagListById),
  get("/tag/:slug/:tagId{[0-9]+}/l/latest", "tags#show_latest", tagListById),
  get("/tag/:tagId{[0-9]+}", "tags#show_latest", tagListById),
  get("/tag/:name", "tags#show", tagList),
  get("/tag/:name/l/latest", "tags#show_latest", tagList),
  get("/tags/c/:slug/:id{[0-9]+}/:name", "tags#show_latest", categoryTagList),
  get("/tags/c/:slug/:id{[0-9]+}/:name/l/latest", "tags#show_latest", categoryTagList),
  get("/tags/c/:parent/:slug/:id{[0-9]+}/:name/l/latest", "tags#show_latest", categoryTagList),
  get("/topics/private-messages/:username", "list#private_messages", messageList(false)),
  get("/topics/private-messages-sent/:username", "list#private_messages_sent", messageList(true)),
];
