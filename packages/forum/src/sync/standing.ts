// What the forum says of a topic beside its text, gathered from its page, its posts and its author's page.
import { type Configuration, plainStanding, type Source, type Standing, TopicId } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";
import type { ForumUser } from "../client/person.ts";
import type { ForumPost } from "../client/post.ts";
import type { ForumTopic } from "../client/topic.ts";
import { lineage, type Places, readersOfTopic } from "./places.ts";
import { isLookedFor } from "./which-source.ts";

/** A page that tells whether somebody is suspended is asked for at most once a day. */
export const AUTHOR_LIFE = 24 * 3_600_000;

/** The look at the topic goes on without an answer that does not come soon; the next one asks again. */
const PATIENCE = 5_000;

/** What the store knows of the people who begin threads. */
export type AuthorsPort = {
  /** Whether they were suspended when last asked about, and whether it is time to ask again for this topic. */
  readonly stateOf: (
    username: string,
    topicId: TopicId,
    readBefore: number,
  ) => Promise<{ readonly suspended: boolean; readonly due: boolean }>;
  readonly read: (username: string, suspended: boolean, at: number) => Promise<void>;
};

type Setting = {
  readonly configuration: Configuration;
  readonly places: Places;
  readonly source: Source | null;
};

/** Returns how a topic stands. `author`: see `authorState`. `posts`: all that were read of it, for what was moved away. */
export function standingOf(
  topic: ForumTopic,
  { configuration, places, source }: Setting,
  author: Standing["author"],
  posts: readonly ForumPost[],
): Standing {
  const movedTo = [...new Set(posts.flatMap(movedBy))].filter((id) => id !== topic.id);
  return {
    ...plainStanding,
    presence: topic.deletedAt === null ? "here" : "deleted",
    closed: topic.closed,
    archived: topic.archived,
    listed: topic.visible,
    category: lineage(topic.categoryId, places)[0] ?? null,
    inSource: source === null || isLookedFor(topic, [source, ...configuration.sources], places),
    author,
    answer: topic.acceptedAnswer,
    assignee: assigneeOf(topic),
    movedTo,
    // Whoever moves all posts away leaves a copy of the first, and the topic is closed (Discourse's PostMover).
    merged: movedTo.length > 0 && topic.closed && topic.postsCount <= 1,
    readers: readersOfTopic(topic, places, configuration),
  };
}

function assigneeOf({ assignedTo }: ForumTopic): Standing["assignee"] {
  if (assignedTo === null) return null;
  return {
    kind: assignedTo.kind,
    name: assignedTo.kind === "person" ? assignedTo.username : assignedTo.name,
  };
}

/** The small action that tells of moved posts links the other topic, or the first of them there. */
function movedBy(post: ForumPost): TopicId[] {
  if (post.type !== "small-action" || post.actionCode !== "split_topic") return [];
  const links = [...post.cooked.matchAll(/href="[^"]*\/t\/(?:[^/"]*\/)?(\d{1,15})(?:\/\d+)?"/g)];
  return links.flatMap(([, id]) => {
    const parsed = TopicId.safeParse(Number(id));
    return parsed.success ? [parsed.data] : [];
  });
}

/** An anonymised account is called so by Discourse and has no name any more; its page tells nothing further. */
function isAnonymised({ username, name }: ForumUser): boolean {
  return /^anon\d+$/.test(username) && (name === null || name === username);
}

/** Returns what became of a topic's author, asking for their page at most once a day and only when nobody waits. */
export async function authorState(
  {
    client,
    port,
    clock,
  }: { readonly client: ForumClient; readonly port: AuthorsPort; readonly clock: () => number },
  topic: ForumTopic,
): Promise<Standing["author"]> {
  if (topic.author === null) return "here";
  if (isAnonymised(topic.author)) return "anonymised";
  const { username } = topic.author;
  const known = await port.stateOf(username, topic.id, clock() - AUTHOR_LIFE);
  if (!known.due) return known.suspended ? "suspended" : "here";
  const page = await client.userByName(username, { priority: "background", deadlineAt: clock() + PATIENCE });
  // Somebody may hide their page. Nobody is called gone on a guess.
  if (!page.ok && page.error.kind !== "not-found") return known.suspended ? "suspended" : "here";
  const suspended = page.ok && (page.value.suspendedTill ?? 0) > clock();
  await port.read(username, suspended, clock());
  return suspended ? "suspended" : "here";
}
