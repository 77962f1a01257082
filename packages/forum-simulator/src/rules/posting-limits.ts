// How often an account may post, edit and delete. Staff are exempt (Discourse, 2021).
import type { Refusal } from "../refusal.ts";
import { isStaff } from "../world/groups.ts";
import type { Person } from "../world/records.ts";
import type { WindowLimit } from "../world/sliding-windows.ts";
import type { World } from "../world/world.ts";

const daySeconds = 86_400;

type Bucket = readonly [name: string, limit: WindowLimit];

/** Counts one action against all its buckets, or against none when one of them is full. */
const take = (world: World, person: Person, buckets: readonly Bucket[]): Refusal | null => {
  if (isStaff(person)) return null;
  for (const [name, limit] of buckets) {
    const waitSeconds = world.windows.wait(`${name}:${person.id}`, limit);
    if (waitSeconds !== null) return { refused: "rate-limit", waitSeconds, code: null };
  }
  for (const [name, limit] of buckets) world.windows.hit(`${name}:${person.id}`, limit);
  return null;
};

export const takePostingTurn = (world: World, author: Person, isTopic: boolean): Refusal | null => {
  const { settings } = world;
  const isNew = author.trustLevel === 0;
  const topicPause = isNew
    ? settings.rateLimitNewUserCreateTopicSeconds
    : settings.rateLimitCreateTopicSeconds;
  const postPause = isNew ? settings.rateLimitNewUserCreatePostSeconds : settings.rateLimitCreatePostSeconds;
  const buckets: Bucket[] = [["create-post", { max: 1, seconds: postPause }]];
  if (isTopic) {
    buckets.push(["create-topic", { max: 1, seconds: topicPause }]);
    buckets.push(["topics-per-day", { max: settings.maxTopicsPerDay, seconds: daySeconds }]);
  }
  if (isNew && world.now() - author.createdAt < daySeconds * 1000) {
    buckets.push(
      isTopic
        ? ["first-day-topics", { max: 3, seconds: daySeconds }]
        : ["first-day-replies", { max: 10, seconds: daySeconds }],
    );
  }
  return take(world, author, buckets);
};

/** Only edits that make a new version count. */
export const takeEditTurn = (world: World, editor: Person): Refusal | null =>
  take(world, editor, [["edits-per-day", { max: world.settings.maxEditsPerDay, seconds: daySeconds }]]);

export const takeDeletionTurn = (world: World, person: Person): Refusal | null =>
  take(world, person, [
    ["deletions-per-minute", { max: world.settings.maxDeletionsPerMinute, seconds: 60 }],
    ["deletions-per-day", { max: world.settings.maxDeletionsPerDay, seconds: daySeconds }],
  ]);
