import { TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { collect, type Listed } from "./listing.ts";
import { type Answer, type Asked, clientOf } from "./testing/odd-forum.ts";

const DAY = 86_400_000;
const noon = Date.UTC(2026, 10, 20, 12);

/** A row whose last bump was as many days ago as its id says. */
function row(id: number, more: object = {}) {
  return {
    id,
    slug: `topic-${id}`,
    title: `Topic ${id}`,
    archetype: "regular",
    category_id: 5,
    tags: ["task"],
    posts_count: 2,
    highest_post_number: 3,
    created_at: "2026-01-01T00:00:00.000Z",
    last_posted_at: null,
    bumped_at: new Date(noon - id * DAY).toISOString(),
    visible: true,
    closed: false,
    archived: false,
    pinned: false,
    posters: [{ user_id: 3, extras: "latest", description: "Original Poster" }],
    ...more,
  };
}

function page(rows: readonly unknown[], more: boolean): Answer {
  const users = [{ id: 3, username: "ada", name: "Ada", avatar_template: "/a/{size}.png" }];
  const topic_list = { per_page: 3, topics: rows, ...(more ? { more_topics_url: "/latest?page=1" } : {}) };
  return { body: { users, topic_list } };
}

/** A forum that shows these pages, and empty ones after. */
function paged(...pages: readonly (readonly unknown[])[]) {
  return ({ query }: Asked): Answer => {
    const number = Number(query.get("page"));
    return page(pages[number] ?? [], number < pages.length - 1);
  };
}

async function itemsOf<T>(listing: AsyncIterable<Listed<T>>): Promise<Listed<T>[]> {
  const items: Listed<T>[] = [];
  for await (const item of listing) items.push(item);
  return items;
}

async function idsOf(listing: AsyncIterable<Listed<{ id: number }>>): Promise<number[]> {
  const rows = await collect(listing);
  return rows.ok ? rows.value.map(({ id }) => id) : [];
}

test("a row says what the list knows of a topic", async () => {
  const { client, url } = await clientOf(
    paged([row(1, { pinned_globally: true, has_accepted_answer: true })]),
  );
  expect(await itemsOf(client.latestTopics())).toEqual([
    {
      kind: "row",
      page: 0,
      row: {
        id: 1,
        slug: "topic-1",
        title: "Topic 1",
        categoryId: 5,
        tags: [{ name: "task", id: null, slug: null }],
        postsCount: 2,
        highestPostNumber: 3,
        createdAt: Date.UTC(2026, 0, 1),
        lastPostedAt: null,
        bumpedAt: noon - DAY,
        visible: true,
        closed: false,
        archived: false,
        pinned: true,
        author: { id: 3, username: "ada", name: "Ada", avatarUrl: `${url}/a/96.png` },
        hasAcceptedAnswer: true,
        assignedTo: null,
      },
    },
  ]);
});

test("pages are read until the forum says that there are no more", async () => {
  const { client, asked } = await clientOf(
    paged([row(1), row(2), row(3)], [row(4), row(5), row(6)], [row(7)]),
  );
  expect(await idsOf(client.latestTopics())).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(asked.map(({ query }) => query.get("page"))).toEqual(["0", "1", "2"]);
  expect(asked[0]?.query.get("order")).toBe("activity");
});

test("a full last page leads to an empty one and no further", async () => {
  const { client, asked } = await clientOf(paged([row(1), row(2), row(3)], []));
  expect(await idsOf(client.latestTopics())).toEqual([1, 2, 3]);
  expect(asked).toHaveLength(2);
});

test("rows that a bump pushed onto the next page come once", async () => {
  const { client } = await clientOf(paged([row(1), row(2), row(3)], [row(2), row(3), row(4)], [row(5)]));
  const rows = await collect(client.latestTopics());
  expect(rows).toMatchObject({ ok: true, incomplete: [] });
  expect(rows.ok && rows.value.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
});

test("the list ends at rows older than wanted, whatever is pinned above", async () => {
  const pinned = row(90, { pinned: true });
  const { client, asked } = await clientOf(paged([pinned, row(1), row(2)], [row(3), row(4)], [row(5)]));
  expect(await idsOf(client.latestTopics({ bumpedSince: noon - 3 * DAY }))).toEqual([90, 1, 2, 3]);
  expect(asked).toHaveLength(2);
});

test("a forum that shows the same page for ever is left, and that is reported", async () => {
  const { client, asked } = await clientOf(() => page([row(1), row(2)], true));
  expect(await collect(client.latestTopics())).toMatchObject({
    ok: true,
    value: [{ id: 1 }, { id: 2 }],
    incomplete: [{ kind: "list-repeats", page: 1 }],
  });
  expect(asked).toHaveLength(2);
});

test("a list longer than allowed is cut, and that is reported", async () => {
  const { client } = await clientOf(paged([row(1)], [row(2)], [row(3)]));
  expect(await collect(client.latestTopics({ maxPages: 2 }))).toMatchObject({
    value: [{ id: 1 }, { id: 2 }],
    incomplete: [{ kind: "page-limit", pages: 2 }],
  });
});

test("a row that cannot be understood costs only itself", async () => {
  const { client } = await clientOf(paged([row(1), { id: "two" }], [{ nothing: 1 }], [row(3)]));
  expect(await collect(client.latestTopics())).toMatchObject({
    ok: true,
    value: [{ id: 1 }, { id: 3 }],
    incomplete: [{ kind: "unreadable-row" }, { kind: "unreadable-row" }],
  });
});

test("private messages among the rows are left out", async () => {
  const { client } = await clientOf(
    paged([row(1), row(2, { archetype: "private_message", category_id: null })]),
  );
  expect(await collect(client.latestTopics())).toMatchObject({ value: [{ id: 1 }], incomplete: [] });
});

test("a failure half way tells where to go on", async () => {
  const list = paged([row(1)], [row(2)], [row(3)]);
  let broken = true;
  const { client } = await clientOf((asked) =>
    broken && asked.query.get("page") === "1" ? { status: 403, body: { errors: ["No."] } } : list(asked),
  );
  const items = await itemsOf(client.latestTopics());
  expect(items.at(-1)).toEqual({ kind: "failed", error: { kind: "forbidden", words: "No." }, page: 1 });
  broken = false;
  expect(await idsOf(client.latestTopics({ fromPage: 1 }))).toEqual([2, 3]);
});

test.each([
  [{ id: 5, slug: "docs" }, {}, "/c/docs/5/l/latest.json"],
  [{ id: 6, slug: "docs/wiki" }, { subcategories: false }, "/c/docs/wiki/6/none/l/latest.json"],
  [{ id: 7 }, {}, "/c/-/7/l/latest.json"],
])("category %j is listed at its address", async (category, options, path) => {
  const { client, asked } = await clientOf(paged([row(1)]));
  expect(await idsOf(client.categoryTopics(category, options))).toEqual([1]);
  expect(asked[0]?.path).toBe(path);
});

const notFound: Answer = { status: 404, body: { errors: ["No."], error_type: "not_found" } };
const newTags: Answer = { body: { tags: [{ id: 7, name: "task", slug: "task", text: "task", count: 2 }] } };
const oldTags: Answer = { body: { tags: [{ id: "task", text: "task", count: 2 }] } };

test.each<[string, object, (asked: Asked) => Answer, string[]]>([
  [
    "whose id is known",
    { name: "task", id: 7, slug: "task" },
    () => page([row(1)], false),
    ["/tag/task/7/l/latest.json"],
  ],
  [
    "whose id has to be looked up",
    { name: "Task" },
    ({ path }) => (path === "/tags.json" ? newTags : page([row(1)], false)),
    ["/tags.json", "/tag/task/7/l/latest.json"],
  ],
  [
    "of an older forum",
    { name: "task" },
    ({ path }) => (path === "/tags.json" ? oldTags : page([row(1)], false)),
    ["/tags.json", "/tag/task/l/latest.json"],
  ],
  [
    "whose new address is not known to the forum",
    { name: "task", id: 7, slug: "task" },
    ({ path }) => (path.includes("/7/") ? notFound : page([row(1)], false)),
    ["/tag/task/7/l/latest.json", "/tag/task/l/latest.json"],
  ],
])("topics of a tag %s are listed", async (_, tag, answer, paths) => {
  const { client, asked } = await clientOf(answer);
  expect(await idsOf(client.tagTopics({ name: "task", ...tag }))).toEqual([1]);
  expect(asked.map(({ path }) => path)).toEqual(paths);
});

test("a tag that the forum does not know is not found", async () => {
  const { client } = await clientOf(() => notFound);
  expect(await collect(client.tagTopics({ name: "task" }))).toMatchObject({ error: { kind: "not-found" } });
});

test("topics asked for by id that are not listed are reported", async () => {
  const { client, asked } = await clientOf(paged([row(1), row(3)]));
  const ids = [1, 2, 3].map((id) => TopicId.parse(id));
  expect(await client.topicsById(ids)).toMatchObject({
    ok: true,
    value: [{ id: 1 }, { id: 3 }],
    incomplete: [{ kind: "topics-missing", topicIds: [2] }],
  });
  expect(asked[0]?.query.get("topic_ids")).toBe("1,2,3");
});

test("many topics are asked for a hundred at a time", async () => {
  const { client, asked } = await clientOf(paged([]));
  await client.topicsById(Array.from({ length: 250 }, (_, index) => TopicId.parse(index + 1)));
  expect(asked.map(({ query }) => query.get("topic_ids")?.split(",").length)).toEqual([100, 100, 50]);
});
