import { PostId, TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import type { ForumTag, TagForm } from "./tag.ts";
import { type Answer, clientOf, KEY } from "./testing/odd-forum.ts";

const topicId = TopicId.parse(42);
const postId = PostId.parse(9);
const post = {
  id: 9,
  topic_id: 42,
  post_number: 3,
  user_id: 5,
  username: "board",
  raw: "Hello",
  cooked: "<p>Hello</p>",
};

async function written(answer: Answer) {
  const { client, asked } = await clientOf(() => answer, { key: KEY });
  const sent = (): unknown => JSON.parse(asked[0]?.body ?? "");
  return { client, asked, sent };
}

test("a reply neither bumps the topic nor tracks it", async () => {
  const { client, asked, sent } = await written({ body: { ...post, draft_sequence: 0 } });
  expect(await client.createReply({ topicId, raw: "Hello" })).toMatchObject({
    ok: true,
    value: { id: 9, topicId: 42, number: 3, raw: "Hello" },
  });
  expect(asked[0]).toMatchObject({
    method: "POST",
    path: "/posts.json",
    headers: { "content-type": "application/json" },
  });
  expect(sent()).toEqual({ topic_id: 42, raw: "Hello", auto_track: false, no_bump: true });
});

test("a title is set on top of the one that was read, and comes back as the forum keeps it", async () => {
  const { client, asked, sent } = await written({ body: { basic_topic: { id: 42, title: "Hello!" } } });
  const change = { topicId, title: "hello!!", originalTitle: "Hi there" };
  expect(await client.setTopicTitle(change)).toMatchObject({ ok: true, value: { title: "Hello!" } });
  expect(asked[0]).toMatchObject({ method: "PUT", path: "/t/-/42.json" });
  expect(sent()).toEqual({ title: "hello!!", original_title: "Hi there" });
});

test("a title that somebody changed meanwhile is a conflict", async () => {
  const { client, asked } = await written({ status: 409, body: { errors: ["That topic has changed."] } });
  const set = await client.setTopicTitle({ topicId, title: "Hello", originalTitle: "Hi" });
  expect(set).toMatchObject({ ok: false, error: { kind: "conflict", words: "That topic has changed." } });
  expect(asked).toHaveLength(1);
});

test("a reply to somebody that may bump says so", async () => {
  const { client, sent } = await written({ body: post });
  await client.createReply({ topicId, raw: "Hello", replyToPostNumber: 2, bump: true });
  expect(sent()).toEqual({ topic_id: 42, raw: "Hello", auto_track: false, reply_to_post_number: 2 });
});

test("a post that waits for approval is not taken for one that is there", async () => {
  const enqueued = { action: "enqueued", success: true, pending_count: 1, reason: "New user" };
  const { client, asked } = await written({ body: enqueued });
  expect(await client.createReply({ topicId, raw: "Hello" })).toEqual({
    ok: false,
    error: { kind: "enqueued", words: "New user" },
  });
  expect(asked).toHaveLength(1);
});

test("what the forum's rules refuse comes back in its words", async () => {
  const { client } = await written({
    status: 422,
    body: { action: "create_post", errors: ["Body is too short"] },
  });
  expect(await client.createReply({ topicId, raw: "Hi" })).toEqual({
    ok: false,
    error: { kind: "invalid", messages: ["Body is too short"] },
  });
});

test("an edit is guarded by the text it was made from, and does not bump", async () => {
  const { client, asked, sent } = await written({ body: { post: { ...post, raw: "new" } } });
  expect(
    await client.editPost({ postId, raw: "new", originalText: "old", editReason: "Status" }),
  ).toMatchObject({
    ok: true,
    value: { raw: "new" },
  });
  expect(asked[0]).toMatchObject({ method: "PUT", path: "/posts/9.json" });
  expect(sent()).toEqual({
    post: { raw: "new", original_text: "old", edit_reason: "Status" },
    bypass_bump: true,
  });
});

test("an edit of a text that is no longer so is a conflict", async () => {
  const { client } = await written({ status: 409, body: { errors: ["Edited by another user."] } });
  expect(await client.editPost({ postId, raw: "new", originalText: "old" })).toEqual({
    ok: false,
    error: { kind: "conflict", words: "Edited by another user." },
  });
});

test("a message goes to people by name", async () => {
  const { client, sent } = await written({ body: { ...post, topic_id: 77 } });
  expect(await client.sendMessage({ to: ["ada", "bo"], title: "Still on it?", raw: "Hello" })).toEqual({
    ok: true,
    value: { topicId: 77, postId: 9 },
    incomplete: [],
  });
  expect(sent()).toEqual({
    archetype: "private_message",
    target_recipients: "ada,bo",
    title: "Still on it?",
    raw: "Hello",
  });
});

const task: ForumTag = { name: "task", id: 7, slug: "task" };
const named: ForumTag = { name: "task", id: null, slug: null };

test.each<[string, readonly ForumTag[], TagForm, object]>([
  ["objects", [task], "names", { tags: [{ id: 7, name: "task" }, { name: "claimed" }], original_tags: [7] }],
  ["names", [named], "objects", { tags: ["task", "claimed"] }],
  ["objects, where the topic has none", [], "objects", { tags: [{ name: "task" }, { name: "claimed" }] }],
  ["names, where the topic has none", [], "names", { tags: ["task", "claimed"] }],
])("tags are written as %s", async (_, original, form, body) => {
  const { client, asked, sent } = await written({ body: { basic_topic: { id: 42 }, tags: [] } });
  await client.setTopicTags({ topicId, names: ["task", "claimed"], original, form });
  expect(asked[0]).toMatchObject({ method: "PUT", path: "/t/-/42.json" });
  expect(sent()).toEqual(body);
});

test("taking the last tag away sends an empty set", async () => {
  const { client, sent } = await written({ body: { basic_topic: { id: 42 }, tags: [] } });
  await client.setTopicTags({ topicId, names: [], original: [task], form: "objects" });
  expect(sent()).toEqual({ tags: [], original_tags: [7] });
});

test.each<[unknown, readonly ForumTag[] | null, string[]]>([
  [[{ id: 7, name: "task", slug: "task" }], [task], ["claimed"]],
  [
    ["Task", "claimed"],
    [
      { ...named, name: "Task" },
      { name: "claimed", id: null, slug: null },
    ],
    [],
  ],
  [undefined, null, []],
])("tags that come back as %j are compared with what was sent", async (shown, tags, dropped) => {
  const { client } = await written({ body: { basic_topic: { id: 42 }, tags: shown } });
  const names = ["task", "claimed"];
  expect(await client.setTopicTags({ topicId, names, original: [task], form: "objects" })).toMatchObject({
    ok: true,
    value: { tags, dropped },
  });
});
