// New topics, replies and private messages: the rules of Discourse's `posts#create` (2021 to 2026).
import { invalid, invalidAccess, isRefusal, type Refusal } from "../refusal.ts";
import { takePostingTurn } from "../rules/posting-limits.ts";
import { accountComplaints, bodyComplaints, titleComplaints, titleIsTaken } from "../rules/posting-rules.ts";
import { canReplyTo, canStartTopicIn, canTag, isTrusted } from "../rules/rights.ts";
import { resolveTags } from "../rules/tagging.ts";
import { cleanRaw, cleanTitle } from "../rules/text.ts";
import { canSeeWhispers } from "../rules/visibility.ts";
import type { PostDraft } from "../world/drafts.ts";
import { isStaff } from "../world/groups.ts";
import { type Category, type Person, type Post, postTypes, type Topic } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { appendPost } from "./append-post.ts";
import { blankTopic } from "./blank-topic.ts";

export type { PostDraft } from "../world/drafts.ts";

/** A post that waits for a moderator. */
export type QueuedPost = { readonly queued: number; readonly raw: string; readonly createdAt: number };

/** Where topics go that name no category. */
export const uncategorizedId = 1;

const closedOrGone =
  "Something has gone wrong. Perhaps this topic was closed or deleted while you were looking at it?";

/** What an account posted lately, so that the same text is not taken twice. */
const isDuplicate = (world: World, author: Person, raw: string): boolean => {
  if (isStaff(author)) return false;
  const minutes = world.settings.uniquePostsMinutes;
  return (
    minutes > 0 &&
    world.windows.wait(`unique-post:${author.id}:${raw}`, { max: 1, seconds: minutes * 60 }) !== null
  );
};

const rememberText = (world: World, author: Person, raw: string): void => {
  const seconds = world.settings.uniquePostsMinutes * 60;
  world.windows.hit(`unique-post:${author.id}:${raw}`, { max: 1, seconds });
};

const complaintsAbout = (world: World, author: Person, draft: PostDraft, topic: Topic | null): string[] => {
  if (draft.skipValidations) return [];
  const isMessage = topic === null ? draft.recipients !== undefined : topic.archetype === "private_message";
  const kind = isMessage ? "message" : topic === null ? "first" : "reply";
  const raw = cleanRaw(draft.raw);
  const complaints: string[] = [];
  if (topic === null) {
    const title = cleanTitle(draft.title ?? "");
    complaints.push(...titleComplaints(world.settings, title, isMessage));
    if (complaints.length === 0 && !isMessage && titleIsTaken(world, title, null)) {
      complaints.push("Title has already been used");
    }
  }
  complaints.push(
    ...bodyComplaints(world.settings, raw, kind),
    ...accountComplaints(world, author, raw, topic),
  );
  if (complaints.length === 0 && isDuplicate(world, author, raw)) {
    complaints.push("Body is too similar to what you recently posted");
  }
  return complaints;
};

type Recipients = { readonly persons: Set<number>; readonly groups: Set<number> };

const findRecipients = (world: World, author: Person, names: readonly string[]): Recipients | Refusal => {
  const persons = new Set([author.id]);
  const groups = new Set<number>();
  for (const name of names) {
    const person = world.personNamed(name);
    const group = world.groupNamed(name);
    if (person !== undefined) persons.add(person.id);
    else if (group !== undefined) groups.add(group.id);
    else return invalid("You must select a valid user.");
  }
  if (persons.size === 1 && groups.size === 0) return invalid("You must select a valid user.");
  return { persons, groups };
};

type Place = {
  readonly category: Category | null;
  readonly tagIds: number[];
  readonly recipients: Recipients | null;
};

const placeFor = (world: World, author: Person, draft: PostDraft): Place | Refusal => {
  if (draft.recipients !== undefined) {
    const recipients = findRecipients(world, author, draft.recipients);
    return isRefusal(recipients) ? recipients : { category: null, tagIds: [], recipients };
  }
  const category = world.categories.get(draft.categoryId ?? uncategorizedId);
  if (category === undefined || !canStartTopicIn(author, category)) return invalidAccess;
  const wanted = canTag(world, author) ? (draft.tags ?? []) : [];
  const tagIds = resolveTags(world, author, [], wanted, category);
  return isRefusal(tagIds) ? tagIds : { category, tagIds, recipients: null };
};

const newTopic = (world: World, author: Person, draft: PostDraft, place: Place, at: number): Topic => {
  const topic = blankTopic(world, {
    title: cleanTitle(draft.title ?? ""),
    authorId: author.id,
    at,
    categoryId: place.category?.id ?? null,
    tagIds: place.tagIds,
    visible: draft.unlisted !== true,
    externalId: draft.externalId ?? null,
    ...(place.recipients === null
      ? {}
      : {
          archetype: "private_message",
          allowedPersonIds: place.recipients.persons,
          allowedGroupIds: place.recipients.groups,
        }),
  });
  world.keepTopic(topic);
  if (topic.externalId !== null) world.topicIdByExternalId.set(topic.externalId, topic.id);
  return topic;
};

const startTopic = (world: World, author: Person, draft: PostDraft): Post | QueuedPost | Refusal => {
  const place = placeFor(world, author, draft);
  if (isRefusal(place)) return place;
  const complaints = complaintsAbout(world, author, draft, null);
  if (complaints.length > 0) return invalid(...complaints);
  if (draft.externalId != null && world.topicIdByExternalId.has(draft.externalId)) {
    return invalid("External ID has already been taken");
  }
  const refusal = draft.skipValidations ? null : takePostingTurn(world, author, true);
  if (refusal !== null) return refusal;
  if (isQueued(world, author, draft)) return queue(world, author, draft);

  const at = draft.createdAt ?? world.now();
  const topic = newTopic(world, author, draft, place, at);
  const raw = cleanRaw(draft.raw);
  const post = appendPost(world, topic, {
    authorId: author.id,
    raw,
    postType: postTypes.regular,
    createdAt: at,
    bumps: true,
  });
  rememberText(world, author, raw);
  world.emit({ kind: "topic", name: "topic_created", topic });
  world.emit({ kind: "post", name: "post_created", post });
  return post;
};

const isQueued = (world: World, author: Person, draft: PostDraft): boolean =>
  world.settings.queuePosts && !isStaff(author) && !draft.skipValidations && draft.recipients === undefined;

const queue = (world: World, author: Person, draft: PostDraft): QueuedPost => {
  const id = world.ids.reviewable.next();
  const [raw, createdAt] = [cleanRaw(draft.raw), world.now()];
  world.waitingPosts.set(id, { id, authorId: author.id, draft, raw, createdAt });
  return { queued: id, raw, createdAt };
};

const replyIn = (
  world: World,
  author: Person,
  draft: PostDraft,
  topic: Topic,
): Post | QueuedPost | Refusal => {
  const complaints = complaintsAbout(world, author, draft, topic);
  if (complaints.length > 0) return invalid(...complaints);
  const refusal = draft.skipValidations ? null : takePostingTurn(world, author, false);
  if (refusal !== null) return refusal;
  if (isQueued(world, author, draft) && topic.archetype === "regular") return queue(world, author, draft);

  const answered = world.postsOf(topic).find((post) => post.postNumber === draft.replyToPostNumber);
  // An answer to a whisper is a whisper, whatever was asked for.
  const whisper = draft.whisper === true || answered?.postType === postTypes.whisper;
  const raw = cleanRaw(draft.raw);
  const post = appendPost(world, topic, {
    authorId: author.id,
    raw,
    postType: whisper ? postTypes.whisper : postTypes.regular,
    createdAt: draft.createdAt ?? world.now(),
    replyToPostNumber: answered?.postNumber ?? null,
    bumps: draft.noBump !== true,
  });
  if (topic.archetype === "private_message") topic.allowedPersonIds.add(author.id);
  rememberText(world, author, raw);
  world.emit({ kind: "post", name: "post_created", post });
  return post;
};

/** The new post, the queued one, or why not. Counts against the author's posting limits. */
export const createPost = (world: World, author: Person, draft: PostDraft): Post | QueuedPost | Refusal => {
  if (draft.noBump && !isTrusted(author)) return { refused: "invalid-parameter", name: "no_bump" };
  if (draft.whisper && !canSeeWhispers(world, author)) {
    return {
      refused: "invalid-access",
      message: "Whispers are not enabled, or you may not write them.",
    };
  }
  if (draft.topicId === undefined) return startTopic(world, author, draft);
  const topic = world.topics.get(draft.topicId);
  if (topic === undefined || !canReplyTo(world, author, topic)) return invalid(closedOrGone);
  return replyIn(world, author, draft, topic);
};

export const isQueuedPost = (value: Post | QueuedPost): value is QueuedPost => "queued" in value;
