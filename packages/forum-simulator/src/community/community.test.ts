// The demo community is consistent: whatever a thread names exists, and time runs forwards.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SeedTopic } from "./community.ts";
import { community } from "./index.ts";

const { categories, groups, people, tags, topics } = community;

const usernames = new Set(people.map((person) => person.username));
const groupNames = new Set(groups.map((group) => group.name));
const categorySlugs = new Set(categories.map((category) => category.slug));
const tagNames = new Set(tags.map((tag) => tag.name));

const postsOf = (topic: SeedTopic) => [
  { by: topic.by, daysAgo: topic.daysAgo, raw: topic.raw },
  ...topic.replies,
];

/** Names after `@`, outside code. */
function mentionsIn(raw: string): string[] {
  const prose = raw.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/(?<![\w/])@(\w(?:[\w.-]*\w)?)/g)].flatMap((match) => match[1] ?? []);
}

/** What occurs more than once, ignoring case. */
function repeated(names: readonly string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  return lower.filter((name, index) => lower.indexOf(name) !== index);
}

test("names are given once", () => {
  expect(
    repeated([...people.map((person) => person.username), ...groups.map((group) => group.name)]),
  ).toEqual([]);
  expect(repeated(categories.map((category) => category.slug))).toEqual([]);
  expect(repeated(tags.map((tag) => tag.name))).toEqual([]);
  expect(repeated(topics.map((topic) => topic.key))).toEqual([]);
  expect(repeated(topics.map((topic) => topic.title))).toEqual([]);
});

test("people and categories name groups and parents that exist", () => {
  for (const person of people)
    expect([...groupNames]).toEqual(expect.arrayContaining([...(person.groups ?? [])]));
  for (const category of categories) {
    expect([...groupNames]).toEqual(expect.arrayContaining([...(category.readableBy ?? [])]));
    if (category.parent !== undefined) expect(categorySlugs).toContain(category.parent);
    expect(category.color).toMatch(/^[0-9A-F]{6}$/);
  }
});

test("every group has a member", () => {
  const peopled = new Set(people.flatMap((person) => person.groups ?? []));
  expect([...groupNames].filter((name) => !peopled.has(name))).toEqual([]);
});

test.each(topics)("$key names only people, groups, places and tags that exist", (topic) => {
  expect(categorySlugs).toContain(topic.category);
  expect(topic.tags.filter((tag) => !tagNames.has(tag))).toEqual([]);
  for (const post of postsOf(topic)) {
    expect(usernames).toContain(post.by);
    expect(mentionsIn(post.raw).filter((name) => !usernames.has(name) && !groupNames.has(name))).toEqual([]);
  }
});

test.each(topics)("$key has the lengths a forum asks for", (topic) => {
  expect(topic.title.length).toBeGreaterThanOrEqual(15);
  expect(topic.title.length).toBeLessThanOrEqual(90);
  for (const post of postsOf(topic)) {
    expect(post.raw.length).toBeGreaterThanOrEqual(20);
    expect(post.raw).toBe(post.raw.trim());
  }
});

test.each(topics)("$key runs forwards in time and answers only earlier posts", (topic) => {
  const ages = postsOf(topic).map((post) => post.daysAgo);
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  expect(new Set(ages).size).toBe(ages.length);
  expect(ages.at(-1)).toBeGreaterThan(0);
  topic.replies.forEach((reply, index) => {
    const ownNumber = index + 2;
    expect(reply.replyTo ?? 1).toBeLessThan(ownNumber);
  });
});

test.each(topics)("$key dates itself from today, in the first post only", (topic) => {
  const withoutPlaceholders = topic.raw.replace(/\{\{date\+\d+\}\}/g, "");
  expect(withoutPlaceholders).not.toMatch(/\{\{|\d{4}-\d\d-\d\d/);
  for (const reply of topic.replies) expect(reply.raw).not.toContain("{{");
});

test("threads in a closed category are written by and mention only people who may read them", () => {
  const closed = categories.filter((category) => category.readableBy !== undefined);
  expect(closed).not.toEqual([]);
  for (const category of closed) {
    const readers = people.filter((person) =>
      person.groups?.some((name) => category.readableBy?.includes(name)),
    );
    const names = readers.map((person) => person.username);
    const within = topics.filter((topic) => topic.category === category.slug).flatMap(postsOf);
    expect(within).not.toEqual([]);
    for (const post of within)
      expect(names).toEqual(expect.arrayContaining([post.by, ...mentionsIn(post.raw)]));
  }
});

test("what is under embargo is named nowhere else", () => {
  const naming = topics.filter((topic) =>
    postsOf(topic).some((post) => /heronsbill/i.test(topic.title + post.raw)),
  );
  expect(naming.map((topic) => topic.category)).toEqual(["security-embargo"]);
});

test("the community has the size that the demo promises", () => {
  expect(people.length).toBeGreaterThanOrEqual(14);
  expect(people.length).toBeLessThanOrEqual(20);
  expect(people.filter((person) => person.name === null)).toHaveLength(1);
  expect(people.filter((person) => person.admin)).toHaveLength(1);
  expect(people.filter((person) => person.moderator)).toHaveLength(2);
  expect(topics.length).toBeGreaterThanOrEqual(44);
  expect(topics.filter((topic) => topic.tags.includes("help-wanted")).length).toBeGreaterThanOrEqual(35);
  expect(topics.filter((topic) => topic.closed)).toHaveLength(1);
});

test("the outline lists some thirty items, open, ticked and struck through", () => {
  const outline = topics.find((topic) => topic.key === "want-to-help");
  const items = outline?.raw.split("\n").filter((line) => /^\s*(?:-|\d+\.) /.test(line)) ?? [];
  expect(items).toHaveLength(31);
  expect(items.filter((line) => line.includes("[ ]")).length).toBeGreaterThan(5);
  expect(items.filter((line) => line.includes("[x]")).length).toBeGreaterThan(2);
  expect(items.filter((line) => line.includes("~~")).length).toBeGreaterThan(1);
  expect(items.filter((line) => line.includes("[date={{date+")).length).toBeGreaterThan(2);
  expect(outline?.replies.length).toBeGreaterThanOrEqual(8);
});

test("the README names every person and every thread", () => {
  const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
  const names = [...usernames, ...topics.map((topic) => topic.key)];
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
