// What reading the forum needs of the store. The store's side is put together in the composition root.
import type {
  Audience,
  ImportedThread,
  Standing,
  Task,
  TaskId,
  TopicFacts,
  TopicId,
} from "@threadboard/domain";
import type { OutlineItem } from "@threadboard/domain/outline";
import type { QuietReplies, RepliesPort } from "./replies-port.ts";
import type { AuthorsPort } from "./standing.ts";

export type ImportOrder =
  /** One task to make (`taskId: null`) or to bring up to date. */
  | { readonly kind: "text"; readonly taskId: TaskId | null; readonly thread: ImportedThread }
  /** There is no text for this task: its item is gone, or nobody may see the topic. */
  | {
      readonly kind: "standing";
      readonly taskId: TaskId;
      readonly standing: Standing;
      readonly audience: Audience;
    };

/** A list item that may be a task and was not made one. */
export type OfferedItem = Pick<OutlineItem, "title" | "position" | "confidence" | "reason">;

/** A topic that is not there for us: staff see that it was deleted, or nobody says why. */
export type Loss = {
  readonly presence: "deleted" | "unreadable";
  /** Who might read it by its category, were it there; `null`: not known. */
  readonly readers: Audience | null;
};

export type Applied = { readonly created: number; readonly changed: number; readonly unchanged: number };

export type SyncPort = {
  /** Absent where replies are not read: a look that changes nothing. */
  readonly replies?: RepliesPort;
  /** The digest of each known topic's list row. */
  readonly rowDigests: (ids: readonly TopicId[]) => Promise<ReadonlyMap<TopicId, string | null>>;
  /** The key of the source that a topic came from; `undefined` where we do not know the topic. */
  readonly sourceOf: (id: TopicId) => Promise<string | null | undefined>;
  /**
   * Saves the topic and carries out what `plan` makes of its tasks, in one transaction. `offered`: of an outline, what
   * is below the line. `quiet`: posts of the topic that are read with it.
   */
  readonly apply: (
    facts: TopicFacts,
    plan: (known: readonly Task[]) => readonly ImportOrder[],
    offered?: readonly OfferedItem[],
    quiet?: QuietReplies | null,
  ) => Promise<Applied>;
  /** The topic is not there for us any more: nobody sees its tasks, and nobody loses a claim by it. */
  readonly lost: (id: TopicId, loss: Loss) => Promise<void>;
  readonly authors: AuthorsPort;
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
