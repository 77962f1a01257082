// The client and a whole forum, talking HTTP.
import { PostId, TopicId } from "@threadboard/domain";
import { type ForumOptions, type RunningForum, startForum } from "@threadboard/forum-simulator";
import { expect, onTestFinished, test } from "vitest";
import { createForumClient, type ForumClientOptions } from "./client.ts";
import type { ForumListRow } from "./list-row.ts";
import { collect, type Listing } from "./listing.ts";
import type { ProbeReport } from "./probe.ts";
import { KEY, START } from "./testing/odd-forum.ts";
import { simulatedTime } from "./testing/simulated-time.ts";
import { readablePosts } from "./topic.ts";

const DAY = 86_400_000;

/** A forum with a few people, on one clock with the client that reads it. */
async function meet(settings: ForumOptions["settings"] = {}, options: Partial<ForumClientOptions> = {}) {
  const { clock, sleep } = simulatedTime(START, "eager");
  const bot = { username: KEY.username, apiKey: KEY.apiKey };
  const running = await startForum({ clock, bot, settings });
  onTestFinished(() => running.close());
  const { forum, url } = running;
  forum.addCategory({ slug: "docs", name: "Documentation", description: "" });
  forum.addPerson({ username: "ada", name: "Ada Lovelace", groups: ["docs-team"] });
  forum.addPerson({ username: "bo", trustLevel: 0 });
  const client = createForumClient({ baseUrl: url, key: KEY, clock, sleep, ...options });
  const anonymous = createForumClient({ baseUrl: url, clock, sleep });
  return { forum, client, anonymous, clock, url };
}

type Forum = RunningForum["forum"];

function fence(forum: Forum, more: { readonly tags?: readonly string[]; readonly replies?: number } = {}) {
  const topic = forum.createTopic({
    by: "ada",
    title: "Paint the fence of the garden",
    raw: "- [ ] buy paint",
    category: "docs",
    tags: more.tags ?? ["task"],
    createdAt: START - 3 * DAY,
  });
  for (let i = 1; i <= (more.replies ?? 0); i++) {
    forum.reply({ by: "bo", topicId: topic.id, raw: `reply ${i}`, createdAt: START - 2 * DAY + i });
  }
  return TopicId.parse(topic.id);
}

async function idsOf(listing: Listing<ForumListRow>): Promise<number[]> {
  const rows = await collect(listing);
  return rows.ok ? rows.value.map(({ id }) => id) : [];
}

// Reading

test.each([
  ["objects", (id: number) => ({ name: "task", id, slug: "task" })],
  ["strings", () => ({ name: "task", id: null, slug: null })],
] as const)("a forum that writes tags as %s is read", async (tagForm, tagOf) => {
  const { forum, client, anonymous } = await meet({ tagForm });
  const topicId = fence(forum, { replies: 45 });
  const tag = tagOf(forum.topic(topicId).tagIds[0] ?? 0);
  for (const reader of [client, anonymous]) {
    const read = await reader.readTopic(topicId, { posts: "all" });
    expect(read).toMatchObject({
      ok: true,
      incomplete: [],
      value: {
        id: topicId,
        title: "Paint the fence of the garden",
        tags: [tag],
        author: { username: "ada" },
      },
    });
    expect(read.ok && read.value.posts.map(({ raw }) => raw)).toEqual([
      "- [ ] buy paint",
      ...Array.from({ length: 45 }, (_, i) => `reply ${i + 1}`),
    ]);
    expect(await collect(reader.tagTopics({ name: "task" }))).toMatchObject({
      value: [{ id: topicId, tags: [tag] }],
    });
    expect(await reader.tags()).toMatchObject({ value: [tag] });
  }
});

test("lists, search, people and the site itself are read", async () => {
  const { forum, client, anonymous } = await meet();
  const topicId = fence(forum);
  const { id, slug } = forum.category("docs");
  for (const reader of [client, anonymous]) {
    for (const list of [
      reader.latestTopics(),
      reader.categoryTopics({ id, slug }),
      reader.categoryTopics({ id }),
    ]) {
      const rows = await collect(list);
      expect(rows).toMatchObject({ ok: true, incomplete: [] });
      const row = rows.ok && rows.value.find((one) => one.id === topicId);
      expect(row).toMatchObject({ categoryId: id, postsCount: 1, author: { username: "ada" } });
    }
    expect(await collect(reader.search("fence"))).toMatchObject({ ok: true, value: [{ topicId }] });
    expect(await reader.topicsById([topicId, TopicId.parse(9_999)])).toMatchObject({
      value: [{ id: topicId }],
      incomplete: [{ kind: "topics-missing", topicIds: [9_999] }],
    });
    expect(await reader.basicInfo()).toMatchObject({ value: { loginRequired: false } });
    expect(await reader.about()).toMatchObject({ ok: true });
    const site = await reader.site();
    expect(site).toMatchObject({ value: { tagForm: "objects" } });
    expect(await reader.category(id)).toMatchObject({ value: { id, slug: "docs", readRestricted: false } });
    const categories = await reader.categories();
    expect(categories.ok && categories.value.map((one) => one.slug)).toContain("docs");
    expect(await reader.userByName("ADA")).toMatchObject({ value: { username: "ada", trustLevel: 1 } });
  }
  expect(await client.groupMembers("docs-team")).toMatchObject({
    value: [{ username: "ada" }],
    incomplete: [],
  });
});

test("a list of many pages is read whole while topics are pinned above it", async () => {
  const { forum, client } = await meet();
  const ids = Array.from({ length: 70 }, (_, i) =>
    forum.createTopic({
      by: "ada",
      title: `Topic number ${i} of many`,
      raw: "text",
      createdAt: START - i * 1000,
    }),
  ).map((topic) => topic.id);
  const pinned = forum.topic(ids[69] ?? 0);
  pinned.pinnedAt = START;
  pinned.pinnedGlobally = true;
  const all = await idsOf(client.latestTopics({ perPage: 30 }));
  expect(all.slice(0, 1)).toEqual([pinned.id]);
  expect(ids.filter((id) => !all.includes(id))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
  const recent = await idsOf(client.latestTopics({ perPage: 30, bumpedSince: START - 9_000 }));
  expect(recent).toEqual([pinned.id, ...ids.slice(0, 10)]);
});

test("a private message is not handed over, and a whisper is not readable", async () => {
  const { forum, client } = await meet();
  const message = forum.message({
    by: "ada",
    to: [KEY.username],
    title: "Just between us two",
    raw: "Secret",
  });
  expect(await client.readTopic(TopicId.parse(message.id), { posts: "all" })).toEqual({
    ok: false,
    error: { kind: "private-message" },
  });
  const topicId = fence(forum);
  forum.reply({ by: KEY.username, topicId, raw: "for staff only", whisper: true });
  forum.setStatus(topicId, "closed", true, KEY.username);
  const read = await client.readTopic(topicId, { posts: "all" });
  expect(read.ok && read.value.posts.map(({ type }) => type)).toEqual(["regular", "whisper", "small-action"]);
  expect(read.ok && readablePosts(read.value).map(({ raw }) => raw)).toEqual(["- [ ] buy paint"]);
});

test("what happened to a topic is told by how reading it fails, or by its fields", async () => {
  const { forum, client, anonymous } = await meet({ detailed404: true });
  const [gone, moved, target] = [fence(forum), fence(forum), fence(forum)];
  forum.deleteTopic(gone, KEY.username);
  forum.deleteTopic(moved, KEY.username);
  forum.setPermalink(moved, `/t/-/${target}`);
  expect(await anonymous.readTopic(gone, { posts: "first" })).toMatchObject({ error: { kind: "gone" } });
  expect(await client.readTopic(gone, { posts: "first" })).toMatchObject({ value: { deletedAt: START } });
  expect(await anonymous.readTopic(moved, { posts: "first" })).toEqual({
    ok: false,
    error: { kind: "moved", topicId: target },
  });
  expect(await anonymous.readTopic(TopicId.parse(9_999), { posts: "first" })).toMatchObject({
    error: { kind: "not-found" },
  });
});

test("a forum for members only says so to others", async () => {
  const { forum, client, anonymous } = await meet({ loginRequired: true });
  const topicId = fence(forum);
  expect(await anonymous.basicInfo()).toMatchObject({ value: { loginRequired: true } });
  expect(await anonymous.readTopic(topicId, { posts: "first" })).toMatchObject({
    error: { kind: "not-logged-in" },
  });
  expect((await client.readTopic(topicId, { posts: "first" })).ok).toBe(true);
});

// Contradictions and troubles

test("a forum that contradicts itself is read as far as it goes", async () => {
  const { forum, client } = await meet();
  const [ghosts, counted, listed] = [fence(forum, { replies: 2 }), fence(forum), fence(forum)];
  forum.faults.contradict({ kind: "ghost-posts", topicId: ghosts, postIds: [7_001, 7_002] });
  forum.faults.contradict({ kind: "inflated-count", topicId: counted, by: 3 });
  forum.faults.contradict({ kind: "listed-but-gone", topicId: listed });
  forum.faults.contradict({ kind: "search-error", message: "Too busy." });
  const read = await client.readTopic(ghosts, { posts: "all" });
  expect(read).toMatchObject({
    ok: true,
    incomplete: [{ kind: "posts-missing", topicId: ghosts, postIds: [7_001, 7_002] }],
  });
  expect(read.ok && read.value.posts).toHaveLength(3);
  expect(await client.readTopic(counted, { posts: "all" })).toMatchObject({
    incomplete: [{ kind: "fewer-posts", topicId: counted, said: 4, got: 1 }],
  });
  const rows = await collect(client.latestTopics());
  expect(rows.ok && rows.value.map(({ id }) => id)).toContain(listed);
  expect(await client.readTopic(listed, { posts: "all" })).toMatchObject({ error: { kind: "not-found" } });
  expect(await collect(client.search("fence"))).toMatchObject({
    incomplete: [{ kind: "search-error", words: "Too busy." }],
  });
});

test.each([
  { kind: "rate-limit-json", seconds: 20 },
  { kind: "rate-limit-text", seconds: 7 },
  { kind: "rate-limit-html" },
  { kind: "down" },
  { kind: "status", status: 502, body: "Bad Gateway" },
] as const)("reading goes on after $kind", async (fault) => {
  const { forum, client } = await meet();
  const topicId = fence(forum);
  forum.faults.add({ ...fault, times: 2 });
  expect((await client.readTopic(topicId, { posts: "first" })).ok).toBe(true);
});

test.each(["html", "cut-json"] as const)("an answer of %s is named", async (form) => {
  const { forum, client } = await meet();
  forum.faults.add({ kind: "garbage", form });
  expect(await client.site()).toMatchObject({ error: { kind: "not-json" } });
});

test("reading more than a key may in a minute takes longer, and never meets the forum's limit", async () => {
  const { forum, client, clock } = await meet();
  const topicId = fence(forum);
  for (let i = 0; i < 130; i++) {
    expect((await client.readTopic(topicId, { posts: "first" })).ok).toBe(true);
  }
  expect(forum.requests.all.filter(({ status }) => status === 429)).toEqual([]);
  expect(clock() - START).toBe(120_000);
});

test("another integration that eats the key's calls is waited for", async () => {
  const { forum, client, url, clock } = await meet();
  const topicId = fence(forum);
  const headers = { "Api-Key": KEY.apiKey, "Api-Username": "ada" };
  await Promise.all(Array.from({ length: 60 }, () => fetch(`${url}/latest.json`, { headers })));
  expect((await client.readTopic(topicId, { posts: "first" })).ok).toBe(true);
  expect(clock() - START).toBeGreaterThanOrEqual(60_000);
  expect(clock() - START).toBeLessThanOrEqual(62_000);
});

// Writing

test("a reply is there, does not bump, and its edit is guarded", async () => {
  const { forum, client } = await meet();
  const topicId = fence(forum);
  const bumpedAt = forum.topic(topicId).bumpedAt;
  const made = await client.createReply({ topicId, raw: "Open: nobody has taken this yet.\n" });
  if (!made.ok) throw new Error(made.error.kind);
  expect(made.value).toMatchObject({ topicId, number: 2, author: { username: KEY.username } });
  const postId = made.value.id;
  expect(await client.readPosts(topicId, [postId])).toMatchObject({
    value: [{ raw: "Open: nobody has taken this yet." }],
  });

  const edit = {
    postId,
    raw: "Taken by Ada until Friday.",
    originalText: "Open: nobody has taken this yet.",
  };
  expect(await client.editPost(edit)).toMatchObject({ ok: true, value: { id: postId, raw: edit.raw } });
  expect(await client.editPost(edit)).toMatchObject({ ok: false, error: { kind: "conflict" } });
  expect(await client.readPosts(topicId, [postId])).toMatchObject({ value: [{ raw: edit.raw }] });
  expect(forum.topic(topicId).bumpedAt).toBe(bumpedAt);
});

test("a reply whose answer is lost may be sent again at once, and is there once", async () => {
  const { forum, client } = await meet({}, { timeoutMs: 200 });
  const topicId = fence(forum);
  forum.faults.add({ kind: "timeout-after-success", match: { method: "POST" }, times: 1 });
  const reply = { topicId, raw: "Open: nobody has taken this yet." };
  const lost = await client.createReply(reply);
  expect(lost).toMatchObject({ ok: false, error: { kind: "uncertain" } });
  expect(forum.requests.matching("POST", "/posts")).toHaveLength(1);
  const again = await client.createReply(reply);
  expect(again).toMatchObject({ ok: true, value: { number: 2 } });
  expect(forum.posts(topicId)).toHaveLength(2);
});

test("a limit met while posting is waited for, and one post comes of it", async () => {
  const { forum, client } = await meet();
  const topicId = fence(forum);
  forum.faults.add({ kind: "rate-limit-json", seconds: 5, match: { method: "POST" }, times: 1 });
  expect((await client.createReply({ topicId, raw: "Open: nobody has taken this yet." })).ok).toBe(true);
  expect(forum.posts(topicId)).toHaveLength(2);
});

test("what may not be written comes back with the reason", async () => {
  const { forum, client, url, clock } = await meet({ queuePosts: true });
  const topicId = fence(forum);
  expect(await client.createReply({ topicId, raw: "Hi" })).toMatchObject({ error: { kind: "invalid" } });
  const asBo = createForumClient({ baseUrl: url, key: { ...KEY, username: "bo" }, clock });
  const raw = "I would like to help with painting.";
  expect(await asBo.createReply({ topicId, raw })).toMatchObject({ error: { kind: "invalid" } });
  expect(await asBo.createReply({ topicId, raw, bump: true })).toMatchObject({ error: { kind: "enqueued" } });
  const first = PostId.parse(forum.firstPost(topicId).id);
  const edit = { postId: first, raw: "Something else altogether.", originalText: "- [ ] buy paint" };
  expect(await asBo.editPost(edit)).toMatchObject({ error: { kind: "forbidden" } });
  const wrong = createForumClient({ baseUrl: url, key: { ...KEY, apiKey: "wrong" }, clock });
  expect(await wrong.readTopic(topicId, { posts: "first" })).toMatchObject({ error: { kind: "forbidden" } });
});

test.each(["objects", "strings"] as const)("tags are changed on a forum that writes %s", async (tagForm) => {
  const { forum, client } = await meet({ tagForm, createTagTrustLevel: 4 });
  forum.addTag("claimed");
  const topicId = fence(forum);
  const form = tagForm === "objects" ? "objects" : "names";
  const read = await client.readTopic(topicId, { posts: "first" });
  const original = (read.ok && read.value.tags) || [];
  const both = await client.setTopicTags({ topicId, names: ["task", "claimed"], original, form });
  expect(both).toMatchObject({ ok: true, value: { dropped: [] } });
  const names = (both.ok && both.value.tags?.map(({ name }) => name)) || [];
  expect(names.toSorted()).toEqual(["claimed", "task"]);

  const stale = await client.setTopicTags({ topicId, names: ["task"], original, form });
  if (tagForm === "objects") expect(stale).toMatchObject({ error: { kind: "conflict" } });
  const current = (both.ok && both.value.tags) || [];
  const none = await client.setTopicTags({ topicId, names: [], original: stale.ok ? [] : current, form });
  expect(none).toMatchObject({ ok: true, value: { tags: [], dropped: [] } });
});

test("a message reaches the person", async () => {
  const { forum, client } = await meet();
  const sent = await client.sendMessage({
    to: ["ada"],
    title: "Still painting the fence?",
    raw: "Are you still on it?",
  });
  expect(sent.ok).toBe(true);
  const topic = forum.topic(sent.ok ? sent.value.topicId : 0);
  expect(topic).toMatchObject({ archetype: "private_message" });
  expect([...topic.allowedPersonIds]).toContain(forum.person("ada").id);
});

// The check-up

const verdicts = (report: ProbeReport) =>
  Object.fromEntries(report.probes.map(({ name, works }) => [name, works]));

test("the check-up sees what a key may, and leaves no trace", async () => {
  const { forum, client, anonymous, url, clock } = await meet();
  const topicId = fence(forum);
  const posts = forum.world.posts.size;
  const report = await client.probe({ topicId, username: KEY.username });
  expect(Object.values(verdicts(report)).every(Boolean)).toBe(true);
  expect(report).toMatchObject({ actor: KEY.username, canEditTopics: true });
  expect(verdicts(await anonymous.probe({ topicId }))).toMatchObject({ topic: true, "create-post": null });

  const scopes = ["topics:read", "topics:read_lists", "topics:update", "posts:edit", "users:show"];
  const apiKey = forum.addApiKey({ kind: "granular", scopes, username: KEY.username });
  const granular = createForumClient({ baseUrl: url, key: { ...KEY, apiKey }, clock });
  expect(verdicts(await granular.probe({ topicId, username: KEY.username }))).toMatchObject({
    "topic-list": true,
    topic: true,
    "topic-source": true,
    "own-user": true,
    site: false,
    "create-post": false,
    "edit-post": true,
    "edit-topic": true,
  });
  expect(forum.world.posts.size).toBe(posts);
  expect(forum.firstPost(topicId)).toMatchObject({ version: 1 });
});
