// What a webhook carries: one top-level key that names the kind, serialised with the rights of the system account
// (Discourse, 2023).

import { systemId } from "../actions/add.ts";
import { assigneeName } from "../actions/assign.ts";
import { countTopics, presentCategory } from "../presenting/categories.ts";
import { presentGroup } from "../presenting/groups.ts";
import { presentPersonPage } from "../presenting/people.ts";
import { presentHookPost } from "../presenting/posts.ts";
import { presentHookTopic } from "../presenting/topics.ts";
import type { ForumEvent } from "../world/events.ts";
import type { World } from "../world/world.ts";

type AssignEvent = Extract<ForumEvent, { kind: "assign" }>;

const assignment = (world: World, event: AssignEvent) => {
  const { to } = event.assignment;
  const by = world.person(event.byId);
  const what = event.name;
  const target =
    "personId" in to
      ? { [`${what}_to_id`]: to.personId, [`${what}_to_username`]: assigneeName(world, to) }
      : { [`${what}_to_group_id`]: to.groupId, [`${what}_to_group_name`]: assigneeName(world, to) };
  return {
    type: what,
    topic_id: event.topic.id,
    topic_title: event.topic.title,
    [`${what}_by_id`]: by.id,
    [`${what}_by_username`]: by.username,
    ...target,
  };
};

export const payloadOf = (world: World, event: ForumEvent): Record<string, unknown> => {
  const system = world.person(systemId);
  switch (event.kind) {
    case "topic":
      return { topic: presentHookTopic(world, system, event.topic) };
    case "post":
      return { post: presentHookPost(world, system, event.post) };
    case "solved":
      return { solved: presentHookPost(world, system, event.post) };
    case "assign":
      return { assign: assignment(world, event) };
    case "user":
      return { user: { ...presentPersonPage(world, system, event.person).user, email: event.person.email } };
    case "group":
      return { group: presentGroup(world, system, event.group) };
    case "group_user":
      return {
        group_user: {
          id: 0,
          user_id: event.person.id,
          group_id: event.group.id,
          notification_level: 3,
          owner: false,
        },
      };
    case "category":
      return { category: presentCategory(world, system, event.category, countTopics(world)) };
    case "tag":
      return { tag: { id: event.tag.id, name: event.tag.name, topic_count: 0, staff: event.tag.staffOnly } };
  }
};
