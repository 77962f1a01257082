// What reading the forum needs of the store. The store's side is put together in the composition root.
import type { Audience, ImportedThread, Task, TaskId, TopicId } from "@threadboard/domain";
import type { RepliesPort } from "./replies-port.ts";

/** A topic as a read of the forum found it. */
export type TopicFacts = {
  readonly id: TopicId;
  readonly slug: string;
  readonly title: string;
  readonly author: string | null;
  readonly categoryId: number | null;
  readonly categorySlug: string | null;
  readonly tags: readonly string[];
  readonly audience: Audience;
  readonly replies: number | null;
  readonly closed: boolean;
  readonly source: string | null;
  readonly createdAt: number;
  readonly bumpedAt: number | null;
  /** Digest of the list row it was found by; `null` where it was read without one. */
  readonly rowDigest: string | null;
  readonly readAt: number;
};

/** One task to make (`taskId: null`) or to bring up to date. */
export type ImportOrder = { readonly taskId: TaskId | null; readonly thread: ImportedThread };

export type Applied = { readonly created: number; readonly changed: number; readonly unchanged: number };

export type SyncPort = {
  /** Absent where replies are not read: a look that changes nothing. */
  readonly replies?: RepliesPort;
  /** The digest of each known topic's list row. */
  readonly rowDigests: (ids: readonly TopicId[]) => Promise<ReadonlyMap<TopicId, string | null>>;
  /** The key of the source that a topic came from; `undefined` where we do not know the topic. */
  readonly sourceOf: (id: TopicId) => Promise<string | null | undefined>;
  /** Saves the topic and carries out what `plan` makes of its tasks, in one transaction. */
  readonly apply: (
    facts: TopicFacts,
    plan: (known: readonly Task[]) => readonly ImportOrder[],
  ) => Promise<Applied>;
  /** The topic cannot be read any more. Nobody loses a claim by it. */
  readonly gone: (id: TopicId) => Promise<void>;
  readonly sourceRead: (key: string, at: number, incomplete: readonly string[]) => Promise<void>;
  /** When each source was last read, by key. */
  readonly sourceReadAt: (key: string) => Promise<number | null>;
  /** Topics to look at, each once, with the newest call for it and how often it was tried in vain. */
  readonly waitingLooks: (
    limit: number,
  ) => Promise<readonly { readonly topicId: TopicId; readonly upTo: number; readonly tries: number }[]>;
  readonly looked: (topicId: TopicId, upTo: number) => Promise<void>;
  readonly lookLater: (topicId: TopicId, at: number, words: string) => Promise<void>;
};
