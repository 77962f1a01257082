// What a text must be like before the forum takes it (Discourse, 2021). Each rule returns its complaint or null.
import type { SiteSettings } from "../settings.ts";
import { isStaff } from "../world/groups.ts";
import { type Person, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { countedText, entropy } from "./text.ts";

export type BodyKind = "first" | "reply" | "message";

const minimumLength = (settings: SiteSettings, kind: BodyKind): number => {
  if (kind === "message") return settings.minPersonalMessagePostLength;
  return kind === "first" ? settings.minFirstPostLength : settings.minPostLength;
};

export const bodyComplaints = (settings: SiteSettings, raw: string, kind: BodyKind): string[] => {
  if (raw === "") return ["Body can't be blank"];
  const counted = countedText(raw);
  const minimum = minimumLength(settings, kind);
  if (counted.length < minimum) return [`Body is too short (minimum is ${minimum} characters)`];
  if (raw.length > settings.maxPostLength) {
    return [`Body is limited to ${settings.maxPostLength} characters; you entered ${raw.length}.`];
  }
  // Messages are not measured, and short bodies are not asked for more variety than they can hold.
  const variety = Math.min(settings.bodyMinEntropy, Math.ceil(minimum * 0.7));
  if (kind !== "message" && entropy(counted) < variety) {
    return ["Body seems unclear, is it a complete sentence?"];
  }
  return [];
};

export const titleComplaints = (settings: SiteSettings, title: string, isMessage: boolean): string[] => {
  if (title === "") return ["Title can't be blank"];
  const minimum = isMessage ? 2 : settings.minTopicTitleLength;
  if (title.length < minimum) return [`Title is too short (minimum is ${minimum} characters)`];
  if (title.length > settings.maxTopicTitleLength) {
    return [`Title is too long (maximum is ${settings.maxTopicTitleLength} characters)`];
  }
  if (!isMessage && entropy(title) < Math.min(settings.titleMinEntropy, Math.ceil(minimum * 0.7))) {
    return ["Title seems unclear, most of the words contain the same letters over and over?"];
  }
  return [];
};

/** `exceptId` is the topic that is being renamed. */
export const titleIsTaken = (world: World, title: string, exceptId: number | null): boolean => {
  if (world.settings.allowDuplicateTopicTitles) return false;
  const holder = world.topicIdByTitle.get(title.toLowerCase());
  return holder !== undefined && holder !== exceptId && world.topic(holder).deletedAt === null;
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const linkPattern = /https?:\/\/[^\s)\]]+/g;
const mentionPattern = /(^|[\s([])@[\w.-]+/g;

/** Rules that new or ordinary accounts meet and staff do not. */
export const accountComplaints = (
  world: World,
  author: Person,
  raw: string,
  topic: Topic | null,
): string[] => {
  if (isStaff(author)) return [];
  const { settings } = world;
  const isNew = author.trustLevel === 0;
  const mentions = count(raw, mentionPattern);
  if (mentions > (isNew ? settings.newUserMaxMentions : settings.maxMentions)) {
    return [
      `Sorry, you can only mention ${isNew ? settings.newUserMaxMentions : settings.maxMentions} users in a post.`,
    ];
  }
  if (isNew && count(raw, linkPattern) > settings.newUserMaxLinks) {
    return [`Sorry, new users can only put ${settings.newUserMaxLinks} links in a post.`];
  }
  if (topic === null || topic.archetype === "private_message") return [];
  const posts = world
    .postsOf(topic)
    .filter((post) => post.deletedAt === null && post.postType === postTypes.regular);
  if (isNew && topic.authorId !== author.id) {
    const own = posts.filter((post) => post.authorId === author.id).length;
    if (own >= settings.newUserMaxRepliesPerTopic) {
      return [`New users are limited to ${settings.newUserMaxRepliesPerTopic} replies in the same topic.`];
    }
  }
  const last = posts.slice(-settings.maxConsecutiveReplies);
  const isMonologue =
    topic.authorId !== author.id &&
    last.length >= settings.maxConsecutiveReplies &&
    last.every((post) => post.authorId === author.id);
  return isMonologue
    ? [
        `No more than ${settings.maxConsecutiveReplies} consecutive replies are allowed. Please edit your previous reply, or wait for someone to reply to you.`,
      ]
    : [];
};
