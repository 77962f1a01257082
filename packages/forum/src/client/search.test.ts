import { expect, test } from "vitest";
import { collect } from "./listing.ts";
import { type Answer, type Asked, clientOf } from "./testing/odd-forum.ts";

const hit = (id: number) => ({
  id,
  topic_id: 42,
  post_number: id,
  username: "ada",
  created_at: "2026-11-20T08:00:00.000Z",
  blurb: "…",
});

function found(posts: readonly unknown[], result: object = {}): Answer {
  return { body: { posts, grouped_search_result: { more_full_page_results: null, error: null, ...result } } };
}

test("hits come from all pages, which count from 1", async () => {
  const { client, asked } = await clientOf(({ query }: Asked) =>
    query.get("page") === "1"
      ? found([hit(1), hit(2)], { more_full_page_results: true })
      : found([hit(2), hit(3)]),
  );
  const hits = await collect(client.search("#docs tags:task"));
  expect(hits).toMatchObject({
    ok: true,
    incomplete: [],
    value: [{ postId: 1 }, { postId: 2 }, { postId: 3 }],
  });
  expect(asked.map(({ query }) => query.get("page"))).toEqual(["1", "2"]);
  expect(asked[0]?.query.get("q")).toBe("#docs tags:task");
});

test("trouble that the forum tells with status 200 is reported", async () => {
  const { client, asked } = await clientOf(() =>
    found([hit(1)], { error: "Search is under\nheavy load", more_full_page_results: true }),
  );
  expect(await collect(client.search("task"))).toMatchObject({
    value: [{ postId: 1, topicId: 42, postNumber: 1, username: "ada", createdAt: Date.UTC(2026, 10, 20, 8) }],
    incomplete: [{ kind: "search-error", words: "Search is under heavy load" }],
  });
  expect(asked).toHaveLength(1);
});

test("a search that the forum cuts short is reported", async () => {
  const { client, asked } = await clientOf(({ query }: Asked) =>
    found([hit(Number(query.get("page")))], { more_full_page_results: true }),
  );
  const hits = await collect(client.search("task"));
  expect(hits).toMatchObject({ incomplete: [{ kind: "search-cut", page: 10 }] });
  expect(hits.ok && hits.value).toHaveLength(10);
  expect(asked).toHaveLength(10);
});

test("a search cut by the caller is reported as such", async () => {
  const { client } = await clientOf(({ query }: Asked) =>
    found([hit(Number(query.get("page")))], { more_full_page_results: true }),
  );
  expect(await collect(client.search("task", { maxPages: 2 }))).toMatchObject({
    value: [{ postId: 1 }, { postId: 2 }],
    incomplete: [{ kind: "page-limit", pages: 2 }],
  });
});

test("a hit that cannot be understood, and an answer without any, do no harm", async () => {
  const odd = await clientOf(() => found([{ id: 1 }, hit(2)]));
  expect(await collect(odd.client.search("task"))).toMatchObject({
    value: [{ postId: 2 }],
    incomplete: [{ kind: "unreadable-row" }],
  });
  const empty = await clientOf(() => ({ body: {} }));
  expect(await collect(empty.client.search("task"))).toEqual({ ok: true, value: [], incomplete: [] });
});

test("too short a search is refused by the forum", async () => {
  const { client } = await clientOf(() => ({ status: 400, body: { errors: ["Too short."] } }));
  expect(await collect(client.search("a"))).toEqual({
    ok: false,
    error: { kind: "invalid", messages: ["Too short."] },
  });
});
