// Editing, deleting and recovering posts over HTTP.
import { expect, test } from "vitest";
import { shapes, smallForum } from "../testing/small-forum.ts";

const fence = { by: "ada", title: "Paint the fence together", raw: "- [ ] buy paint", category: "docs" };
const long = "This is a reply that is long enough.";
const minute = 60_000;

test("an edit with an outdated original is a conflict", async () => {
  const { forum, ask } = await smallForum();
  const first = forum.firstPost(forum.createTopic(fence).id);
  const put = (original_text: string) =>
    ask("PUT", `/posts/${first.id}.json`, {
      as: "Bot",
      body: { post: { raw: "- [x] buy paint, done", original_text } },
    });
  const stale = await put("- [ ] buy brushes");
  expect([stale.status, stale.as(shapes.errorBody).error_type]).toEqual([409, undefined]);
  const good = (await put("- [ ] buy paint")).as(shapes.postEdited);
  expect([good.post.raw, good.post.version]).toEqual(["- [x] buy paint, done", 2]);
});

test("small edits in the grace period make no version and do not bump", async () => {
  const { forum, clock } = await smallForum();
  const topic = forum.createTopic({ ...fence, raw: "A text of some length to begin with" });
  const first = forum.firstPost(topic.id);
  const bumped = topic.bumpedAt;
  clock.now += 299_000;
  forum.editPost(first.id, { by: "ada", raw: "A text of some length to go on with" });
  expect([first.version, topic.bumpedAt, first.updatedAt]).toEqual([1, bumped, clock.now]);
  forum.editPost(first.id, { by: "ada", raw: "x y z ".repeat(100) });
  expect(first.version).toBe(2);
  clock.now += 301_000;
  forum.editPost(first.id, { by: "ada", raw: "x y z ".repeat(101) });
  expect(first.version).toBe(3);
  forum.editPost(first.id, { by: "ada", raw: "x y z ".repeat(102), editReason: "more" });
  expect([first.version, first.editReason]).toEqual([4, "more"]);
  forum.editPost(first.id, { by: "Bot", raw: "x y z ".repeat(103) });
  expect(first.version).toBe(5);
});

test("bypass_bump is honoured for trusted editors only", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic({ ...fence, by: "bo" });
  const first = forum.firstPost(topic.id);
  const edit = async (as: string, raw: string) => {
    clock.now += 10 * minute;
    await ask("PUT", `/posts/${first.id}.json`, { as, body: { post: { raw }, bypass_bump: true } });
    return topic.bumpedAt === clock.now;
  };
  expect(await edit("Bot", "A text that the program wrote")).toBe(false);
  expect(await edit("bo", "A text that its author wrote")).toBe(true);
});

test("people edit their own posts for a day, or thirty with trust; staff any time", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic(fence);
  const bos = forum.reply({ by: "bo", topicId: topic.id, raw: long });
  const edit = async (as: string, id: number, raw: string) =>
    (await ask("PUT", `/posts/${id}.json`, { as, body: { post: { raw } } })).status;
  const first = forum.firstPost(topic.id).id;
  expect(await edit("newbie", bos.id, `${long} 0`)).toBe(403);
  clock.now += 25 * 60 * minute;
  expect([await edit("bo", bos.id, `${long} 1`), await edit("ada", first, `${long} 1`)]).toEqual([422, 200]);
  clock.now += 30 * 24 * 60 * minute;
  expect([await edit("ada", first, `${long} 2`), await edit("Bot", first, `${long} 3`)]).toEqual([422, 200]);
});

test("thirty versions a day are enough, for all but staff", async () => {
  const { forum, ask, clock } = await smallForum();
  const reply = forum.reply({ by: "ada", topicId: forum.createTopic(fence).id, raw: long });
  const edit = async (as: string, n: number) => {
    clock.now += 6 * minute;
    return (await ask("PUT", `/posts/${reply.id}.json`, { as, body: { post: { raw: `${long} ${n}` } } }))
      .status;
  };
  const statuses = new Set<number>();
  for (let n = 1; n <= 30; n += 1) statuses.add(await edit("ada", n));
  expect([...statuses, await edit("ada", 31), await edit("Bot", 32)]).toEqual([200, 429, 200]);
});

test("an unknown post is 404, a missing body 400, the same text changes nothing", async () => {
  const { forum, ask } = await smallForum();
  const first = forum.firstPost(forum.createTopic({ ...fence, raw: long }).id);
  const put = async (id: number, body: object) => (await ask("PUT", `/posts/${id}.json`, { body })).status;
  expect([await put(9999, { post: { raw: long } }), await put(first.id, {})]).toEqual([404, 400]);
  expect([await put(first.id, { post: { raw: `${long}\n` } }), first.version]).toEqual([200, 1]);
});

test("staff delete for good, authors only withdraw, and both can be undone", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const one = forum.reply({ by: "bo", topicId: topic.id, raw: long });
  const two = forum.reply({ by: "bo", topicId: topic.id, raw: `${long} 2` });
  const gone = await ask("DELETE", `/posts/${one.id}.json`, { as: "bo" });
  expect([gone.status, gone.text, one.userDeleted, one.raw]).toEqual([
    200,
    "",
    true,
    "(post deleted by author)",
  ]);
  expect((await ask("PUT", `/posts/${one.id}/recover.json`, { as: "bo" })).status).toBe(200);
  expect([one.userDeleted, one.raw]).toEqual([false, long]);
  await ask("DELETE", `/posts/${two.id}.json`, { as: "Bot" });
  expect([topic.postsCount, two.deletedAt === null]).toEqual([2, false]);
  await ask("PUT", `/posts/${two.id}/recover.json`, { as: "Bot" });
  expect([topic.postsCount, two.deletedAt]).toEqual([3, null]);
  expect((await ask("DELETE", `/posts/${one.id}.json`, { as: "ada" })).status).toBe(403);
});

test("deleting the first post deletes the topic", async () => {
  const { forum, ask, get } = await smallForum();
  const topic = forum.createTopic(fence);
  await ask("DELETE", `/posts/${forum.firstPost(topic.id).id}.json`);
  expect((await get(`/t/${topic.id}.json`, "bo")).status).toBe(404);
  expect((await ask("PUT", `/t/${topic.id}/recover.json`)).as(shapes.success)).toEqual({ success: "OK" });
  expect((await get(`/t/${topic.id}.json`, "bo")).status).toBe(200);
});
