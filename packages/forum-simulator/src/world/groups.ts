// Who belongs to which group. Discourse keeps its automatic groups by trust level and role.
import type { Group, Person } from "./records.ts";
import type { World } from "./world.ts";

/** Ids and names of Discourse's automatic groups (Discourse, 2021). */
const automaticGroups: readonly (readonly [number, string])[] = [
  [0, "everyone"],
  [1, "admins"],
  [2, "moderators"],
  [3, "staff"],
  [10, "trust_level_0"],
  [11, "trust_level_1"],
  [12, "trust_level_2"],
  [13, "trust_level_3"],
  [14, "trust_level_4"],
];

export const everyoneGroupId = 0;
const trustLevelGroupBase = 10;

export const isStaff = (person: Person | null): boolean =>
  person?.admin === true || person?.moderator === true;

export const addAutomaticGroups = (world: World): void => {
  for (const [id, name] of automaticGroups) {
    world.keepGroup({ id, name, fullName: null, automatic: true, ownerIds: new Set() });
  }
};

const automaticGroupIds = (person: Person): number[] => {
  const ids: number[] = [];
  if (person.admin) ids.push(1);
  if (person.moderator) ids.push(2);
  if (isStaff(person)) ids.push(3);
  for (let level = 0; level <= person.trustLevel; level += 1) ids.push(trustLevelGroupBase + level);
  return ids;
};

/** All groups of a person but "everyone", automatic ones first. */
export const groupIdsOf = (person: Person): number[] => [
  ...automaticGroupIds(person),
  ...person.joined.keys(),
];

export const groupsOf = (world: World, person: Person): Group[] =>
  groupIdsOf(person).map((id) => world.group(id));

export const isMember = (person: Person, groupId: number): boolean =>
  person.joined.has(groupId) || automaticGroupIds(person).includes(groupId);

export const membersOf = (world: World, group: Group): Person[] =>
  [...world.people.values()].filter((person) => person.id > 0 && isMember(person, group.id));
