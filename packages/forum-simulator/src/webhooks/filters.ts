// Which events a hook takes (Discourse's WebHook, 2023). The filters combine with AND, and an event that does not
// carry what a filter asks for never passes it.
import type { ForumEvent } from "../world/events.ts";
import type { Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { type EventTypeName, subscriptionOf } from "./event-types.ts";

export type HookFilter = {
  /** Every kind of event. */
  readonly wildcard: boolean;
  readonly eventTypes: readonly EventTypeName[];
  readonly categoryIds: readonly number[];
  readonly tagNames: readonly string[];
  readonly groupIds: readonly number[];
};

/** The topic whose category and tags an event carries; assignments carry neither. */
const topicOf = (world: World, event: ForumEvent): Topic | null => {
  if (event.kind === "topic") return event.topic;
  return event.kind === "post" || event.kind === "solved" ? world.topic(event.post.topicId) : null;
};

const passesCategory = (topic: Topic | null, ids: readonly number[]): boolean =>
  ids.length === 0 || (topic !== null && topic.categoryId !== null && ids.includes(topic.categoryId));

const passesTags = (world: World, topic: Topic | null, names: readonly string[]): boolean =>
  names.length === 0 || topic?.tagIds.some((id) => names.includes(world.tag(id).name)) === true;

const passesGroups = (event: ForumEvent, ids: readonly number[]): boolean =>
  ids.length === 0 || (event.kind === "group_user" && ids.includes(event.group.id));

export const passes = (world: World, filter: HookFilter, event: ForumEvent): boolean => {
  const type = subscriptionOf(event);
  if (!filter.wildcard && (type === null || !filter.eventTypes.includes(type))) return false;
  const topic = topicOf(world, event);
  return (
    passesCategory(topic, filter.categoryIds) &&
    passesTags(world, topic, filter.tagNames) &&
    passesGroups(event, filter.groupIds)
  );
};
