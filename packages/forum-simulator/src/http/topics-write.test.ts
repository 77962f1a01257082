// Editing, closing and deleting topics over HTTP, and what bumps them.
import { expect, test } from "vitest";
import { contract } from "../contract/index.ts";
import { shapes, smallForum } from "../testing/small-forum.ts";

const fence = {
  by: "ada",
  title: "Paint the fence together",
  raw: "- [ ] buy paint",
  category: "docs",
  tags: ["help"],
};
const minute = 60_000;

test("tags are replaced as a whole, and only the answer tells what became of them", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  forum.addTag("urgent");
  const help = forum.world.tagNamed("help")?.id;
  const put = async (as: string, tags: unknown) => {
    const answer = await ask("PUT", `/t/-/${topic.id}.json`, { as, body: { tags } });
    return answer.as(shapes.topicEdited).tags?.map((tag) => (typeof tag === "string" ? tag : tag.name));
  };
  expect(await put("ada", [{ id: help }, { name: "urgent" }, { name: "never heard of" }])).toEqual([
    "help",
    "urgent",
  ]);
  expect(await put("Bot", [{ name: "Brand new?" }])).toEqual(["brand-new"]);
  expect(await put("Bot", ["urgent", "help"])).toEqual(["urgent", "help"]);
  expect(await put("Bot", [])).toEqual([]);
});

test("an empty element in a form takes all tags off", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  await ask("PUT", `/t/-/${topic.id}.json`, { body: "tags[]=", headers });
  expect(topic.tagIds).toEqual([]);
});

test("an old forum takes and gives names", async () => {
  const { forum, ask } = await smallForum({ settings: { tagForm: "strings" } });
  const topic = forum.createTopic(fence);
  const put = async (tags: unknown) =>
    (await ask("PUT", `/t/-/${topic.id}.json`, { body: { tags } })).as(contract("strings").topicEdited).tags;
  expect(await put(["help", "urgent"])).toEqual(["help", "urgent"]);
  expect(await put([{ name: "help" }])).toEqual([]);
});

test("an outdated title or set of tags is a conflict; an empty set is not checked", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const [help] = topic.tagIds;
  const put = async (body: object) => (await ask("PUT", `/t/-/${topic.id}.json`, { as: "Bot", body })).status;
  expect(await put({ title: "Paint the old fence", original_title: "Something else" })).toBe(409);
  expect(await put({ tags: [], original_tags: [{ id: 999 }] })).toBe(409);
  expect(await put({ tags: [{ id: help }, { name: "urgent" }], original_tags: [{ id: help }] })).toBe(200);
  expect(await put({ tags: [{ id: help }], original_tags: [] })).toBe(200);
});

test("title and category change at the top level of the body only", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const guides = forum.category("guides").id;
  const put = async (body: object) =>
    (await ask("PUT", `/t/-/${topic.id}.json`, { as: "Bot", body })).as(shapes.topicEdited);
  expect((await put({ topic: { title: "Paint something else" } })).basic_topic.title).toBe(
    "Paint the fence together",
  );
  const answer = await put({ title: "paint  the gate, please.", category_id: guides });
  expect(answer).toEqual({
    basic_topic: {
      id: topic.id,
      title: "Paint the gate, please",
      fancy_title: "Paint the gate, please",
      slug: "paint-the-gate-please",
      posts_count: 1,
    },
  });
  expect(topic.categoryId).toBe(guides);
});

test.each([
  ["an unknown topic", "root", "unknown"],
  ["somebody else's topic", "bo", "own"],
  ["a deleted topic", "root", "deleted"],
])("editing %s is forbidden", async (_what, as, which) => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  if (which === "deleted") forum.deleteTopic(topic.id, "root");
  const id = which === "unknown" ? 99_999 : topic.id;
  const answer = await ask("PUT", `/t/-/${id}.json`, { as, body: { title: "A brand new title here" } });
  expect([answer.status, answer.as(shapes.errorBody).error_type]).toEqual([403, "invalid_access"]);
});

test("category and restricted tags have their rules", async () => {
  const { forum, ask } = await smallForum();
  forum.addTag("official", { staffOnly: true });
  forum.addTag("old-name", { targetTagId: forum.addTag("new-name").id });
  forum.addCategory({ name: "Strict", slug: "strict", allowedTags: ["help"] });
  const topic = forum.createTopic(fence);
  const put = (as: string, body: object) => ask("PUT", `/t/-/${topic.id}.json`, { as, body });
  expect((await put("ada", { tags: [{ name: "official" }] })).status).toBe(422);
  expect((await put("Bot", { tags: [{ name: "official" }] })).status).toBe(200);
  expect((await put("ada", { tags: [] })).status).toBe(422);
  const renamed = (await put("Bot", { tags: [{ name: "old-name" }] })).as(shapes.topicEdited);
  expect(renamed.tags).toMatchObject([{ name: "new-name" }]);
  const moved = await put("Bot", { category_id: forum.category("strict").id, tags: [{ name: "new-name" }] });
  expect(moved.status).toBe(422);
  expect((await put("ada", { category_id: 99_999 })).status).toBe(403);
});

test("what bumps a topic, and what does not", async () => {
  const { forum, ask, clock } = await smallForum();
  const topic = forum.createTopic(fence);
  const bumpedBy = async (act: () => unknown): Promise<boolean> => {
    clock.now += 10 * minute;
    await act();
    return topic.bumpedAt === clock.now;
  };
  const first = forum.firstPost(topic.id);
  expect(await bumpedBy(() => forum.editTopic(topic.id, { by: "ada", tags: ["help", "alone"] }))).toBe(true);
  expect(await bumpedBy(() => forum.reply({ by: "bo", topicId: topic.id, raw: "I have brushes" }))).toBe(
    true,
  );
  const last = forum.posts(topic.id).at(-1)?.id ?? 0;
  expect(await bumpedBy(() => forum.editTopic(topic.id, { by: "Bot", tags: ["help"] }))).toBe(false);
  expect(await bumpedBy(() => forum.editTopic(topic.id, { by: "Bot", title: "Paint the white fence" }))).toBe(
    false,
  );
  expect(await bumpedBy(() => forum.editPost(first.id, { by: "Bot", raw: "- [x] buy paint" }))).toBe(false);
  expect(await bumpedBy(() => forum.editPost(last, { by: "Bot", raw: "I have two brushes" }))).toBe(true);
  expect(
    await bumpedBy(() => forum.editPost(last, { by: "Bot", raw: "I have 9 brushes", bypassBump: true })),
  ).toBe(false);
  expect(
    await bumpedBy(() => forum.reply({ by: "Bot", topicId: topic.id, raw: "Quiet", noBump: true })),
  ).toBe(false);
  expect(
    await bumpedBy(() => forum.reply({ by: "Bot", topicId: topic.id, raw: "Psst", whisper: true })),
  ).toBe(false);
  expect(await bumpedBy(() => forum.setStatus(topic.id, "closed", true, "Bot"))).toBe(false);
  expect(await bumpedBy(() => forum.setStatus(topic.id, "closed", false, "Bot"))).toBe(true);
  expect(await bumpedBy(() => forum.setStatus(topic.id, "pinned", true, "Bot"))).toBe(false);
  expect(await bumpedBy(() => forum.deletePost(last, "Bot"))).toBe(false);
  await ask("PUT", `/t/${topic.id}/reset-bump-date.json`);
  expect(topic.bumpedAt).toBe(topic.lastPostedAt);
});

test("closing is for staff, leaves a small action, and does nothing twice", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const close = (as: string) =>
    ask("PUT", `/t/${topic.id}/status.json`, { as, body: { status: "closed", enabled: "true" } });
  expect((await close("ada")).status).toBe(403);
  expect((await close("Bot")).as(shapes.statusSet).success).toBe("OK");
  await close("Bot");
  expect(forum.posts(topic.id).map((post) => post.actionCode)).toEqual([null, "closed.enabled"]);
  const odd = await ask("PUT", `/t/${topic.id}/status.json`, {
    body: { status: "sleeping", enabled: "true" },
  });
  expect(odd.status).toBe(400);
});

test("a category's own topic cannot be deleted", async () => {
  const { forum, ask } = await smallForum();
  const id = forum.category("docs").definitionTopicId;
  expect((await ask("DELETE", `/t/${id}.json`)).status).toBe(422);
});

test("a merged topic leaves a closed stub and moves its posts", async () => {
  const { forum } = await smallForum();
  const from = forum.createTopic(fence);
  const reply = forum.reply({ by: "bo", topicId: from.id, raw: "I have brushes" });
  const into = forum.createTopic({ ...fence, title: "All the fences in one place" });
  forum.mergeTopic(from.id, into.id, "root");
  expect([reply.topicId, reply.postNumber, into.postsCount]).toEqual([into.id, 3, 3]);
  expect([from.closed, from.postsCount]).toEqual([true, 1]);
  const [, told] = forum.posts(from.id);
  expect([told?.actionCode, told?.cooked]).toEqual([
    "split_topic",
    expect.stringContaining(`href="/t/${into.slug}/${into.id}"`),
  ]);
});

test("a split topic keeps the rest of its posts, stays open and links the new one", async () => {
  const { forum, ask } = await smallForum();
  const from = forum.createTopic(fence);
  const [brush, paint] = ["I have brushes", "I have paint"].map((raw) =>
    forum.reply({ by: "bo", topicId: from.id, raw }),
  );
  const into = forum.splitTopic(from.id, [paint?.id ?? 0], "Where to get the paint", "root");
  expect([brush?.topicId, paint?.topicId, paint?.postNumber]).toEqual([from.id, into.id, 1]);
  expect([from.closed, from.postsCount, into.postsCount]).toEqual([false, 2, 1]);
  const shown = (await ask("GET", `/t/${from.id}.json`)).as(shapes.topic);
  expect(shown.post_stream.posts.at(-1)).toMatchObject({
    action_code: "split_topic",
    cooked: expect.stringContaining(`/t/${into.slug}/${into.id}`),
  });
});

test("an anonymised account keeps its id and posts under another name, and a suspended one says until when", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic({ ...fence, by: "bo" });
  const { id } = forum.person("bo");
  const page = async (name: string) => (await ask("GET", `/u/${name}.json`)).as(shapes.personPage).user;
  forum.suspendPerson("bo");
  expect((await page("bo")).suspended_till).toEqual(expect.any(String));
  forum.suspendPerson("bo", false);
  expect(await page("bo")).not.toHaveProperty("suspended_till");
  const name = forum.anonymisePerson("bo");
  expect(await page(name)).toMatchObject({ id, name: null });
  const shown = (await ask("GET", `/t/${topic.id}.json`)).as(shapes.topic);
  expect(shown.details?.created_by).toMatchObject({ id, username: name, name: null });
});
