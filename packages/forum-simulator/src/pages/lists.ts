// Pages that list topics: the home page, latest, a category, a tag, search, a person, and their messages.
import { html } from "hono/html";
import { categoryPath, countTopics, visibleCategories } from "../presenting/categories.ts";
import { type ListQuery, listMessages, listTopics, wholeForum } from "../reading/list-topics.ts";
import { parseSearch, search } from "../reading/search.ts";
import { canStartTopicIn } from "../rules/rights.ts";
import { groupsOf } from "../world/groups.ts";
import type { Category, Person, Tag } from "../world/records.ts";
import { layout } from "./layout.ts";
import { ago, avatar, categoryLink, personPath, topicRows } from "./parts.ts";
import type { Html, Visit } from "./visit.ts";

const newTopicLink = (visit: Visit, category: Category | null): Html => {
  const may = category === null ? visit.viewer !== null : canStartTopicIn(visit.viewer, category);
  const query = category === null ? "" : `?category=${category.id}`;
  return may ? html`<a class="button" href="/new-topic${query}">New topic</a>` : html``;
};

const topicCount = (count: number): string => (count === 1 ? "1 topic" : `${count} topics`);

const categoryList = (visit: Visit): Html => {
  const figures = countTopics(visit.world);
  const all = visibleCategories(visit.world, visit.viewer).filter(
    (category) => (figures.get(category.id)?.topics ?? 0) > 0 || category.id !== 1,
  );
  const children = (parent: Category) => all.filter((one) => one.parentId === parent.id);
  return html`<ul class="plain categories">${all
    .filter((category) => category.parentId === null)
    .map(
      (category) => html`<li><div class="row apart"><b>${categoryLink(visit, category)}</b>
        <span class="quiet">${topicCount(figures.get(category.id)?.topics ?? 0)}</span></div>
        <p class="quiet">${category.description}</p>
        ${children(category).map((child) => html`<span class="quiet">${categoryLink(visit, child)}</span> `)}</li>`,
    )}</ul>`;
};

export const homePage = (visit: Visit): Html => {
  const { settings } = visit.world;
  const latest = listTopics(visit.world, visit.viewer, wholeForum);
  return layout(
    visit,
    settings.title,
    html`<h1>${settings.title}</h1><p class="lead">${settings.description}</p>
    <div class="columns">
      <section aria-labelledby="categories"><h2 id="categories">Categories</h2>${categoryList(visit)}</section>
      <section aria-labelledby="latest"><div class="row apart"><h2 id="latest">Latest</h2>${newTopicLink(visit, null)}</div>
      ${topicRows(visit, latest)}</section>
    </div>`,
  );
};

const pager = (path: string, page: number, isFull: boolean): Html =>
  html`<nav class="row apart" aria-label="Pages">
    ${page > 0 ? html`<a href="${path}?page=${page - 1}">Newer</a>` : html`<span></span>`}
    ${isFull ? html`<a href="${path}?page=${page + 1}">Older</a>` : html``}</nav>`;

const listPage = (visit: Visit, title: string, top: Html, path: string, within: Partial<ListQuery>): Html => {
  const page = Math.max(0, Number(visit.context.req.query("page") ?? 0) || 0);
  const topics = listTopics(visit.world, visit.viewer, { ...wholeForum, page, ...within });
  const body = html`${top}${topicRows(visit, topics)}${pager(path, page, topics.length === wholeForum.perPage)}`;
  return layout(visit, title, body);
};

export const latestPage = (visit: Visit): Html =>
  listPage(
    visit,
    "Latest",
    html`<div class="row apart"><h1>Latest</h1>${newTopicLink(visit, null)}</div>`,
    "/latest",
    {},
  );

export const categoryPage = (visit: Visit, category: Category): Html => {
  const { world } = visit;
  const parent = category.parentId === null ? null : world.category(category.parentId);
  const children = visibleCategories(world, visit.viewer).filter((one) => one.parentId === category.id);
  const top = html`${parent === null ? "" : html`<p class="quiet">${categoryLink(visit, parent)}</p>`}
    <div class="row apart"><h1>${category.name}</h1>${newTopicLink(visit, category)}</div>
    <p class="lead">${category.description}</p>
    <div class="row">${children.map((child) => categoryLink(visit, child))}</div>`;
  return listPage(visit, category.name, top, categoryPath(world, category), { categoryId: category.id });
};

export const tagPage = (visit: Visit, tag: Tag): Html =>
  listPage(
    visit,
    tag.name,
    html`<h1>Tag: ${tag.name}</h1><p class="lead">${tag.description ?? ""}</p>`,
    `/tag/${encodeURIComponent(tag.name)}`,
    { tags: [tag] },
  );

export const searchPage = (visit: Visit): Html => {
  const term = visit.context.req.query("q") ?? "";
  const hits =
    term.trim().length < 3 ? [] : search(visit.world, visit.viewer, parseSearch(visit.world, term));
  const found = hits.slice(0, 50).map((post) => visit.world.topic(post.topicId));
  return layout(
    visit,
    "Search",
    html`<h1>Search</h1><form role="search" action="/search"><label for="q">Words, #category, tags:name, @person</label>
    <div class="row"><input id="q" name="q" type="search" value="${term}"><button>Search</button></div></form>
    ${term === "" ? "" : html`<h2>${hits.length} found</h2>${topicRows(visit, found)}`}`,
  );
};

export const personPage = (visit: Visit, person: Person): Html => {
  const { world, viewer } = visit;
  const groups = groupsOf(world, person).filter((group) => !group.automatic);
  const topics = listTopics(world, viewer, { ...wholeForum, perPage: 1000 }).filter(
    (topic) => topic.authorId === person.id,
  );
  const write =
    viewer === null || viewer.id === person.id
      ? ""
      : html`<a class="button second" href="/new-message?to=${person.username}">Message</a>`;
  return layout(
    visit,
    person.username,
    html`<div class="row apart"><div class="row">${avatar(person, 72)}
      <div><h1>${person.name ?? person.username}</h1><p class="quiet">@${person.username}, joined ${ago(visit, person.createdAt)}</p></div></div>${write}</div>
    <p class="lead">${person.about ?? ""}</p>
    ${groups.length === 0 ? "" : html`<p>Groups: ${groups.map((group) => group.fullName ?? group.name).join(", ")}</p>`}
    <h2>Topics</h2>${topicRows(visit, topics.slice(0, 30))}`,
  );
};

export const messagesPage = (visit: Visit, person: Person): Html => {
  const topics = listMessages(visit.world, person.id, visit.viewer, false);
  return layout(
    visit,
    "Messages",
    html`<div class="row apart"><h1>Messages</h1><a class="button" href="/new-message">New message</a></div>
    <p class="lead">Private messages of <a href="${personPath(person)}">${person.username}</a>.</p>${topicRows(visit, topics)}`,
  );
};
