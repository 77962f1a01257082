// Closing, archiving, pinning and unlisting. Every change leaves a small action post in the thread (Discourse's
// TopicStatusUpdater, 2021).
import { invalidAccess, type Refusal } from "../refusal.ts";
import { canModerate } from "../rules/rights.ts";
import { isStaff } from "../world/groups.ts";
import { type Person, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { appendPost } from "./append-post.ts";

export const topicStatuses = ["closed", "archived", "visible", "pinned", "pinned_globally"] as const;
export type TopicStatus = (typeof topicStatuses)[number];

const isOn = (topic: Topic, status: TopicStatus): boolean => {
  switch (status) {
    case "closed":
      return topic.closed;
    case "archived":
      return topic.archived;
    case "visible":
      return topic.visible;
    case "pinned":
      return topic.pinnedAt !== null && !topic.pinnedGlobally;
    case "pinned_globally":
      return topic.pinnedAt !== null && topic.pinnedGlobally;
  }
};

const change = (
  world: World,
  topic: Topic,
  status: TopicStatus,
  enabled: boolean,
  until: number | null,
): void => {
  switch (status) {
    case "closed":
      topic.closed = enabled;
      return;
    case "archived":
      topic.archived = enabled;
      return;
    case "visible":
      topic.visible = enabled;
      return;
    case "pinned":
    case "pinned_globally":
      topic.pinnedAt = enabled ? world.now() : null;
      topic.pinnedGlobally = enabled && status === "pinned_globally";
      topic.pinnedUntil = enabled ? until : null;
  }
};

/** Adds a small action to the thread. It never bumps, except where a topic is opened again. */
export const addSmallAction = (
  world: World,
  actor: Person,
  topic: Topic,
  code: string,
  options: { readonly bumps?: boolean; readonly who?: string; readonly raw?: string } = {},
): void => {
  const post = appendPost(world, topic, {
    authorId: actor.id,
    raw: options.raw ?? "",
    postType: postTypes.smallAction,
    createdAt: world.now(),
    bumps: options.bumps ?? false,
    actionCode: code,
    actionCodeWho: options.who ?? null,
  });
  world.emit({ kind: "post", name: "post_created", post });
};

/** The topic, or why not. A status that is already so changes nothing and tells nobody. */
export const setTopicStatus = (
  world: World,
  actor: Person,
  topicId: number,
  status: TopicStatus,
  enabled: boolean,
  until: number | null = null,
): Topic | Refusal => {
  const topic = world.topics.get(topicId);
  if (topic === undefined || topic.deletedAt !== null || !canModerate(world, actor, topic))
    return invalidAccess;
  if (status === "pinned_globally" && !isStaff(actor)) return invalidAccess;
  if (isOn(topic, status) === enabled) return topic;
  change(world, topic, status, enabled, until);
  addSmallAction(world, actor, topic, `${status}.${enabled ? "enabled" : "disabled"}`, {
    bumps: status === "closed" && !enabled,
  });
  world.emit({ kind: "topic", name: `topic_${status}_status_updated`, topic });
  return topic;
};
