import { TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { type Answer, type Asked, clientOf, KEY } from "./testing/odd-forum.ts";
import { readablePosts } from "./topic.ts";

const topicId = TopicId.parse(42);
const ada = { id: 3, username: "ada", name: "Ada", avatar_template: "/user_avatar/x/ada/{size}/1_2.png" };

function post(id: number, more: object = {}) {
  return {
    id,
    topic_id: 42,
    post_number: id - 100,
    post_type: 1,
    user_id: 3,
    username: "ada",
    name: "Ada",
    avatar_template: "//cdn.example.org/{size}.png",
    raw: `text ${id}`,
    cooked: `<p>text ${id}</p>`,
    created_at: "2026-11-20T08:00:00.000Z",
    updated_at: "2026-11-20T08:05:00.000Z",
    version: 2,
    ...more,
  };
}

function topic(ids: readonly number[], more: object = {}) {
  return {
    id: 42,
    slug: "paint-the-fence",
    title: "Paint the fence",
    archetype: "regular",
    category_id: 5,
    tags: [{ id: 7, name: "task", slug: "task" }],
    posts_count: ids.length,
    created_at: "2026-11-20T08:00:00.000Z",
    last_posted_at: null,
    deleted_at: null,
    visible: true,
    closed: false,
    archived: false,
    details: { created_by: ada },
    post_stream: { posts: ids.slice(0, 20).map((id) => post(id)), stream: ids },
    ...more,
  };
}

const idsFrom101 = (count: number) => Array.from({ length: count }, (_, index) => 101 + index);

/** A forum with one topic that hands out all posts but some. */
function forumWith(shown: unknown, withheld: readonly number[] = []) {
  return ({ path, query }: Asked): Answer => {
    if (path === "/t/42.json") return { body: shown };
    const ids = query.getAll("post_ids[]").map(Number);
    const posts = ids.filter((id) => !withheld.includes(id)).map((id) => post(id));
    return { body: { id: 42, post_stream: { posts } } };
  };
}

test("a topic is read with its first post, source included", async () => {
  const { client, asked, url } = await clientOf(forumWith(topic(idsFrom101(3))), { key: KEY });
  const read = await client.readTopic(topicId, { posts: "first" });
  expect(read).toEqual({
    ok: true,
    incomplete: [],
    value: {
      id: 42,
      slug: "paint-the-fence",
      title: "Paint the fence",
      categoryId: 5,
      tags: [{ id: 7, name: "task", slug: "task" }],
      postsCount: 3,
      createdAt: Date.UTC(2026, 10, 20, 8),
      lastPostedAt: null,
      visible: true,
      closed: false,
      archived: false,
      deletedAt: null,
      archetype: "regular",
      author: { id: 3, username: "ada", name: "Ada", avatarUrl: `${url}/user_avatar/x/ada/96/1_2.png` },
      acceptedAnswer: null,
      assignedTo: null,
      pending: null,
      streamIds: [101, 102, 103],
      posts: [
        {
          id: 101,
          topicId: 42,
          number: 1,
          type: "regular",
          author: { id: 3, username: "ada", name: "Ada", avatarUrl: "http://cdn.example.org/96.png" },
          raw: "text 101",
          cooked: "<p>text 101</p>",
          createdAt: Date.UTC(2026, 10, 20, 8),
          updatedAt: Date.UTC(2026, 10, 20, 8, 5),
          version: 2,
          hidden: false,
          deletedAt: null,
          wiki: false,
          userDeleted: false,
          actionCode: null,
        },
      ],
    },
  });
  expect(asked.map(({ path, query }) => `${path}?${query}`)).toEqual(["/t/42.json?include_raw=1"]);
});

test("all posts come in chunks of twenty, in the order of the stream", async () => {
  const ids = [...idsFrom101(20), 150, 149, ...idsFrom101(60).slice(22, 45)];
  const { client, asked } = await clientOf(forumWith(topic(ids)));
  const read = await client.readTopic(topicId, { posts: "all" });
  expect(read).toMatchObject({ ok: true, incomplete: [] });
  expect(read.ok && read.value.posts.map(({ id }) => id)).toEqual(ids);
  expect(asked.slice(1).map(({ query }) => query.getAll("post_ids[]").length)).toEqual([20, 5]);
  expect(asked.every(({ query }) => query.get("include_raw") === "1")).toBe(true);
});

test("what an older forum leaves out or writes otherwise is read all the same", async () => {
  const bare = {
    id: 42,
    title: "Paint the fence",
    category_id: 5,
    tags: ["task"],
    accepted_answer: { post_number: 3, username: "bo" },
    assigned_to_user: { username: "bo" },
    post_stream: { posts: [{ id: 101, topic_id: 42, post_number: 1, user_id: 3, username: "ada" }] },
  };
  const { client } = await clientOf(forumWith(bare));
  expect(await client.readTopic(topicId, { posts: "all" })).toMatchObject({
    ok: true,
    incomplete: [],
    value: {
      tags: [{ name: "task", id: null, slug: null }],
      postsCount: 1,
      visible: true,
      author: { username: "ada" },
      acceptedAnswer: { postNumber: 3, username: "bo" },
      assignedTo: { kind: "person", username: "bo" },
      posts: [{ raw: null, cooked: "", type: "regular", version: 1 }],
    },
  });
});

test("the newest form of accepted answers and a group's assignment are read", async () => {
  const shown = topic([101], {
    accepted_answers: [{ post_number: 3, username: "bo" }, { post_number: 5 }],
    assigned_to_group: { name: "docs" },
    tags: undefined,
  });
  const { client } = await clientOf(forumWith(shown));
  expect(await client.readTopic(topicId, { posts: "first" })).toMatchObject({
    value: {
      acceptedAnswer: { postNumber: 3, username: "bo" },
      assignedTo: { kind: "group", name: "docs" },
      tags: null,
    },
  });
});

// Contradictions

test("posts that the stream names but nobody can have are reported, and the rest is kept", async () => {
  const ids = idsFrom101(23);
  const { client } = await clientOf(forumWith(topic(ids), [121, 123]));
  const read = await client.readTopic(topicId, { posts: "all" });
  expect(read).toMatchObject({
    ok: true,
    incomplete: [{ kind: "posts-missing", topicId: 42, postIds: [121, 123] }],
  });
  expect(read.ok && read.value.posts).toHaveLength(21);
});

test("a chunk that is not found costs its posts only", async () => {
  const answer = forumWith(topic(idsFrom101(41)));
  const { client } = await clientOf((asked) =>
    asked.query.getAll("post_ids[]").includes("121")
      ? { status: 404, body: { errors: ["No."] } }
      : answer(asked),
  );
  const read = await client.readTopic(topicId, { posts: "all" });
  expect(read.ok && read.value.posts.map(({ id }) => id)).toEqual([...idsFrom101(20), 141]);
  expect(read).toMatchObject({ incomplete: [{ kind: "posts-missing", postIds: idsFrom101(40).slice(20) }] });
});

test("a topic that counts more posts than it lists says so", async () => {
  const { client } = await clientOf(forumWith(topic([101, 102], { posts_count: 5 })));
  expect(await client.readTopic(topicId, { posts: "all" })).toMatchObject({
    ok: true,
    incomplete: [{ kind: "fewer-posts", topicId: 42, said: 5, got: 2 }],
  });
});

test("a stream that names a post twice gives it once", async () => {
  const { client } = await clientOf(forumWith(topic([101, 102, 101])));
  const read = await client.readTopic(topicId, { posts: "all" });
  expect(read.ok && read.value.posts.map(({ id }) => id)).toEqual([101, 102]);
});

test("a post that cannot be understood is left out and reported", async () => {
  const posts = [post(101), { ...post(102), post_number: "second" }];
  const shown = topic([101], { post_stream: { posts, stream: [101] } });
  const { client } = await clientOf(forumWith(shown));
  expect(await client.readTopic(topicId, { posts: "all" })).toMatchObject({
    value: { posts: [{ id: 101 }] },
    incomplete: [{ kind: "unreadable-post", topicId: 42, words: expect.stringContaining("post_number") }],
  });
});

test("a topic whose first post is withheld says so", async () => {
  const shown = topic([101, 102], { post_stream: { posts: [post(102)], stream: [101, 102] } });
  const { client } = await clientOf(forumWith(shown));
  expect(await client.readTopic(topicId, { posts: "first" })).toMatchObject({
    value: { posts: [] },
    incomplete: [{ kind: "posts-missing", postIds: [101] }],
  });
});

test("trouble while the posts are read fails the reading", async () => {
  const answer = forumWith(topic(idsFrom101(25)));
  const { client } = await clientOf((asked) =>
    asked.path.endsWith("posts.json") ? { status: 403, body: { errors: ["No."] } } : answer(asked),
  );
  expect(await client.readTopic(topicId, { posts: "all" })).toMatchObject({ error: { kind: "forbidden" } });
});

// What is not handed over

test.each([
  { archetype: "private_message", category_id: null },
  { archetype: undefined, category_id: null },
])("a private message is no topic: %j", async (more) => {
  const { client } = await clientOf(forumWith(topic([101], more)));
  expect(await client.readTopic(topicId, { posts: "all" })).toEqual({
    ok: false,
    error: { kind: "private-message" },
  });
});

test("another topic in its place is reported as a move", async () => {
  const { client } = await clientOf(({ path }) =>
    path === "/t/42.json"
      ? { status: 301, headers: { Location: "/t/fence/77.json" }, body: "" }
      : { body: topic([101], { id: 77 }) },
  );
  expect(await client.readTopic(topicId, { posts: "first" })).toEqual({
    ok: false,
    error: { kind: "moved", topicId: 77 },
  });
});

test("only text that everybody may read counts as readable", async () => {
  const kinds: [number, object, boolean][] = [
    [101, {}, true],
    [102, { post_type: 2 }, true],
    [103, { post_type: 3, action_code: "closed.enabled" }, false],
    [104, { post_type: 4 }, false],
    [105, { post_type: 9 }, false],
    [106, { hidden: true }, false],
    [107, { user_deleted: true }, false],
    [108, { deleted_at: "2026-11-21T08:00:00.000Z" }, false],
    [109, { username: null, user_id: null }, true],
  ];
  const stream = kinds.map(([id]) => id);
  const posts = kinds.map(([id, more]) => post(id, more));
  const { client } = await clientOf(forumWith(topic(stream, { post_stream: { posts, stream } })));
  const read = await client.readTopic(topicId, { posts: "all" });
  expect(read.ok && readablePosts(read.value).map(({ id }) => id)).toEqual(
    kinds.filter(([, , readable]) => readable).map(([id]) => id),
  );
});

// Single posts

test("posts are read by id through their topic", async () => {
  const { client } = await clientOf(forumWith(topic([]), [104]));
  expect(await client.readPosts(topicId, [103, 104])).toMatchObject({
    ok: true,
    value: [{ id: 103, raw: "text 103" }],
    incomplete: [{ kind: "posts-missing", postIds: [104] }],
  });
});
