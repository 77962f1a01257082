// The forum as tests and the demo drive it. The HTTP routes and the pages go through the same actions, so nothing
// that is done here can be told from what a person or a client does; only limits and length rules are left out.
import {
  addCategory,
  addGroup,
  addPerson,
  addSystem,
  addTag,
  categoryBySlug,
  joinGroup,
  leaveGroup,
  type NewCategory,
  type NewPerson,
} from "./actions/add.ts";
import { assign, unassign } from "./actions/assign.ts";
import { createPost, isQueuedPost, type PostDraft } from "./actions/create-post.ts";
import { deletePost, deleteTopic, recoverPost, recoverTopic } from "./actions/delete.ts";
import { editPost, type PostEdit } from "./actions/edit-post.ts";
import { editTopic, type TopicEdit } from "./actions/edit-topic.ts";
import { anonymisePerson } from "./actions/leave.ts";
import { mergeTopic } from "./actions/merge-topic.ts";
import { approvePost, rejectPost } from "./actions/review-queue.ts";
import { acceptAnswer, unacceptAnswer } from "./actions/solve.ts";
import { splitTopic } from "./actions/split-topic.ts";
import { setTopicStatus, type TopicStatus } from "./actions/topic-status.ts";
import { Faults } from "./faults.ts";
import { RequestLog } from "./http/request-log.ts";
import { type AdminKey, type GrantedScope, isKnownScope, newKey, type UserKey } from "./keys.ts";
import { mustNotRefuse } from "./refusal.ts";
import { Sessions } from "./sessions.ts";
import { defaultSettings, type SiteSettings } from "./settings.ts";
import { WebHooks } from "./webhooks/web-hooks.ts";
import type { WaitingPost } from "./world/drafts.ts";
import { addAutomaticGroups } from "./world/groups.ts";
import type { Category, Group, Person, Post, Tag, Topic } from "./world/records.ts";
import { World } from "./world/world.ts";

export type NewTopic = Omit<PostDraft, "topicId" | "replyToPostNumber" | "categoryId" | "tags" | "title"> & {
  readonly by: string;
  readonly title: string;
  /** Slug or id. Absent: uncategorised. */
  readonly category?: string | number;
  readonly tags?: readonly string[];
};

export type NewReply = Omit<PostDraft, "title" | "categoryId" | "tags" | "recipients"> & {
  readonly by: string;
  readonly topicId: number;
};

export type NewApiKey = {
  readonly key?: string;
  readonly kind: AdminKey["kind"];
  /** For granular keys; a bare text is a scope without limits. */
  readonly scopes?: readonly (string | GrantedScope)[];
  /** The only person it acts as. Absent makes an all-users key. */
  readonly username?: string;
};

export class Forum {
  readonly world: World;
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly sessions = new Sessions();
  readonly webhooks: WebHooks;
  readonly adminKeys = new Map<string, AdminKey>();
  readonly userKeys = new Map<string, UserKey>();
  /** Address under which it is served; known once it listens. */
  url = "";
  readonly #topicIds = new Map<string, number>();

  constructor(settings: Partial<SiteSettings> = {}, now: () => number = Date.now) {
    this.world = new World({ ...defaultSettings, ...settings }, now);
    addAutomaticGroups(this.world);
    addSystem(this.world);
    addCategory(this.world, { name: "Uncategorized", slug: "uncategorized", description: "" }, 1);
    this.webhooks = new WebHooks(this.world, () => this.url);
    this.world.onEvent((event) => this.webhooks.hear(event));
  }

  get settings(): SiteSettings {
    return this.world.settings;
  }

  // People, groups, categories, tags

  addPerson(input: NewPerson): Person {
    return addPerson(this.world, input);
  }

  person(username: string): Person {
    const person = this.world.personNamed(username);
    if (person === undefined) throw new Error(`nobody is called ${username}`);
    return person;
  }

  renamePerson(username: string, wanted: string): void {
    this.world.renamePerson(this.person(username), wanted);
  }

  /** For good. Returns the name under which the account goes on. */
  anonymisePerson(username: string): string {
    const person = this.person(username);
    anonymisePerson(this.world, person);
    return person.username;
  }

  suspendPerson(username: string, suspended = true): void {
    this.person(username).suspended = suspended;
  }

  addGroup(input: { name: string; fullName?: string | null }): Group {
    return addGroup(this.world, input);
  }

  joinGroup(username: string, group: string): void {
    joinGroup(this.world, this.person(username), group);
  }

  leaveGroup(username: string, group: string): void {
    leaveGroup(this.world, this.person(username), group);
  }

  addCategory(input: NewCategory): Category {
    return addCategory(this.world, input);
  }

  /** By slug or id. */
  category(wanted: string | number): Category {
    const found =
      typeof wanted === "number" ? this.world.categories.get(wanted) : categoryBySlug(this.world, wanted);
    if (found === undefined) throw new Error(`no category ${wanted}`);
    return found;
  }

  addTag(name: string, more: Partial<Tag> = {}): Tag {
    return addTag(this.world, name, more);
  }

  /** A page that a bare link to it becomes a box for. */
  addOnebox(url: string, page: { title: string; description: string; site: string }): void {
    this.world.oneboxes.set(url, page);
  }

  // Topics and posts

  createTopic(input: NewTopic): Topic {
    const { by, category, tags, ...draft } = input;
    for (const name of tags ?? []) this.addTag(name);
    const made = mustNotRefuse(
      createPost(this.world, this.person(by), {
        skipValidations: true,
        ...draft,
        ...(category === undefined ? {} : { categoryId: this.category(category).id }),
        ...(tags === undefined ? {} : { tags: tags.map((name) => ({ id: null, name })) }),
      }),
    );
    if (isQueuedPost(made)) throw new Error("the topic waits for approval");
    return this.world.topic(made.topicId);
  }

  /** A private message to people and groups. */
  message(input: { by: string; to: readonly string[]; title: string; raw: string }): Topic {
    return this.createTopic({ by: input.by, title: input.title, raw: input.raw, recipients: input.to });
  }

  reply(input: NewReply): Post {
    const { by, ...draft } = input;
    const made = mustNotRefuse(createPost(this.world, this.person(by), { skipValidations: true, ...draft }));
    if (isQueuedPost(made)) throw new Error("the reply waits for approval");
    return made;
  }

  /** Posts that wait for a moderator, oldest first. */
  waitingPosts(): WaitingPost[] {
    return [...this.world.waitingPosts.values()];
  }

  approve(waiting: number): Post {
    return mustNotRefuse(approvePost(this.world, waiting));
  }

  reject(waiting: number): void {
    rejectPost(this.world, waiting);
  }

  topic(topicId: number): Topic {
    return this.world.topic(topicId);
  }

  post(postId: number): Post {
    return this.world.post(postId);
  }

  firstPost(topicId: number): Post {
    return this.world.firstPost(this.topic(topicId));
  }

  posts(topicId: number): Post[] {
    return this.world.postsOf(this.topic(topicId));
  }

  editPost(postId: number, edit: PostEdit & { readonly by: string }): Post {
    const { by, ...rest } = edit;
    return mustNotRefuse(editPost(this.world, this.person(by), postId, { skipValidations: true, ...rest }));
  }

  editTopic(
    topicId: number,
    edit: Omit<TopicEdit, "tags"> & { readonly by: string; readonly tags?: readonly string[] },
  ): Topic {
    const { by, tags, ...rest } = edit;
    for (const name of tags ?? []) this.addTag(name);
    const named = tags === undefined ? {} : { tags: tags.map((name) => ({ id: null, name })) };
    return mustNotRefuse(
      editTopic(this.world, this.person(by), topicId, {
        skipValidations: true,
        ...rest,
        ...named,
      }),
    );
  }

  setStatus(topicId: number, status: TopicStatus, enabled: boolean, by: string): Topic {
    return mustNotRefuse(setTopicStatus(this.world, this.person(by), topicId, status, enabled));
  }

  /** To another category. */
  moveTopic(topicId: number, category: string | number, by: string): Topic {
    return this.editTopic(topicId, { by, categoryId: this.category(category).id });
  }

  mergeTopic(fromId: number, intoId: number, by: string): void {
    mergeTopic(this.world, this.person(by), fromId, intoId);
  }

  /** Makes a topic of some posts of another. */
  splitTopic(fromId: number, postIds: readonly number[], title: string, by: string): Topic {
    return splitTopic(this.world, this.person(by), fromId, postIds, title);
  }

  acceptAnswer(postId: number, by: string): void {
    mustNotRefuse(acceptAnswer(this.world, this.person(by), postId));
  }

  unacceptAnswer(postId: number, by: string): void {
    mustNotRefuse(unacceptAnswer(this.world, this.person(by), postId));
  }

  /** To a person, or to a group. */
  assign(topicId: number, to: { username: string } | { groupName: string }, by: string): void {
    const target = { type: "Topic", id: topicId } as const;
    const request = { target, username: null, groupName: null, note: null, status: null, ...to };
    mustNotRefuse(assign(this.world, this.person(by), request));
  }

  unassign(topicId: number, by: string): void {
    mustNotRefuse(unassign(this.world, this.person(by), { type: "Topic", id: topicId }));
  }

  deleteTopic(topicId: number, by: string): void {
    mustNotRefuse(deleteTopic(this.world, this.person(by), topicId));
  }

  recoverTopic(topicId: number, by: string): void {
    mustNotRefuse(recoverTopic(this.world, this.person(by), topicId));
  }

  deletePost(postId: number, by: string): void {
    mustNotRefuse(deletePost(this.world, this.person(by), postId));
  }

  recoverPost(postId: number, by: string): void {
    mustNotRefuse(recoverPost(this.world, this.person(by), postId));
  }

  /** Where a deleted topic's old address leads: a path of this forum, or a URL. */
  setPermalink(topicId: number, target: string): void {
    this.world.permalinks.set(topicId, target);
  }

  // Names for seeds

  nameTopic(key: string, topicId: number): void {
    this.#topicIds.set(key, topicId);
  }

  /** The id of a topic that a community named. */
  topicIdOf(key: string): number {
    const id = this.#topicIds.get(key);
    if (id === undefined) throw new Error(`no topic is named ${key}`);
    return id;
  }

  // Keys

  addApiKey(input: NewApiKey): string {
    const scopes = (input.scopes ?? []).map((scope) => (typeof scope === "string" ? { scope } : scope));
    const unknown = scopes.find(({ scope }) => !isKnownScope(scope));
    if (unknown !== undefined) throw new Error(`Discourse knows no scope ${unknown.scope}`);
    const key = input.key ?? newKey();
    const personId = input.username === undefined ? null : this.person(input.username).id;
    this.adminKeys.set(key, { key, kind: input.kind, scopes, personId, revoked: false });
    return key;
  }

  /** A key that a person approved for an application; a new one for the same client replaces the old. */
  addUserApiKey(input: { username: string; clientId?: string; scopes?: readonly string[] }): string {
    const clientId = input.clientId ?? "test-client";
    const personId = this.person(input.username).id;
    for (const old of this.userKeys.values()) {
      if (old.clientId === clientId && old.personId === personId) old.revoked = true;
    }
    const key = newKey();
    const scopes = input.scopes ?? ["read", "write"];
    this.userKeys.set(key, { key, personId, clientId, scopes, revoked: false });
    return key;
  }

  revokeKey(key: string): void {
    const found = this.adminKeys.get(key) ?? this.userKeys.get(key);
    if (found === undefined) throw new Error("no such key");
    found.revoked = true;
  }

  addWebhook(hook: Parameters<WebHooks["add"]>[0]): ReturnType<WebHooks["add"]> {
    return this.webhooks.add(hook);
  }
}
