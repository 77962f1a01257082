// Every read route of the simulator, held to the contract in both tag forms.
import { expect, test } from "vitest";
import type { z } from "zod";
import { smallForum } from "../testing/small-forum.ts";
import { contract, type TagForm } from "./index.ts";

const forms: TagForm[] = ["objects", "strings"];
const viewers = [null, "newbie", "ada", "Bot", "root"];

const furnished = async (tagForm: TagForm) => {
  const small = await smallForum({ settings: { tagForm, assignPlugin: true, solvedPlugin: true } });
  const { forum } = small;
  forum.addTag("help", { description: "Help is wanted" });
  const topic = forum.createTopic({
    by: "ada",
    title: "Paint the fence together",
    raw: "- [ ] buy paint, see https://example.com/paint and @bo #docs",
    category: "guides",
    tags: ["help", "outdoors"],
  });
  const reply = forum.reply({ by: "bo", topicId: topic.id, raw: "I have brushes", replyToPostNumber: 1 });
  forum.reply({ by: "root", topicId: topic.id, raw: "Between us", whisper: true });
  forum.setStatus(topic.id, "closed", true, "root");
  forum.createTopic({ by: "bo", title: "A pinned word of welcome", raw: "Come in and sit down" });
  const message = forum.message({
    by: "bo",
    to: ["newbie", "docs_team"],
    title: "Hello there",
    raw: "Only for you",
  });
  await small.ask("POST", "/solution/accept.json", { body: { id: reply.id } });
  const put = (body: object) => small.ask("PUT", "/assign/assign.json", { body });
  await put({ target_id: topic.id, target_type: "Topic", username: "ada", note: "please" });
  await put({ target_id: reply.id, target_type: "Post", group_name: "docs_team" });
  return { ...small, topic, reply, message };
};

const routes = (form: TagForm, ids: { topic: number; post: number; category: number; tag: number }) => {
  const shapes = contract(form);
  const all: [path: string, shape: z.ZodType][] = [
    ["/site.json", shapes.site],
    ["/site/basic-info.json", shapes.basicInfo],
    ["/about.json", shapes.about],
    ["/categories.json", shapes.categoryList],
    ["/categories.json?include_subcategories=true", shapes.categoryList],
    [`/c/${ids.category}/show.json`, shapes.oneCategory],
    [`/c/docs/${ids.category}.json`, shapes.topicList],
    [`/c/docs/${ids.category}/l/latest.json`, shapes.topicList],
    [`/c/docs/${ids.category}/none/l/latest.json`, shapes.topicList],
    ["/latest.json?order=created", shapes.topicList],
    ["/tags.json", shapes.tagList],
    ["/tag/help.json", shapes.topicList],
    [`/tags/c/docs/${ids.category}/help/l/latest.json`, shapes.topicList],
    [`/t/${ids.topic}.json`, shapes.topic],
    [`/t/${ids.topic}.json?include_raw=1`, shapes.topic],
    [`/t/${ids.topic}/2.json`, shapes.topic],
    [`/t/paint-the-fence-together/${ids.topic}/2.json`, shapes.topic],
    [`/t/${ids.topic}/posts.json?post_ids[]=${ids.post}`, shapes.chosenPosts],
    [`/t/${ids.topic}/post_ids.json`, shapes.postIds],
    [`/posts/${ids.post}.json`, shapes.onePost],
    ["/posts.json", shapes.latestPosts],
    ["/search.json?q=paint", shapes.searchResults],
    ["/search.json?q=nothing-like-it", shapes.searchResults],
    ["/groups.json", shapes.groupList],
    ["/groups/docs_team.json", shapes.oneGroup],
    ["/groups/docs_team/members.json?limit=5", shapes.groupMembers],
    ["/u/ada.json", shapes.personPage],
    ["/t/99999.json", shapes.errorBody],
    ["/no/such/route.json", shapes.errorBody],
    ["/search.json?q=ab", shapes.errorBody],
    ["/groups/docs_team/members.json?limit=1001", shapes.errorBody],
  ];
  if (form === "objects")
    all.push(
      [`/tag/help/${ids.tag}/l/latest.json`, shapes.topicList],
      [`/tag/${ids.tag}.json`, shapes.topicList],
    );
  return all;
};

test.each(forms)("every read route keeps to the contract for every viewer, with tags as %s", async (form) => {
  const { forum, get, topic, reply } = await furnished(form);
  const ids = {
    topic: topic.id,
    post: reply.id,
    category: forum.category("docs").id,
    tag: forum.addTag("help").id,
  };
  const drifted: string[] = [];
  for (const viewer of viewers) {
    for (const [path, shape] of routes(form, ids)) {
      const answer = await get(path, viewer);
      const result = shape.safeParse(JSON.parse(answer.text));
      const isRefused = contract(form).errorBody.safeParse(JSON.parse(answer.text)).success;
      if (!result.success && !isRefused) drifted.push(`${viewer} ${path}: ${result.error.message}`);
      if (!result.success && isRefused) drifted.push(`${viewer} ${path}: ${answer.status} ${answer.text}`);
    }
    forum.world.windows.clear();
  }
  expect(drifted).toEqual([]);
});

test.each(forms)("private messages keep to the contract, with tags as %s", async (form) => {
  const { get, message } = await furnished(form);
  const shapes = contract(form);
  const list = (await get("/topics/private-messages/newbie.json", "newbie")).as(shapes.topicList);
  expect(list.topic_list.topics.map((row) => row.category_id)).toEqual([null]);
  expect((await get(`/t/${message.id}.json`, "ada")).as(shapes.topic).details.allowed_groups).toHaveLength(1);
});

test("the contract refuses tags of the other form", () => {
  const [objects, strings] = [contract("objects").topicEdited, contract("strings").topicEdited];
  const answer = (tags: unknown[]) => ({
    basic_topic: { id: 1, title: "A", fancy_title: "A", slug: "a", posts_count: 1 },
    tags,
  });
  expect(objects.safeParse(answer(["help"])).success).toBe(false);
  expect(strings.safeParse(answer([{ id: 1, name: "help", slug: "help" }])).success).toBe(false);
  expect(objects.safeParse({ ...answer([]), extra: 1 }).success).toBe(false);
});
