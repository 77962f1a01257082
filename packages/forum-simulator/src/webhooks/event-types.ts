// The event types that a hook can take, with their ids (Discourse's fixtures, 2023 to 2026).
import type { ForumEvent } from "../world/events.ts";

export const eventTypeIds = {
  topic_created: 101,
  topic_revised: 102,
  topic_edited: 103,
  topic_destroyed: 104,
  topic_recovered: 105,
  post_created: 201,
  post_edited: 202,
  post_destroyed: 203,
  post_recovered: 204,
  user_logged_in: 301,
  user_logged_out: 302,
  user_confirmed_email: 303,
  user_created: 304,
  group_created: 401,
  category_created: 501,
  category_updated: 502,
  tag_created: 601,
  accepted_solution: 1101,
  unaccepted_solution: 1102,
  assigned: 1201,
  unassigned: 1202,
  user_added_to_group: 1401,
  user_removed_from_group: 1402,
} as const;

export type EventTypeName = keyof typeof eventTypeIds;

const isEventType = (name: string): name is EventTypeName => name in eventTypeIds;

/** Status changes of a topic come to those who take its edits. */
export const subscriptionOf = (event: ForumEvent): EventTypeName | null => {
  if (event.kind === "topic" && event.name.endsWith("_status_updated")) return "topic_edited";
  return isEventType(event.name) ? event.name : null;
};
