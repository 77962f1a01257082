// Filling a forum with a community.
import { expect, test } from "vitest";
import type { Community } from "./community/community.ts";
import { shapes, smallForum, start } from "./testing/small-forum.ts";

const village: Community = {
  title: "Village forum",
  description: "Where the village meets",
  people: [
    { username: "ella", name: "Ella", trustLevel: 2, groups: ["gardeners"], about: "Grows beans" },
    { username: "finn", name: null, trustLevel: 0 },
  ],
  groups: [{ name: "gardeners", fullName: "Gardeners" }],
  categories: [
    { slug: "garden", name: "Garden", description: "Green things", color: "118833" },
    { slug: "beans", name: "Beans", description: "Only beans", color: "22AA44", parent: "garden" },
    { slug: "shed", name: "Shed", description: "Keys", color: "222222", readableBy: ["gardeners"] },
  ],
  tags: [{ name: "help", description: "Help is wanted" }],
  topics: [
    {
      key: "young",
      category: "beans",
      tags: ["help"],
      by: "ella",
      daysAgo: 1.5,
      title: "Water the beans",
      raw: "Due [date={{date+3}}], since {{date-1}}",
      replies: [{ by: "finn", daysAgo: 1, raw: "I will", replyTo: 1 }],
      pinned: true,
    },
    {
      key: "old",
      category: "shed",
      tags: [],
      by: "ella",
      daysAgo: 9,
      title: "Lost the key",
      raw: "Oh no",
      replies: [],
      closed: true,
    },
  ],
};

test("a community is planted with its times counted back and its dates filled in", async () => {
  const { forum, get } = await smallForum({ community: village });
  const id = forum.topicIdOf("young");
  const topic = (await get(`/t/${id}.json?include_raw=1`, null)).as(shapes.topic);
  expect(topic.created_at).toBe(new Date(start - 1.5 * 86_400_000).toISOString());
  expect(topic.last_posted_at).toBe(new Date(start - 86_400_000).toISOString());
  expect(topic.post_stream.posts.map((post) => [post.raw, post.reply_to_post_number])).toEqual([
    ["Due [date=2026-11-24], since 2026-11-20", null],
    ["I will", 1],
  ]);
  expect(topic).toMatchObject({ pinned_globally: true, title: "Water the beans" });
  expect((await get(`/t/${forum.topicIdOf("old")}.json`, null)).status).toBe(404);
  expect((await get(`/t/${forum.topicIdOf("old")}.json`, "ella")).as(shapes.topic).closed).toBe(true);
  expect(forum.topicIdOf("old")).toBeLessThan(id);
  expect(() => forum.topicIdOf("nothing")).toThrow("no topic is named");
  expect((await get("/site/basic-info.json", null)).as(shapes.basicInfo).title).toBe("Village forum");
});

test("a program's account, a provider row and a webhook come with the options", async () => {
  const { forum, ask } = await smallForum({
    bot: { username: "board", apiKey: "a".repeat(64) },
    connect: { domain: "board.example", secret: "a-long-provider-secret" },
    webhook: { payloadUrl: "http://127.0.0.1:1/hook", secret: "webhook-secret-123" },
  });
  const headers = { "Api-Key": "a".repeat(64), "Api-Username": "board" };
  expect((await ask("GET", "/latest.json", { as: null, headers })).status).toBe(200);
  expect([forum.person("board").moderator, forum.settings.connectProvider]).toEqual([true, true]);
  expect(forum.webhooks.all()).toMatchObject([{ wildcard: true, active: true }]);
});
