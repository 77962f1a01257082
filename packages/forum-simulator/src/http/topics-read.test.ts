// Reading topics over HTTP: chunks, raw texts, redirects, and who sees what.
import { expect, test } from "vitest";
import { type Answer, shapes, smallForum } from "../testing/small-forum.ts";

const fence = { by: "ada", title: "Paint the fence together", raw: "- [ ] buy paint", category: "docs" };

test("a topic comes with its first twenty posts and the ids of all", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  for (let n = 2; n <= 25; n += 1) forum.reply({ by: "bo", topicId: topic.id, raw: `Reply number ${n}` });

  const shown = (await get(`/t/${topic.id}.json`, null)).as(shapes.topic);
  expect(shown.posts_count).toBe(25);
  expect(shown.post_stream.posts).toHaveLength(20);
  expect(shown.post_stream.stream).toHaveLength(25);

  const rest = (await get(`/t/${topic.id}.json?page=2`, null)).as(shapes.topic).post_stream;
  expect(rest.posts).toHaveLength(5);
  expect(rest).not.toHaveProperty("stream");
});

test("a page past the end leads to the last one", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  const answer = await get(`/t/${topic.id}.json?page=9`);
  expect(answer.status).toBe(301);
  expect(answer.headers.get("location")).toBe(`/t/paint-the-fence-together/${topic.id}.json?page=1`);
});

test("chosen posts come by id, with their source when asked for", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  const reply = forum.reply({ by: "bo", topicId: topic.id, raw: "I have brushes" });
  const path = `/t/${topic.id}/posts.json?post_ids[]=${reply.id}`;
  const plain = (await get(path, null)).as(shapes.chosenPosts).post_stream;
  expect(plain.posts.map((post) => post.id)).toEqual([reply.id]);
  expect(plain.posts[0]).not.toHaveProperty("raw");
  expect(plain).not.toHaveProperty("stream");
  const full = (await get(`${path}&include_raw=1`, null)).as(shapes.chosenPosts).post_stream;
  expect(full.posts[0]?.raw).toBe("I have brushes");
});

test("a wrong slug leads to the right one and keeps include_raw only", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  const answer = await get(`/t/wrong/${topic.id}.json?include_raw=1&other=2`, null);
  expect(answer.status).toBe(301);
  expect(answer.headers.get("location")).toBe(`/t/paint-the-fence-together/${topic.id}.json?include_raw=1`);
});

test("JSON can be asked for by header instead of suffix", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const answer = await ask("GET", `/t/${topic.id}`, { headers: { accept: "application/json" } });
  expect(answer.as(shapes.topic).id).toBe(topic.id);
});

test("a restricted topic, a message, a deleted and a missing topic all look the same to others", async () => {
  const { forum, get } = await smallForum();
  const hidden = forum.createTopic({ ...fence, category: "back-room" });
  const message = forum.message({ by: "ada", to: ["bo"], title: "Hello there", raw: "Only for you" });
  const deleted = forum.createTopic({ ...fence, title: "Another fence to paint" });
  forum.deleteTopic(deleted.id, "root");
  for (const id of [hidden.id, message.id, deleted.id, 99_999]) {
    const answer = await get(`/t/${id}.json`, "newbie");
    expect([answer.status, answer.as(shapes.errorBody).error_type]).toEqual([404, "not_found"]);
  }
  expect((await get(`/t/${hidden.id}.json`, "ada")).status).toBe(200);
  expect((await get(`/t/${message.id}.json`, "bo")).as(shapes.topic).archetype).toBe("private_message");
});

test("staff see a deleted topic with its time of deletion", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  forum.deleteTopic(topic.id, "root");
  const answer = await get(`/t/${topic.id}.json`, "Bot");
  expect([answer.status, answer.as(shapes.topic).deleted_at]).toEqual([200, "2026-11-21T09:30:00.123Z"]);
});

test("with detailed 404s a deleted topic is 410 and a private one 403", async () => {
  const { forum, get } = await smallForum({ settings: { detailed404: true } });
  const hidden = forum.createTopic({ ...fence, category: "back-room" });
  const message = forum.message({ by: "ada", to: ["bo"], title: "Hello there", raw: "Only for you" });
  const deleted = forum.createTopic({ ...fence, title: "Another fence to paint" });
  forum.deleteTopic(deleted.id, "root");
  const asked = async (id: number, as: string | null) => {
    const answer = await get(`/t/${id}.json`, as);
    return [answer.status, answer.as(shapes.errorBody).error_type];
  };
  expect(await asked(deleted.id, "bo")).toEqual([410, "not_found"]);
  expect(await asked(hidden.id, "bo")).toEqual([403, "invalid_access"]);
  expect(await asked(message.id, null)).toEqual([403, "not_logged_in"]);
});

test("a deleted topic with a permalink leads to its new place", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  forum.deleteTopic(topic.id, "root");
  forum.setPermalink(topic.id, "https://elsewhere.example/fence");
  const answer = await get(`/t/${topic.id}.json`, null);
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "https://elsewhere.example/fence"]);
});

test("an external id leads to its topic", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic({ ...fence, externalId: "task-7" });
  const answer = await get("/t/external_id/task-7.json");
  expect(answer.headers.get("location")).toBe(`/t/paint-the-fence-together/${topic.id}.json`);
  expect((await get("/t/external_id/none.json")).status).toBe(404);
});

test("closing leaves a small action in the stream, and whispers are for staff", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  forum.setStatus(topic.id, "closed", true, "root");
  forum.reply({ by: "root", topicId: topic.id, raw: "Between us", whisper: true });
  const seen = (await get(`/t/${topic.id}.json`, null)).as(shapes.topic);
  expect(seen.post_stream.posts.map((post) => [post.post_type, post.action_code])).toEqual([
    [1, undefined],
    [3, "closed.enabled"],
  ]);
  expect([seen.closed, seen.posts_count, seen.highest_post_number]).toEqual([true, 1, 2]);
  const staff = (await get(`/t/${topic.id}.json`, "root")).as(shapes.topic);
  expect(staff.post_stream.posts.map((post) => post.post_type)).toEqual([1, 3, 4]);
});

test("a deleted post leaves a gap in the numbers", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  const second = forum.reply({ by: "bo", topicId: topic.id, raw: "Second" });
  forum.reply({ by: "bo", topicId: topic.id, raw: "Third" });
  forum.deletePost(second.id, "root");
  const numbers = (answer: Answer) =>
    answer.as(shapes.topic).post_stream.posts.map((post) => post.post_number);
  expect(numbers(await get(`/t/${topic.id}.json`, "bo"))).toEqual([1, 3]);
  expect(numbers(await get(`/t/${topic.id}.json`, "root"))).toEqual([1, 3]);
  expect(numbers(await get(`/t/${topic.id}.json?show_deleted=true`, "root"))).toEqual([1, 2, 3]);
  expect((await get(`/posts/${second.id}.json`, "bo")).status).toBe(404);
  expect((await get(`/posts/${second.id}.json`, "root")).as(shapes.onePost).deleted_at).not.toBeNull();
});

test("raw texts come as plain text", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic(fence);
  const first = forum.firstPost(topic.id);
  for (const path of [`/posts/${first.id}/raw`, `/raw/${topic.id}/1`]) {
    const answer = await get(path, null);
    expect([answer.text, answer.headers.get("content-type")]).toEqual([
      "- [ ] buy paint",
      "text/plain; charset=utf-8",
    ]);
  }
  expect((await get(`/raw/${topic.id}`, null)).text).toContain(
    "ada | 2026-11-21T09:30:00.123Z | #1\n\n- [ ] buy paint",
  );
});

test("the newest posts of the whole forum page by the lowest id and hide what is private", async () => {
  const { forum, get } = await smallForum({ settings: { categoryDefinitions: false } });
  const topic = forum.createTopic(fence);
  const reply = forum.reply({ by: "bo", topicId: topic.id, raw: "I have brushes" });
  forum.message({ by: "ada", to: ["bo"], title: "Hello there", raw: "Only for you" });
  const all = (await get("/posts.json", null)).as(shapes.latestPosts).latest_posts;
  expect(all.map((post) => post.raw)).toEqual(["I have brushes", "- [ ] buy paint"]);
  const older = (await get(`/posts.json?before=${reply.id}`, null)).as(shapes.latestPosts).latest_posts;
  expect(older.map((post) => post.raw)).toEqual(["- [ ] buy paint"]);
});
