// Looking at one topic: read it, and bring its tasks up to what the forum owns.
import type { Audience, Configuration, Source, Task, TopicId } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import type { Incomplete } from "../client/result.ts";
import type { ForumTopic } from "../client/topic.ts";
import { matchItems } from "./match-items.ts";
import { audienceOfTopic, lineage, type Places } from "./places.ts";
import type { Applied, ImportOrder, SyncPort, TopicFacts } from "./port.ts";
import { firstPost, itemOfTopic, outlineOf, wholeTopic } from "./read-threads.ts";
import { gatherReplies, readAside, readNothing, readReplies } from "./replies.ts";
import { sourceFor } from "./which-source.ts";

export type Looking = {
  readonly client: ForumClient;
  readonly port: SyncPort;
  readonly configuration: Configuration;
  readonly places: Places;
  readonly clock: () => number;
};

export type Looked =
  | { readonly kind: "applied"; readonly applied: Applied; readonly incomplete: readonly Incomplete[] }
  /** No source reads it, or nobody may know of it. */
  | { readonly kind: "passed-over" }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: ForumError };

/** These answers mean that the topic is not there for us; anything else may pass. */
const absent: ReadonlySet<ForumError["kind"]> = new Set(["not-found", "gone", "moved", "private-message"]);

/** Reads a topic and applies it. `found` is the source whose list it stood on, with its row's digest. */
export async function lookAt(
  looking: Looking,
  topicId: TopicId,
  found: { readonly source: Source; readonly rowDigest: string | null } | null,
): Promise<Looked> {
  const { client, port } = looking;
  const known = await port.sourceOf(topicId);
  const answer = await client.readTopic(topicId, { posts: "chunk" });
  if (!answer.ok && !absent.has(answer.error.kind)) return { kind: "failed", error: answer.error };
  if (!answer.ok || answer.value.deletedAt !== null) {
    if (known !== undefined) await port.gone(topicId);
    await readNothing(looking, topicId);
    return { kind: "gone" };
  }
  const topic = answer.value;
  const source = found?.source ?? sourceFor(topic, looking.configuration, looking.places, known ?? null);
  const audience = audienceOfTopic(topic, looking.places, looking.configuration);
  const wanted = source !== null && audience.kind !== "nobody";
  if (audience.kind === "nobody" && known === undefined) {
    await readNothing(looking, topicId);
    return { kind: "passed-over" };
  }
  const facts = factsOf(looking, topic, audience, source?.key ?? known ?? null, found?.rowDigest ?? null);
  const gathered = await gatherReplies(looking, topic, wanted || known !== undefined);
  if (!gathered.ok) return { kind: "failed", error: gathered.error };
  const { replies } = gathered;
  if (!wanted && known === undefined) {
    await readAside(looking, facts, replies);
    return { kind: "passed-over" };
  }
  // Until its replies are read, too, a poll has to find the topic changed.
  const rowDigest = replies.areNews ? null : facts.rowDigest;
  const applied = await port.apply({ ...facts, rowDigest }, (tasks) =>
    ordersFor(looking, topic, audience, source, tasks),
  );
  await readReplies(looking, facts, replies);
  return { kind: "applied", applied, incomplete: answer.incomplete };
}

/** Returns what is kept of a topic itself. */
export function factsOf(
  { places, clock }: Pick<Looking, "places" | "clock">,
  topic: ForumTopic,
  audience: Audience,
  source: string | null,
  rowDigest: string | null,
): TopicFacts {
  return {
    id: topic.id,
    slug: topic.slug,
    title: topic.title,
    author: topic.author?.name ?? topic.author?.username ?? null,
    categoryId: topic.categoryId,
    categorySlug: lineage(topic.categoryId, places)[0] ?? null,
    tags: (topic.tags ?? []).map((tag) => tag.name),
    audience,
    replies: Math.max(0, topic.postsCount - 1),
    closed: topic.closed || topic.archived,
    source,
    createdAt: topic.createdAt ?? 0,
    bumpedAt: topic.lastPostedAt,
    rowDigest,
    readAt: clock(),
  };
}

function ordersFor(
  looking: Looking,
  topic: ForumTopic,
  audience: Audience,
  source: Source | null,
  known: readonly Task[],
): ImportOrder[] {
  const setting = { configuration: looking.configuration, places: looking.places, audience, source };
  if (source?.type === "outline") return outlineOrders(topic, setting, known);
  const whole = known.find((task) => task.thread?.item === null);
  const items = refreshItems(topic, setting, known);
  if (whole !== undefined) return [{ taskId: whole.id, thread: wholeTopic(topic, setting) }, ...items];
  // A closed thread asks for nothing any more; one whose text is hidden says nothing.
  const isNew =
    known.length === 0 && source !== null && !topic.closed && !topic.archived && firstPost(topic) !== null;
  return isNew && audience.kind !== "nobody" ? [{ taskId: null, thread: wholeTopic(topic, setting) }] : items;
}

type Setting = Parameters<typeof itemOfTopic>[2];

/** New items come in, unless they are done already; items that are gone stay as they are, for a lead to decide. */
function outlineOrders(topic: ForumTopic, setting: Setting, known: readonly Task[]): ImportOrder[] {
  const { items } = outlineOf(topic);
  return matchItems(items, known).flatMap(({ item, taskId }): ImportOrder[] => {
    if (taskId === null && (item.done || topic.closed || setting.audience.kind === "nobody")) return [];
    return [{ taskId, thread: itemOfTopic(topic, item, setting) }];
  });
}

/** Tasks that a lead made of single items of a thread which no source reads as an outline. */
function refreshItems(topic: ForumTopic, setting: Setting, known: readonly Task[]): ImportOrder[] {
  const ofItems = known.filter((task) => task.thread?.item != null);
  if (ofItems.length === 0) return [];
  return matchItems(outlineOf(topic).items, ofItems).flatMap(({ item, taskId }): ImportOrder[] =>
    taskId === null ? [] : [{ taskId, thread: itemOfTopic(topic, item, setting) }],
  );
}
