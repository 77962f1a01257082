// The parts that pages share: avatars, times, categories, tags, rows of topics.
import { html } from "hono/html";
import { visibleTags } from "../presenting/basics.ts";
import { categoryPath } from "../presenting/categories.ts";
import type { Category, Person, Topic } from "../world/records.ts";
import type { Html, Visit } from "./visit.ts";

export const avatarPath = (person: Person, size: number): string =>
  `/user_avatar/forum/${encodeURIComponent(person.username.toLowerCase())}/${size}/${person.id}_2.png`;

/** Beside a name it says nothing new, so it is hidden from screen readers. */
export const avatar = (person: Person, size: number): Html =>
  html`<img class="avatar" src="${avatarPath(person, size * 2)}" width="${size}" height="${size}" alt="" />`;

export const personPath = (person: Person): string => `/u/${encodeURIComponent(person.username)}`;
export const topicPath = (topic: Topic): string => `/t/${topic.slug}/${topic.id}`;
export const tagPath = (name: string): string => `/tag/${encodeURIComponent(name)}`;

const steps: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [3_600_000, 60_000, "minute"],
  [86_400_000, 3_600_000, "hour"],
  [30 * 86_400_000, 86_400_000, "day"],
  [365 * 86_400_000, 30 * 86_400_000, "month"],
  [Number.POSITIVE_INFINITY, 365 * 86_400_000, "year"],
];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** "3 days ago", with the exact time behind it. */
export const ago = (visit: Visit, at: number): Html => {
  const past = visit.world.now() - at;
  const [, size, unit] = steps.find(([limit]) => past < limit) ?? [0, 60_000, "minute" as const];
  const text = past < 60_000 ? "just now" : relative.format(-Math.floor(past / size), unit);
  return html`<time datetime="${new Date(at).toISOString()}" title="${exact.format(at)} UTC">${text}</time>`;
};

const swatch = (color: string): Html =>
  html`<svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="2" fill="#${color}" /></svg>`;

export const categoryLink = (visit: Visit, category: Category): Html =>
  html`<a class="category" href="${categoryPath(visit.world, category)}">${swatch(category.color)} ${category.name}</a>`;

export const tagLink = (name: string): Html => html`<a class="tag" href="${tagPath(name)}">${name}</a>`;

const states = (topic: Topic): string[] => [
  ...(topic.deletedAt === null ? [] : ["deleted"]),
  ...(topic.pinnedAt === null ? [] : ["pinned"]),
  ...(topic.closed ? ["closed"] : []),
  ...(topic.archived ? ["archived"] : []),
  ...(topic.visible ? [] : ["unlisted"]),
];

export const stateMarks = (topic: Topic): Html[] =>
  states(topic).map((state) => html`<span class="state">${state}</span>`);

const topicRow = (visit: Visit, topic: Topic): Html => {
  const { world, viewer } = visit;
  const replies = Math.max(0, topic.postsCount - 1);
  const category = topic.categoryId === null ? "" : categoryLink(visit, world.category(topic.categoryId));
  return html`<li>
    ${avatar(world.person(topic.authorId), 36)}
    <a class="title" href="${topicPath(topic)}">${topic.title}</a>
    <span class="facts">${category} ${visibleTags(world, viewer, topic).map((tag) => tagLink(tag.name))}
      ${stateMarks(topic)} <span>${ago(visit, topic.bumpedAt)}</span></span>
    <span class="count"><b>${replies}</b> ${replies === 1 ? "reply" : "replies"}</span>
  </li>`;
};

export const topicRows = (visit: Visit, topics: readonly Topic[]): Html =>
  topics.length === 0
    ? html`<p class="quiet">Nothing here yet.</p>`
    : html`<ul class="plain topics">${topics.map((topic) => topicRow(visit, topic))}</ul>`;

export const problemBox = (problem: string | null): Html =>
  problem === null ? html`` : html`<p class="problem" role="alert">${problem}</p>`;
