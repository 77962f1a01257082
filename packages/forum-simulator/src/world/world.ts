// Everything the forum knows, with the indexes that its routes look things up by. Takes no decision.
import type { SiteSettings } from "../settings.ts";
import type { WaitingPost } from "./drafts.ts";
import type { ForumEvent } from "./events.ts";
import type { Category, Group, Person, Post, Tag, Topic } from "./records.ts";
import { SlidingWindows } from "./sliding-windows.ts";

const never = (what: string): never => {
  throw new Error(`no such ${what}`);
};

/** Gives numbers in sequence. Kinds start apart, so that a topic id taken for a post id is soon noticed. */
export class Counter {
  #last: number;
  constructor(first: number) {
    this.#last = first - 1;
  }
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

export class World {
  readonly settings: SiteSettings;
  readonly now: () => number;
  readonly windows: SlidingWindows;
  readonly people = new Map<number, Person>();
  readonly groups = new Map<number, Group>();
  readonly categories = new Map<number, Category>();
  readonly tags = new Map<number, Tag>();
  readonly topics = new Map<number, Topic>();
  readonly posts = new Map<number, Post>();
  /** Posts that wait for a moderator, by their number in the queue. */
  readonly waitingPosts = new Map<number, WaitingPost>();
  /** Where moved or deleted topics are to be found now: topic id to path or URL. */
  readonly permalinks = new Map<number, string>();
  readonly topicIdByExternalId = new Map<string, number>();
  readonly topicIdByTitle = new Map<string, number>();
  readonly topicIdBySlug = new Map<string, number>();
  /** Known pages that a bare link becomes a box for. */
  readonly oneboxes = new Map<string, { title: string; description: string; site: string }>();
  readonly ids = {
    person: new Counter(1),
    group: new Counter(41),
    category: new Counter(5),
    tag: new Counter(1),
    topic: new Counter(11),
    post: new Counter(101),
    reviewable: new Counter(1),
  };
  readonly #listeners: ((event: ForumEvent) => void)[] = [];
  readonly #personByName = new Map<string, Person>();
  readonly #groupByName = new Map<string, Group>();
  readonly #tagByName = new Map<string, Tag>();
  #byBump: Topic[] | null = null;

  constructor(settings: SiteSettings, now: () => number) {
    this.settings = settings;
    this.now = now;
    this.windows = new SlidingWindows(now);
  }

  onEvent(listener: (event: ForumEvent) => void): void {
    this.#listeners.push(listener);
  }

  emit(event: ForumEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  keepPerson(person: Person): void {
    this.people.set(person.id, person);
    this.#personByName.set(person.username.toLowerCase(), person);
  }

  renamePerson(person: Person, username: string): void {
    this.#personByName.delete(person.username.toLowerCase());
    person.username = username;
    this.#personByName.set(username.toLowerCase(), person);
  }

  keepGroup(group: Group): void {
    this.groups.set(group.id, group);
    this.#groupByName.set(group.name.toLowerCase(), group);
  }

  keepTag(tag: Tag): void {
    this.tags.set(tag.id, tag);
    this.#tagByName.set(tag.name.toLowerCase(), tag);
  }

  keepTopic(topic: Topic): void {
    this.topics.set(topic.id, topic);
    this.indexTitle(topic);
    this.#byBump = null;
  }

  indexTitle(topic: Topic): void {
    if (topic.archetype === "regular") this.topicIdByTitle.set(topic.title.toLowerCase(), topic.id);
    this.topicIdBySlug.set(topic.slug, topic.id);
  }

  forgetTitle(topic: Topic): void {
    const key = topic.title.toLowerCase();
    if (this.topicIdByTitle.get(key) === topic.id) this.topicIdByTitle.delete(key);
  }

  /** To be called whenever a topic's place in the lists may have changed. */
  reorder(): void {
    this.#byBump = null;
  }

  /** All topics, private messages and deleted ones included, the latest bumped first. */
  topicsByBump(): readonly Topic[] {
    this.#byBump ??= [...this.topics.values()].sort((a, b) => b.bumpedAt - a.bumpedAt || b.id - a.id);
    return this.#byBump;
  }

  personNamed(username: string): Person | undefined {
    return this.#personByName.get(username.toLowerCase());
  }

  groupNamed(name: string): Group | undefined {
    return this.#groupByName.get(name.toLowerCase());
  }

  tagNamed(name: string): Tag | undefined {
    return this.#tagByName.get(name.toLowerCase());
  }

  person(id: number): Person {
    return this.people.get(id) ?? never(`person ${id}`);
  }

  group(id: number): Group {
    return this.groups.get(id) ?? never(`group ${id}`);
  }

  category(id: number): Category {
    return this.categories.get(id) ?? never(`category ${id}`);
  }

  tag(id: number): Tag {
    return this.tags.get(id) ?? never(`tag ${id}`);
  }

  topic(id: number): Topic {
    return this.topics.get(id) ?? never(`topic ${id}`);
  }

  post(id: number): Post {
    return this.posts.get(id) ?? never(`post ${id}`);
  }

  postsOf(topic: Topic): Post[] {
    return topic.postIds.map((id) => this.post(id));
  }

  firstPost(topic: Topic): Post {
    const id = topic.postIds[0];
    return id === undefined ? never(`first post of topic ${topic.id}`) : this.post(id);
  }
}
