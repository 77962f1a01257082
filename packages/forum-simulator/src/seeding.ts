// Fills a forum with a community. Its times count back from the forum's clock at that moment, and no webhook hears
// of it.
import { addSmallAction } from "./actions/topic-status.ts";
import type { Community, SeedTopic } from "./community/community.ts";
import type { Forum } from "./forum.ts";

const day = 86_400_000;

/** `{{date+N}}` is the forum's today plus N days, as YYYY-MM-DD. */
const fillDates = (text: string, now: number): string =>
  text.replace(/\{\{date([+-]\d+)\}\}/g, (_whole, days: string) =>
    new Date(now + Number(days) * day).toISOString().slice(0, 10),
  );

const plantTopic = (forum: Forum, seed: SeedTopic, now: number): void => {
  const at = (daysAgo: number): number => Math.round(now - daysAgo * day);
  const topic = forum.createTopic({
    by: seed.by,
    title: seed.title,
    raw: fillDates(seed.raw, now),
    category: seed.category,
    tags: seed.tags,
    createdAt: at(seed.daysAgo),
  });
  forum.nameTopic(seed.key, topic.id);
  for (const reply of seed.replies) {
    forum.reply({
      by: reply.by,
      topicId: topic.id,
      raw: fillDates(reply.raw, now),
      createdAt: at(reply.daysAgo),
      replyToPostNumber: reply.replyTo ?? null,
    });
  }
  if (seed.pinned) {
    topic.pinnedAt = topic.createdAt;
    topic.pinnedGlobally = true;
  }
  if (seed.closed) {
    topic.closed = true;
    addSmallAction(forum.world, forum.person("system"), topic, "closed.enabled");
  }
};

/** Topics come in the order of their making, so that their ids grow with time. */
export const plantCommunity = (forum: Forum, community: Community): void => {
  const now = forum.world.now();
  const joined = now - 400 * day;
  for (const group of community.groups) forum.addGroup(group);
  for (const person of community.people) forum.addPerson({ ...person, createdAt: joined });
  for (const category of community.categories) forum.addCategory(category);
  for (const { name, description } of community.tags)
    forum.addTag(name, { description: description ?? null });
  const oldestFirst = [...community.topics].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const topic of oldestFirst) plantTopic(forum, topic, now);
};
