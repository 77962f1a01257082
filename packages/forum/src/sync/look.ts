// Looking at one topic: read it, and bring its tasks up to what the forum owns.
import type {
  Audience,
  Configuration,
  Source,
  Standing,
  Task,
  TopicFacts,
  TopicId,
} from "@threadboard/domain";
import type { OutlineNone, OutlineReading } from "@threadboard/domain/outline";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import type { Incomplete } from "../client/result.ts";
import type { ForumTopic } from "../client/topic.ts";
import { itemOrders, outlineOrders } from "./outline-orders.ts";
import { audienceOfTopic, lineage, type Places, readersOfTopic } from "./places.ts";
import type { Applied, ImportOrder, Loss, SyncPort } from "./port.ts";
import { firstPost, outlineOf, wholeTopic } from "./read-threads.ts";
import { gatherReplies, type Replies, readAside, readAtOnce, readNothing, readReplies } from "./replies.ts";
import type { QuietReplies } from "./replies-port.ts";
import { authorState, standingOf } from "./standing.ts";
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
/** These are given for a private topic, and for every topic where our key is not good any more. */
const refused: ReadonlySet<ForumError["kind"]> = new Set(["forbidden", "not-logged-in"]);

/** Whether an error means that this one topic is not shown to us: one that we may not read may have become private. */
async function isAbsent(client: ForumClient, error: ForumError): Promise<boolean> {
  return absent.has(error.kind) || (refused.has(error.kind) && (await client.basicInfo()).ok);
}

/** The source on whose list a topic stood, with its row's digest. */
type Found = { readonly source: Source; readonly rowDigest: string | null };

/** Reads a topic and applies it. */
export async function lookAt(looking: Looking, topicId: TopicId, found: Found | null): Promise<Looked> {
  const { client, port, places, configuration } = looking;
  const known = await port.sourceOf(topicId);
  const answer = await client.readTopic(topicId, { posts: "chunk" });
  if (!answer.ok && !(await isAbsent(client, answer.error))) return { kind: "failed", error: answer.error };
  if (!answer.ok || answer.value.deletedAt !== null) {
    const loss: Loss = answer.ok
      ? { presence: "deleted", readers: readersOfTopic(answer.value, places, configuration) }
      : { presence: "unreadable", readers: null };
    if (known !== undefined) await port.lost(topicId, loss);
    await readNothing(looking, topicId);
    return { kind: "gone" };
  }
  return takeIn(looking, answer.value, { known, found, incomplete: answer.incomplete });
}

/** Applies a topic that is there, or passes it over. `known`: its source before; `undefined` where it is new to us. */
async function takeIn(
  looking: Looking,
  topic: ForumTopic,
  before: {
    readonly known: string | null | undefined;
    readonly found: Found | null;
    readonly incomplete: readonly Incomplete[];
  },
): Promise<Looked> {
  const { places, configuration } = looking;
  const { known, found, incomplete } = before;
  const source = found?.source ?? sourceFor(topic, configuration, places, known ?? null);
  const audience = audienceOfTopic(topic, places, configuration);
  const wanted = source !== null && audience.kind !== "nobody";
  if (audience.kind === "nobody" && known === undefined) {
    await readNothing(looking, topic.id);
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
  const quiet = replies.areNews ? readAtOnce(facts, replies) : null;
  const applied = await apply(looking, topic, { facts, source, replies, quiet });
  if (quiet === null) await readReplies(looking, facts, replies);
  return { kind: "applied", applied, incomplete };
}

async function apply(
  { client, port, places, configuration, clock }: Looking,
  topic: ForumTopic,
  read: {
    readonly facts: TopicFacts;
    readonly source: Source | null;
    readonly replies: Replies;
    readonly quiet: QuietReplies | null;
  },
): Promise<Applied> {
  const { facts, source, replies, quiet } = read;
  const author = await authorState({ client, port: port.authors, clock }, topic);
  const standing = standingOf(topic, { configuration, places, source }, author, replies.all);
  const reading = outlineOf(topic);
  const setting = { configuration, places, audience: facts.audience, source, standing };
  // Until its replies are read, too, a poll has to find the topic changed.
  const rowDigest = replies.areNews && quiet === null ? null : facts.rowDigest;
  const offered = source?.type === "outline" ? reading.offered : [];
  return port.apply(
    { ...facts, rowDigest },
    (tasks) => ordersFor({ topic, reading, setting }, tasks),
    offered,
    quiet,
  );
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
    authorUsername: topic.author?.username ?? null,
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

type Plan = {
  readonly topic: ForumTopic;
  readonly reading: OutlineReading;
  readonly setting: Parameters<typeof outlineOrders>[2];
};

function ordersFor({ topic, reading, setting }: Plan, known: readonly Task[]): ImportOrder[] {
  const { audience, source, standing } = setting;
  // What nobody may see is not read any further, and a first post that was flagged and hidden says nothing.
  const unread = audience.kind === "nobody" || firstPost(topic) === null;
  if (unread) return known.map((task) => withoutText(task, standing, audience));
  const isOutline = source?.type === "outline" || known.some((task) => task.thread?.item != null);
  if (isOutline && reading.none !== null && unreadable.has(reading.none))
    return known.map((task) => withoutText(task, standing, audience));
  if (source?.type === "outline") return outlineOrders(topic, reading, setting, known);
  const whole = known.find((task) => task.thread?.item === null);
  const items = itemOrders(topic, reading, setting, known);
  if (whole !== undefined)
    return [{ kind: "text", taskId: whole.id, thread: wholeTopic(topic, setting) }, ...items];
  // A closed thread asks for nothing any more.
  const isNew = known.length === 0 && source !== null && !topic.closed && !topic.archived;
  return isNew ? [{ kind: "text", taskId: null, thread: wholeTopic(topic, setting) }] : items;
}

/** A text of which we could not read a list is no list without items. */
const unreadable: ReadonlySet<string> = new Set(["too-long", "too-tangled"] satisfies OutlineNone[]);

/** Of its text, or its list, nothing is known but what was known before. */
function withoutText(task: Task, standing: Standing, audience: Audience): ImportOrder {
  const item = task.thread?.standing?.item ?? "here";
  return { kind: "standing", taskId: task.id, standing: { ...standing, item }, audience };
}
