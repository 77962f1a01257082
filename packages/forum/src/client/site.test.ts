import { expect, test } from "vitest";
import { clientOf } from "./testing/odd-forum.ts";

test("the forum's name and whether it is open to read can be asked", async () => {
  const { client, url } = await clientOf(() => ({
    body: { title: "A forum", description: "", logo_url: "/logo.png", login_required: true, locale: "en" },
  }));
  expect(await client.basicInfo()).toMatchObject({
    value: {
      title: "A forum",
      description: null,
      logoUrl: `${url}/logo.png`,
      loginRequired: true,
      locale: "en",
    },
  });
});

test("a hidden version is unknown", async () => {
  const { client } = await clientOf(() => ({ body: { about: { title: "A forum" } } }));
  expect(await client.about()).toMatchObject({ value: { title: "A forum", version: null } });
});

const docs = { id: 5, name: "Docs", slug: "docs", color: "0088CC", topic_count: 9, read_restricted: false };
const wiki = { id: 6, name: "Wiki", slug: "wiki", parent_category_id: 5, read_restricted: true };
const staff = { id: 7, name: "Staff", slug: "staff" };

test.each<[string, unknown, string | null]>([
  ["of 2026", [{ id: 7, name: "task", slug: "task" }], "objects"],
  ["before 2026", ["task"], "names"],
  ["without tags", [], null],
  ["that hides tags", undefined, null],
])("the site of a forum %s tells how tags are written", async (_, top_tags, tagForm) => {
  const { client } = await clientOf(() => ({
    body: { categories: [docs, wiki], top_tags, can_tag_topics: true, uncategorized_category_id: 1 },
  }));
  expect(await client.site()).toMatchObject({
    value: {
      tagForm,
      canTagTopics: true,
      canCreateTag: null,
      uncategorizedCategoryId: 1,
      categories: [
        { id: 5, parentId: null, readRestricted: false, color: "0088CC", topicCount: 9 },
        { id: 6, parentId: 5, readRestricted: true, topicCount: 0 },
      ],
    },
  });
});

test("categories come with their subcategories, each once, and none is taken for public unless it says so", async () => {
  const categories = [{ ...docs, subcategory_list: [wiki] }, wiki, staff];
  const { client, asked } = await clientOf(() => ({ body: { category_list: { categories } } }));
  expect(await client.categories()).toMatchObject({
    value: [
      { id: 5, readRestricted: false },
      { id: 6, readRestricted: true },
      { id: 7, readRestricted: null },
    ],
  });
  expect(asked[0]?.query.get("include_subcategories")).toBe("true");
});

test("one category can be asked for", async () => {
  const { client, asked } = await clientOf(() => ({ body: { category: wiki } }));
  expect(await client.category(6)).toMatchObject({ value: { id: 6, readRestricted: true } });
  expect(asked[0]?.path).toBe("/c/6/show.json");
});

test.each<[string, unknown, object[]]>([
  [
    "of 2026, grouped ones included",
    {
      tags: [{ id: 7, name: "task", slug: "task", text: "task", count: 2 }],
      extras: {
        tag_groups: [
          {
            id: 1,
            name: "Arch",
            tags: [
              { id: 8, name: "aarch64", slug: "aarch64" },
              { id: 7, name: "task", slug: "task" },
            ],
          },
        ],
      },
    },
    [
      { name: "task", id: 7, slug: "task" },
      { name: "aarch64", id: 8, slug: "aarch64" },
    ],
  ],
  [
    "before 2026",
    { tags: [{ id: "task", text: "task", count: 2 }], extras: { categories: [] } },
    [{ name: "task", id: null, slug: null }],
  ],
])("all tags of a forum %s are listed", async (_, body, tags) => {
  const { client } = await clientOf(() => ({ body }));
  expect(await client.tags()).toEqual({ ok: true, value: tags, incomplete: [] });
});
