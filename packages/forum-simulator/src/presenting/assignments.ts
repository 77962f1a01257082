// How the assign and solved plugins show in topics, lists and posts.
import { canAssign } from "../rules/rights.ts";
import { excerptOf } from "../rules/text.ts";
import type { Viewer } from "../rules/visibility.ts";
import type { Assignment, Post, Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { avatarTemplate, iso, presentPerson } from "./basics.ts";

/** Topic pages show an assigned person without the id (discourse-assign, 2025). */
const assignee = (world: World, to: Assignment["to"]) => {
  if ("groupId" in to) return { assigned_to_group: { name: world.group(to.groupId).name } };
  const { username, name, avatar_template } = presentPerson(world.person(to.personId));
  return { assigned_to_user: { username, name, avatar_template } };
};

const details = (assignment: Assignment) => ({
  ...(assignment.note === null ? {} : { assignment_note: assignment.note }),
  ...(assignment.status === null ? {} : { assignment_status: assignment.status }),
});

const indirect = (world: World, topic: Topic) => {
  const assigned = world.postsOf(topic).filter((post) => post.assignment !== null);
  if (assigned.length === 0) return {};
  const entries = assigned.map((post) => {
    const to = post.assignment?.to ?? { personId: post.authorId };
    const holder =
      "personId" in to ? presentPerson(world.person(to.personId)) : { name: world.group(to.groupId).name };
    const extra = {
      assignment_note: post.assignment?.note ?? null,
      assignment_status: post.assignment?.status ?? null,
    };
    return [post.id, { assigned_to: holder, post_number: post.postNumber, ...extra }] as const;
  });
  return { indirectly_assigned_to: Object.fromEntries(entries) };
};

/** Nothing at all unless assigned and the viewer may assign. */
export const topicAssignment = (world: World, viewer: Viewer, topic: Topic) => {
  if (!canAssign(world, viewer)) return {};
  const own =
    topic.assignment === null
      ? {}
      : { ...assignee(world, topic.assignment.to), ...details(topic.assignment) };
  return { ...own, ...indirect(world, topic) };
};

export const listAssignment = (world: World, viewer: Viewer, topic: Topic) => {
  if (!canAssign(world, viewer) || topic.assignment === null) return {};
  const { to } = topic.assignment;
  return "personId" in to
    ? { assigned_to_user: presentPerson(world.person(to.personId)) }
    : { assigned_to_group: { id: to.groupId, name: world.group(to.groupId).name } };
};

export const postAssignment = (world: World, viewer: Viewer, post: Post) =>
  canAssign(world, viewer) && post.assignment !== null
    ? { ...assignee(world, post.assignment.to), ...details(post.assignment) }
    : {};

const acceptedAnswer = (world: World, topic: Topic, post: Post) => {
  const author = world.person(post.authorId);
  const shared = {
    username: author.username,
    name: author.name,
    avatar_template: avatarTemplate(author),
    post_number: post.postNumber,
  };
  if (world.settings.acceptedAnswerForm === "single")
    return { ...shared, excerpt: excerptOf(post.cooked, 300) };
  return {
    id: post.id,
    ...shared,
    created_at: iso(post.createdAt),
    cooked: post.cooked,
    topic_id: topic.id,
    url: `/t/${topic.slug}/${topic.id}/${post.postNumber}`,
  };
};

/** One `accepted_answer` until early 2026, the list `accepted_answers` since. */
export const topicAnswers = (world: World, topic: Topic) => {
  if (!world.settings.solvedPlugin || topic.acceptedPostIds.length === 0) return {};
  const answers = topic.acceptedPostIds.map((id) => acceptedAnswer(world, topic, world.post(id)));
  return world.settings.acceptedAnswerForm === "single"
    ? { accepted_answer: answers[0] }
    : { accepted_answers: answers };
};
