// Lists of topics over HTTP: pages, orders, pins, filters and who sees what.
import { expect, test } from "vitest";
import { contract } from "../contract/index.ts";
import { type Answer, type SmallForum, shapes, smallForum } from "../testing/small-forum.ts";

const minute = 60_000;

/** Topics "Topic number 1" to n, a minute apart. */
const many = (small: SmallForum, count: number, category = "docs"): number[] =>
  Array.from({ length: count }, (_, index) => {
    small.clock.now += minute;
    return small.forum.createTopic({
      by: "ada",
      title: `Topic number ${index + 1}`,
      raw: "Some text",
      category,
    }).id;
  });

const list = (answer: Answer) => answer.as(shapes.topicList).topic_list;
const numbers = (answer: Answer): number[] =>
  list(answer).topics.map((row) => Number(row.title.replace(/\D+/g, "")));

test("pages of thirty begin at 0, and only full ones lead to a next", async () => {
  const small = await smallForum();
  many(small, 35);
  const first = await small.get("/latest.json", null);
  expect(numbers(first)).toEqual(Array.from({ length: 30 }, (_, index) => 35 - index));
  expect(list(first).more_topics_url).toBe("/latest?page=1");
  const second = await small.ask("GET", "/latest?page=1", { headers: { accept: "application/json" } });
  expect(numbers(second)).toEqual([5, 4, 3, 2, 1]);
  expect(list(second)).not.toHaveProperty("more_topics_url");
});

test("an exactly full last page leads to an empty one", async () => {
  const small = await smallForum();
  many(small, 4);
  const full = await small.get("/latest.json?per_page=2&page=1");
  expect(list(full).more_topics_url).toBe("/latest?per_page=2&page=2");
  expect(numbers(await small.get("/latest.json?per_page=2&page=2"))).toEqual([]);
});

test.each([0, 101])("per_page=%i is refused", async (perPage) => {
  const { get } = await smallForum();
  expect((await get(`/latest.json?per_page=${perPage}`)).status).toBe(400);
});

test("pinned topics lead page 0 in the default and activity orders and nowhere else", async () => {
  const small = await smallForum();
  const ids = many(small, 4);
  small.forum.setStatus(ids[0] ?? 0, "pinned_globally", true, "root");
  expect(numbers(await small.get("/latest.json?per_page=2"))).toEqual([1, 4]);
  expect(numbers(await small.get("/latest.json?per_page=2&page=1"))).toEqual([3, 2]);
  expect(numbers(await small.get("/latest.json?order=activity"))).toEqual([1, 4, 3, 2]);
  expect(numbers(await small.get("/latest.json?order=created"))).toEqual([4, 3, 2, 1]);
  expect(numbers(await small.get("/latest.json?order=created&ascending=true"))).toEqual([1, 2, 3, 4]);
  expect(list(await small.get("/latest.json")).topics[0]).toMatchObject({
    pinned: true,
    excerpt: "Some text",
  });
});

test("a category's pins lead its own list only", async () => {
  const small = await smallForum({ settings: { categoryDefinitions: false } });
  const ids = many(small, 3);
  small.forum.setStatus(ids[0] ?? 0, "pinned", true, "root");
  const id = small.forum.category("docs").id;
  expect(numbers(await small.get(`/c/docs/${id}/l/latest.json`))).toEqual([1, 3, 2]);
  expect(numbers(await small.get("/latest.json"))).toEqual([3, 2, 1]);
});

test("a category's list holds its subcategories unless asked for without", async () => {
  const small = await smallForum({ settings: { categoryDefinitions: false } });
  many(small, 1);
  many(small, 1, "guides");
  const { id } = small.forum.category("docs");
  expect(list(await small.get(`/c/any-slug/${id}/l/latest.json`)).topics).toHaveLength(2);
  expect(list(await small.get(`/c/docs/${id}/none/l/latest.json`)).topics).toHaveLength(1);
  const guides = small.forum.category("guides").id;
  expect(list(await small.get(`/c/docs/guides/${guides}/l/latest.json`)).topics).toHaveLength(1);
});

test("the topic about a category shows in that category's list only", async () => {
  const { forum, get } = await smallForum();
  const { id } = forum.category("docs");
  const titles = async (path: string) => list(await get(path)).topics.map((row) => row.title);
  expect(await titles(`/c/docs/${id}/l/latest.json`)).toEqual(["About the Documentation category"]);
  expect(await titles("/latest.json")).toEqual([]);
});

test("restricted, unlisted, deleted and private topics are listed to those who may see them", async () => {
  const { forum, get } = await smallForum({ settings: { categoryDefinitions: false } });
  const base = { by: "ada", raw: "Some text" };
  forum.createTopic({ ...base, title: "Restricted", category: "back-room" });
  const unlisted = forum.createTopic({ ...base, title: "Unlisted", category: "docs" });
  forum.setStatus(unlisted.id, "visible", false, "root");
  const deleted = forum.createTopic({ ...base, title: "Deleted", category: "docs" });
  forum.deleteTopic(deleted.id, "root");
  forum.message({ by: "ada", to: ["bo"], title: "Private", raw: "Only for you" });
  const titles = async (as: string | null, query = "") =>
    list(await get(`/latest.json${query}`, as))
      .topics.map((row) => row.title)
      .sort();
  expect(await titles(null)).toEqual([]);
  expect(await titles("ada")).toEqual(["Restricted"]);
  expect(await titles("Bot")).toEqual(["Unlisted"]);
  expect(await titles("root")).toEqual(["Restricted", "Unlisted"]);
  expect(await titles("Bot", "?status=deleted")).toEqual(["Deleted"]);
  expect(await titles("bo", "?status=deleted")).toEqual([]);
  const room = forum.category("back-room").id;
  expect((await get(`/c/back-room/${room}/l/latest.json`, "bo")).status).toBe(404);
});

test("topic_ids picks topics", async () => {
  const small = await smallForum();
  const ids = many(small, 5);
  expect(numbers(await small.get(`/latest.json?topic_ids=${ids[1]},${ids[3]},99999`))).toEqual([4, 2]);
});

test("a tag's list is had by name in both forms, and by id on new forums", async () => {
  for (const tagForm of ["objects", "strings"] as const) {
    const { forum, get } = await smallForum({ settings: { tagForm } });
    const topic = forum.createTopic({
      by: "ada",
      title: "Paint the fence",
      raw: "Text",
      category: "docs",
      tags: ["help"],
    });
    const id = topic.tagIds[0];
    const found = async (path: string) => {
      const answer = await get(path, null);
      if (answer.status !== 200) return answer.status;
      return answer.as(contract(tagForm).topicList).topic_list.topics.map((row) => row.id);
    };
    const byId = tagForm === "objects" ? [topic.id] : 404;
    expect(await found("/tag/help.json")).toEqual([topic.id]);
    expect(await found("/tag/help/l/latest.json")).toEqual([topic.id]);
    expect(await found(`/tag/help/${id}/l/latest.json`)).toEqual(byId);
    expect(await found(`/tag/${id}.json`)).toEqual(byId);
    expect(await found("/tag/nothing.json")).toBe(404);
    const category = forum.category("docs").id;
    expect(await found(`/tags/c/docs/${category}/help/l/latest.json`)).toEqual([topic.id]);
  }
});

test("categories come with their children when asked, and without what is hidden", async () => {
  const { get } = await smallForum();
  const names = async (path: string, as: string | null) =>
    (await get(path, as)).as(shapes.categoryList).category_list.categories.map((category) => category.name);
  expect(await names("/categories.json", null)).toEqual(["Uncategorized", "Documentation"]);
  expect(await names("/categories.json", "ada")).toEqual(["Uncategorized", "Documentation", "Back room"]);
  const deep = (await get("/categories.json?include_subcategories=true", null)).as(shapes.categoryList);
  const [, docs] = deep.category_list.categories;
  expect(docs?.subcategory_list?.map((child) => child.name)).toEqual(["Guides"]);
  expect((await get("/c/7/show.json", "bo")).status).toBe(404);
  const room = (await get("/c/7/show.json", "ada")).as(shapes.oneCategory).category;
  expect(room).toMatchObject({ read_restricted: true, group_permissions: [{ group_name: "docs_team" }] });
});

test("search knows words and operators, and tells of trouble at status 200", async () => {
  const { forum, get, clock } = await smallForum();
  forum.createTopic({
    by: "ada",
    title: "Paint the fence",
    raw: "White paint is best",
    category: "docs",
    tags: ["help", "easy"],
  });
  clock.now += 86_400_000;
  const closed = forum.createTopic({
    by: "bo",
    title: "Paint the gate",
    raw: "Green would do",
    category: "guides",
    tags: ["help"],
  });
  forum.setStatus(closed.id, "closed", true, "root");
  const found = async (q: string) => {
    const results = (await get(`/search.json?q=${encodeURIComponent(q)}`, null)).as(shapes.searchResults);
    return (results.topics ?? []).map((row) => row.title).sort();
  };
  const both = ["Paint the fence", "Paint the gate"];
  expect(await found("paint")).toEqual(both);
  expect(await found("white paint")).toEqual(["Paint the fence"]);
  expect(await found("#docs")).toEqual(
    [...both, "About the Documentation category", "About the Guides category"].sort(),
  );
  expect(await found("tags:help+easy")).toEqual(["Paint the fence"]);
  expect(await found("tags:easy,help")).toEqual(both);
  expect(await found("@bo paint")).toEqual(["Paint the gate"]);
  expect(await found("paint status:open")).toEqual(["Paint the fence"]);
  expect(await found("paint after:2026-11-22")).toEqual(["Paint the gate"]);
  expect(await found("paint in:title")).toEqual(both);
  expect(await found("white in:title")).toEqual([]);
  forum.faults.contradict({ kind: "search-error", message: "Too busy" });
  const busy = (await get("/search.json?q=paint", null)).as(shapes.searchResults);
  expect([busy.posts, busy.grouped_search_result.error]).toEqual([[], "Too busy"]);
});
