// The assign plugin: who is asked to look after a topic or a post (discourse-assign, 2025).
import { invalidAccess, notFound, type Refusal } from "../refusal.ts";
import { canAssign } from "../rules/rights.ts";
import { canSeePost, canSeeTopic } from "../rules/visibility.ts";
import type { Assignment, Person, Post, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { addSmallAction } from "./topic-status.ts";

export type AssignTarget = { readonly type: "Topic" | "Post"; readonly id: number };
export type AssignRequest = {
  readonly target: AssignTarget;
  readonly username: string | null;
  readonly groupName: string | null;
  readonly note: string | null;
  readonly status: string | null;
};

type Found = { readonly topic: Topic; readonly holder: Topic | Post };

const findTarget = (world: World, viewer: Person, target: AssignTarget): Found | null => {
  if (target.type === "Topic") {
    const topic = world.topics.get(target.id);
    return topic !== undefined && canSeeTopic(world, viewer, topic) ? { topic, holder: topic } : null;
  }
  const post = world.posts.get(target.id);
  return post !== undefined && canSeePost(world, viewer, post)
    ? { topic: world.topic(post.topicId), holder: post }
    : null;
};

const assigneeOf = (world: World, request: AssignRequest): Assignment["to"] | null => {
  const person = request.username === null ? undefined : world.personNamed(request.username);
  if (person !== undefined) return { personId: person.id };
  const group = request.groupName === null ? undefined : world.groupNamed(request.groupName);
  return group === undefined ? null : { groupId: group.id };
};

const isSame = (a: Assignment["to"], b: Assignment["to"]): boolean => JSON.stringify(a) === JSON.stringify(b);

export const assigneeName = (world: World, to: Assignment["to"]): string =>
  "personId" in to ? world.person(to.personId).username : world.group(to.groupId).name;

const assignedTopicsOf = (world: World, to: Assignment["to"]): number =>
  [...world.topics.values()].filter(
    (topic) =>
      topic.assignment !== null &&
      !topic.closed &&
      topic.deletedAt === null &&
      isSame(topic.assignment.to, to),
  ).length;

const ruleAgainst = (
  world: World,
  found: Found,
  to: Assignment["to"],
  request: AssignRequest,
): string | null => {
  const name = assigneeName(world, to);
  if (request.status !== null && !world.settings.assignStatuses.includes(request.status)) {
    return "That status is not one of the assignment statuses.";
  }
  const current = found.holder.assignment;
  const sameDetails = current?.note === request.note && current?.status === request.status;
  if (current !== null && isSame(current.to, to) && sameDetails) return `Already assigned to @${name}`;
  const full =
    "personId" in to &&
    !(current !== null && isSame(current.to, to)) &&
    assignedTopicsOf(world, to) >= world.settings.maxAssignedTopics;
  return full
    ? `@${name} has already reached the maximum number of assigned topics (${world.settings.maxAssignedTopics}).`
    : null;
};

export const assign = (world: World, actor: Person, request: AssignRequest): Topic | Refusal => {
  if (!canAssign(world, actor)) return invalidAccess;
  const found = findTarget(world, actor, request.target);
  const to = assigneeOf(world, request);
  if (found === null || to === null) return notFound;
  const rule = ruleAgainst(world, found, to, request);
  if (rule !== null) return { refused: "plugin-rule", error: rule };
  const assignment: Assignment = { to, byId: actor.id, note: request.note, status: request.status };
  found.holder.assignment = assignment;
  const code = "personId" in to ? "assigned" : "assigned_group";
  addSmallAction(world, actor, found.topic, code, { who: assigneeName(world, to) });
  world.emit({ kind: "assign", name: "assigned", topic: found.topic, assignment, byId: actor.id });
  return found.topic;
};

/** Succeeds also when nothing was assigned. */
export const unassign = (world: World, actor: Person, target: AssignTarget): Topic | Refusal => {
  if (!canAssign(world, actor)) return invalidAccess;
  const found = findTarget(world, actor, target);
  if (found === null) return notFound;
  const assignment = found.holder.assignment;
  if (assignment === null) return found.topic;
  found.holder.assignment = null;
  const code = "personId" in assignment.to ? "unassigned" : "unassigned_group";
  addSmallAction(world, actor, found.topic, code, { who: assigneeName(world, assignment.to) });
  world.emit({ kind: "assign", name: "unassigned", topic: found.topic, assignment, byId: actor.id });
  return found.topic;
};
