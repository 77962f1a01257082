// Creating topics, replies and messages over HTTP.
import { expect, test } from "vitest";
import { shapes, smallForum } from "../testing/small-forum.ts";

const fence = { by: "ada", title: "Paint the fence together", raw: "- [ ] buy paint", category: "docs" };
const long = "This is a reply that is long enough.";
const minute = 60_000;

test("a reply is answered with the bare post", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const answer = await ask("POST", "/posts.json", {
    as: "Bot",
    body: { topic_id: topic.id, raw: `${long}  \r\n\r\n`, reply_to_post_number: 1 },
  });
  const post = answer.as(shapes.created);
  expect(answer.status).toBe(200);
  expect(post).toMatchObject({ topic_id: topic.id, post_number: 2, raw: long, reply_to_post_number: 1 });
});

test("a topic is made with category and tags, from JSON and from a form alike", async () => {
  const { forum, ask, get } = await smallForum();
  const category = forum.category("docs").id;
  const made = await ask("POST", "/posts.json", {
    body: { title: "paint the gate tomorrow!!", raw: long, category, tags: [{ name: "help" }] },
  });
  const form = new URLSearchParams({
    title: "Paint the shed tomorrow",
    raw: `${long} Really.`,
    category: `${category}`,
  });
  form.append("tags[][name]", "help");
  form.append("tags[][name]", "Out doors");
  const other = await ask("POST", "/posts.json", {
    body: form.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  const shown = async (answer: typeof made) => {
    const post = answer.as(shapes.created);
    const topic = (await get(`/t/${"topic_id" in post ? post.topic_id : 0}.json`)).as(shapes.topic);
    return [topic.title, topic.tags?.map((tag) => (typeof tag === "string" ? tag : tag.name))];
  };
  expect(await shown(made)).toEqual(["Paint the gate tomorrow!", ["help"]]);
  expect(await shown(other)).toEqual(["Paint the shed tomorrow", ["help", "out-doors"]]);
});

test.each([
  [{ raw: "short" }, ["Body is too short (minimum is 20 characters)"]],
  [{ raw: "a".repeat(40) }, ["Body seems unclear, is it a complete sentence?"]],
  [{ raw: "long enough ".repeat(3000) }, ["Body is limited to 32000 characters; you entered 35999."]],
  [
    { raw: '[quote="ada"]\na long enough quote\n[/quote]\nyes' },
    ["Body is too short (minimum is 20 characters)"],
  ],
])("the body %j is refused with 422 and the action, for staff too", async (body, errors) => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const answer = await ask("POST", "/posts.json", { body: { topic_id: topic.id, ...body } });
  expect([answer.status, answer.as(shapes.createRefusal).errors]).toEqual([422, errors]);
});

test.each([
  ["Short one", "Title is too short (minimum is 15 characters)"],
  ["Paint the fence together", "Title has already been used"],
])("the title %s is refused", async (title, error) => {
  const { forum, ask } = await smallForum();
  forum.createTopic(fence);
  const body = { title, raw: long, category: forum.category("docs").id };
  expect((await ask("POST", "/posts.json", { body })).as(shapes.createRefusal).errors).toEqual([error]);
});

test("a missing body is 400, too many tags are 422, no_bump below trust level 4 is 400", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const status = async (body: object, as = "root") => (await ask("POST", "/posts.json", { as, body })).status;
  expect(await status({ topic_id: topic.id })).toBe(400);
  const tags = ["a1", "b2", "c3", "d4", "e5", "f6"].map((name) => ({ name }));
  expect(await status({ title: "Paint the gate tomorrow", raw: long, tags })).toBe(422);
  expect(await status({ topic_id: topic.id, raw: long, no_bump: true }, "bo")).toBe(400);
  expect(await status({ topic_id: topic.id, raw: long, whisper: true }, "bo")).toBe(403);
});

test("an identical post by key within two minutes is answered again and made once", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic(fence);
  const send = async (headers: Record<string, string> = {}) =>
    (await ask("POST", "/posts.json", { as: "Bot", body: { topic_id: topic.id, raw: long }, headers })).text;
  const first = await send();
  clock.now += 2 * minute - 1;
  expect(await send()).toBe(first);
  expect(await send({ "user-agent": "another/1.0" })).not.toBe(first);
  clock.now += 1;
  expect(await send()).not.toBe(first);
  expect(topic.postsCount).toBe(4);
});

test("a refused text is remembered for two minutes too", async () => {
  const { forum, ask, clock } = await smallForum({ settings: { minPostLength: 20 } });
  const topic = forum.createTopic(fence);
  const send = async () =>
    (await ask("POST", "/posts.json", { body: { topic_id: topic.id, raw: "short" } })).status;
  expect(await send()).toBe(422);
  forum.settings.minPostLength = 1;
  forum.settings.bodyMinEntropy = 1;
  expect(await send()).toBe(422);
  clock.now += 2 * minute;
  expect(await send()).toBe(200);
});

test("the same text twice within five minutes is refused to all but staff", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic(fence);
  const other = forum.createTopic({ ...fence, title: "Another fence to paint" });
  const send = async (as: string, topicId: number) => {
    clock.now += minute;
    return (await ask("POST", "/posts.json", { as, body: { topic_id: topicId, raw: long } })).status;
  };
  expect([await send("bo", topic.id), await send("bo", other.id)]).toEqual([200, 422]);
  expect([await send("Bot", topic.id), await send("Bot", other.id)]).toEqual([200, 200]);
  clock.now += 5 * minute;
  expect(await send("bo", other.id)).toBe(200);
});

test("people wait between posts, and staff do not", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic(fence);
  const send = (as: string, raw: string) =>
    ask("POST", "/posts.json", { as, body: { topic_id: topic.id, raw } });
  expect((await send("bo", `${long} 1`)).status).toBe(200);
  clock.now += 2000;
  const refused = await send("bo", `${long} 2`);
  expect(refused.status).toBe(429);
  expect(shapes.rateLimitJson.body.parse(JSON.parse(refused.text)).extras.wait_seconds).toBe(3);
  expect(refused.headers.get("discourse-rate-limit-error-code")).toBeNull();
  clock.now += 3000;
  expect((await send("bo", `${long} 3`)).status).toBe(200);
  expect([(await send("Bot", `${long} 1`)).status, (await send("Bot", `${long} 2`)).status]).toEqual([
    200, 200,
  ]);
  expect(topic.postsCount).toBe(5);
});

test("new accounts may not reply, link or mention too much", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic(fence);
  const send = async (raw: string) => {
    clock.now += minute;
    return (await ask("POST", "/posts.json", { as: "newbie", body: { topic_id: topic.id, raw } })).status;
  };
  expect(await send("See https://a.example https://b.example https://c.example")).toBe(422);
  expect(await send("Hello @ada and @bo and @root, how are you all today")).toBe(422);
  const statuses: number[] = [];
  for (const n of [1, 2, 3, 4]) statuses.push(await send(`${long} ${n}`));
  expect(statuses).toEqual([200, 200, 200, 422]);
});

test("a forum that queues posts says so with 200 and no post", async () => {
  const { forum, ask } = await smallForum({ settings: { queuePosts: true } });
  const topic = forum.createTopic({ ...fence, by: "root" });
  const answer = await ask("POST", "/posts.json", { as: "bo", body: { topic_id: topic.id, raw: long } });
  expect(answer.as(shapes.created)).toMatchObject({ action: "enqueued", pending_post: { raw: long } });
  expect([answer.status, topic.postsCount]).toEqual([200, 1]);
});

test("only its author sees a post that waits; approved it stands there, rejected it never does", async () => {
  const { forum, clock, ask, get } = await smallForum({ settings: { queuePosts: true } });
  const topic = forum.createTopic({ ...fence, by: "root" });
  const pending = async (as: string) =>
    (await get(`/t/${topic.id}.json`, as)).as(shapes.topic).pending_posts?.length;
  for (const raw of [long, `${long} Again.`]) {
    await ask("POST", "/posts.json", { as: "bo", body: { topic_id: topic.id, raw } });
    clock.now += minute;
  }
  expect([await pending("bo"), await pending("ada")]).toEqual([2, 0]);
  const [first, second] = forum.waitingPosts().map(({ id }) => id);
  expect(forum.approve(first ?? 0)).toMatchObject({ raw: long, topicId: topic.id });
  forum.reject(second ?? 0);
  expect([await pending("bo"), topic.postsCount]).toEqual([0, 2]);
});

test("closed topics take replies of trusted people only", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  forum.setStatus(topic.id, "closed", true, "root");
  const send = async (as: string) =>
    (await ask("POST", "/posts.json", { as, body: { topic_id: topic.id, raw: long } })).status;
  expect([await send("bo"), await send("Bot")]).toEqual([422, 200]);
});

test("external ids are unique and back-dated posts keep their time", async () => {
  const { forum, ask, get } = await smallForum();
  const body = {
    raw: long,
    external_id: "task-7",
    created_at: "2020-01-02T03:04:05.000Z",
    category: forum.category("docs").id,
  };
  const made = await ask("POST", "/posts.json", { body: { ...body, title: "Paint the gate tomorrow" } });
  expect(made.as(shapes.created)).toMatchObject({ created_at: "2020-01-02T03:04:05.000Z" });
  expect((await get("/t/external_id/task-7.json")).status).toBe(301);
  expect(
    (await ask("POST", "/posts.json", { body: { ...body, title: "Paint the shed tomorrow" } })).status,
  ).toBe(422);
});

test("private messages go to people and groups", async () => {
  const { ask, get } = await smallForum();
  const body = {
    archetype: "private_message",
    target_recipients: "newbie,docs_team",
    title: "Hi",
    raw: "Are you well?",
  };
  const post = (await ask("POST", "/posts.json", { as: "Bot", body })).as(shapes.created);
  const id = "topic_id" in post ? post.topic_id : 0;
  const status = async (as: string) => (await get(`/t/${id}.json`, as)).status;
  expect([await status("newbie"), await status("ada"), await status("bo")]).toEqual([200, 200, 404]);
});
