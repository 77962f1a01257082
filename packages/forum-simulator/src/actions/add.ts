// New people, groups and categories.
import { createTag } from "../rules/tagging.ts";
import { cleanRaw, slugOf } from "../rules/text.ts";
import { everyoneGroupId } from "../world/groups.ts";
import {
  type Category,
  type CategoryPermission,
  type Group,
  type Person,
  postTypes,
  type Tag,
  type TrustLevel,
} from "../world/records.ts";
import type { World } from "../world/world.ts";
import { appendPost } from "./append-post.ts";
import { blankTopic } from "./blank-topic.ts";

export const systemId = -1;

export type NewPerson = {
  readonly username: string;
  readonly name?: string | null;
  readonly email?: string;
  readonly trustLevel?: TrustLevel;
  readonly admin?: boolean;
  readonly moderator?: boolean;
  readonly about?: string | null;
  readonly groups?: readonly string[];
  readonly active?: boolean;
  readonly createdAt?: number;
  readonly externalId?: string | null;
  readonly uploadedAvatar?: boolean;
};

const makePerson = (world: World, id: number, input: NewPerson): Person => ({
  id,
  username: input.username,
  name: input.name ?? null,
  email: input.email ?? `${input.username.toLowerCase()}@people.example`,
  trustLevel: input.trustLevel ?? 1,
  admin: input.admin ?? false,
  moderator: input.moderator ?? false,
  about: input.about ?? null,
  active: input.active ?? true,
  suspended: false,
  createdAt: input.createdAt ?? world.now(),
  lastPostedAt: null,
  lastSeenAt: null,
  joined: new Map(),
  externalId: input.externalId ?? null,
  uploadedAvatar: input.uploadedAvatar ?? false,
});

/** The account that forums themselves write with. */
export const addSystem = (world: World): Person => {
  const person = makePerson(world, systemId, {
    username: "system",
    name: "system",
    trustLevel: 4,
    admin: true,
  });
  world.keepPerson(person);
  return person;
};

export const addPerson = (world: World, input: NewPerson): Person => {
  if (world.personNamed(input.username) !== undefined) throw new Error(`${input.username} is already there`);
  const person = makePerson(world, world.ids.person.next(), input);
  world.keepPerson(person);
  for (const name of input.groups ?? []) joinGroup(world, person, name);
  world.emit({ kind: "user", name: "user_created", person });
  return person;
};

export const joinGroup = (world: World, person: Person, name: string): void => {
  const group = world.groupNamed(name) ?? addGroup(world, { name });
  if (person.joined.has(group.id)) return;
  person.joined.set(group.id, world.now());
  world.emit({ kind: "group_user", name: "user_added_to_group", group, person });
};

export const leaveGroup = (world: World, person: Person, name: string): void => {
  const group = world.groupNamed(name);
  if (group === undefined || !person.joined.delete(group.id)) return;
  world.emit({ kind: "group_user", name: "user_removed_from_group", group, person });
};

export const addGroup = (world: World, input: { name: string; fullName?: string | null }): Group => {
  const group: Group = {
    id: world.ids.group.next(),
    name: input.name,
    fullName: input.fullName ?? null,
    automatic: false,
    ownerIds: new Set(),
  };
  world.keepGroup(group);
  world.emit({ kind: "group", name: "group_created", group });
  return group;
};

export type NewCategory = {
  readonly name: string;
  readonly slug?: string;
  readonly color?: string;
  readonly description?: string;
  /** Slug of the category above. */
  readonly parent?: string;
  /** Names of the groups that may read and write; absent means everybody. */
  readonly readableBy?: readonly string[];
  /** By group name; goes before `readableBy`. */
  readonly permissions?: Readonly<Record<string, CategoryPermission>>;
  readonly allowedTags?: readonly string[];
  readonly minimumRequiredTags?: number;
};

export const categoryBySlug = (world: World, slug: string): Category | undefined =>
  [...world.categories.values()].find((category) => category.slug === slug);

const permissionsOf = (world: World, input: NewCategory): Map<number, CategoryPermission> => {
  const named =
    input.permissions ?? Object.fromEntries((input.readableBy ?? []).map((name) => [name, 1 as const]));
  const entries = Object.entries(named).map(([name, permission]) => {
    const group = world.groupNamed(name) ?? addGroup(world, { name });
    return [group.id, permission] as const;
  });
  return new Map(entries.length === 0 ? [[everyoneGroupId, 1]] : entries);
};

export const addCategory = (world: World, input: NewCategory, id = world.ids.category.next()): Category => {
  const parent = input.parent === undefined ? undefined : categoryBySlug(world, input.parent);
  if (input.parent !== undefined && parent === undefined) throw new Error(`no category ${input.parent}`);
  const category: Category = {
    id,
    name: input.name,
    slug: input.slug ?? slugOf(input.name, "category"),
    color: input.color ?? "0088CC",
    description: input.description ?? "",
    parentId: parent?.id ?? null,
    position: world.categories.size,
    permissions: permissionsOf(world, input),
    allowedTags: input.allowedTags === undefined ? null : new Set(input.allowedTags),
    minimumRequiredTags: input.minimumRequiredTags ?? 0,
    definitionTopicId: null,
  };
  world.categories.set(category.id, category);
  if (world.settings.categoryDefinitions && id !== 1) addDefinition(world, category);
  world.emit({ kind: "category", name: "category_created", category });
  return category;
};

/** Every category begins with a pinned topic about itself, written by the system account. */
const addDefinition = (world: World, category: Category): void => {
  const at = world.now();
  const title = `About the ${category.name} category`;
  const topic = blankTopic(world, { title, authorId: systemId, at, categoryId: category.id });
  topic.pinnedAt = at;
  world.keepTopic(topic);
  const raw = cleanRaw(
    category.description || `(Replace this first paragraph with a description of your new category.)`,
  );
  appendPost(world, topic, {
    authorId: systemId,
    raw,
    postType: postTypes.regular,
    createdAt: at,
    bumps: true,
  });
  category.definitionTopicId = topic.id;
};

export const addTag = (world: World, name: string, more: Partial<Tag> = {}): Tag =>
  world.tagNamed(name) ?? createTag(world, name, more);
