// The newest replies of threads for the pages of tasks: asked of the forum when somebody looks, and known for a minute.
import type { Audience, Configuration, TopicId } from "@threadboard/domain";
import { type ForumClient, type LatestReplies, type Places, readLatestReplies } from "@threadboard/forum";

const COUNT = 10;
const KNOWN_FOR = 60_000;
/** A forum that does not answer is not asked by everybody who opens a page. */
const SILENT_FOR = 10_000;
/** Whoever reads a task's page waits no longer for its thread. */
const PATIENCE = 8000;
const KEPT = 200;

export type RepliesRead =
  | { readonly kind: "read"; readonly latest: LatestReplies }
  /** The forum does not show the topic, or not to everybody who might ask. */
  | { readonly kind: "not-there" }
  | { readonly kind: "unreachable" };

/** A topic as the board knows it: `seen` changes when the forum told of something new in it. */
export type TopicToRead = { readonly id: TopicId; readonly seen: string };

type Known = { readonly seen: string; readonly read: Promise<RepliesRead>; until: number };

/** Returns the reader. Several who look at one thread at once are one call. */
export function createLatestReplies(parts: {
  readonly client: ForumClient;
  readonly configuration: Configuration;
  readonly places: () => Promise<Places | null>;
  readonly clock: () => number;
}): (topic: TopicToRead, priority: "person" | "read") => Promise<RepliesRead> {
  const { clock } = parts;
  const known = new Map<TopicId, Known>();

  const ask = async (id: TopicId, priority: "person" | "read"): Promise<RepliesRead> => {
    const places = await parts.places();
    if (places === null) return { kind: "unreachable" };
    const options = { priority, deadlineAt: clock() + PATIENCE, signal: AbortSignal.timeout(PATIENCE) };
    const answer = await readLatestReplies({ ...parts, places }, id, COUNT, options);
    if (answer.ok) return { kind: "read", latest: answer.value };
    const gone = ["not-found", "gone", "moved", "private-message", "forbidden"];
    return { kind: gone.includes(answer.error.kind) ? "not-there" : "unreachable" };
  };

  return (topic, priority) => {
    const now = clock();
    const before = known.get(topic.id);
    if (before !== undefined && before.seen === topic.seen && now < before.until) return before.read;
    const read = inTime(ask(topic.id, priority));
    const entry: Known = { seen: topic.seen, read, until: now + KNOWN_FOR };
    known.delete(topic.id);
    known.set(topic.id, entry);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    void read.then(({ kind }) => {
      if (kind === "unreachable") entry.until = clock() + SILENT_FOR;
    });
    return read;
  };
}

/** What comes later than that was not in time, whatever it is that keeps us waiting. */
function inTime(read: Promise<RepliesRead>): Promise<RepliesRead> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve({ kind: "unreachable" }), PATIENCE);
    read.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Returns what tells whether there is something new in a topic since it was last read. */
export function seenOf(topic: {
  readonly replies: number | null;
  readonly bumpedAt: number | null;
  readonly state: string;
  readonly audienceJson: string;
}): string {
  const audience = JSON.parse(topic.audienceJson) as Audience;
  return JSON.stringify([topic.replies, topic.bumpedAt, topic.state, audience]);
}
