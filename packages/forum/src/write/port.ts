// What writing to the forum needs of the store. The store's side is put together in the composition root.
import type { Configuration, PersonId, PostId, Task, TopicId } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";

export type Owed = {
  readonly id: number;
  readonly kind: "status-post" | "status-tags" | "close-topic";
  readonly topicId: TopicId;
  /** A lead wants the post even though nobody has claimed anything. */
  readonly asked: boolean;
  readonly tries: number;
  /** Grows when something is added to the row; what is added during a write has not been written. */
  readonly revision: number;
};

/** A topic that we write in, with everything that the text is made of, as of now. */
export type WrittenTopic = {
  readonly tasks: readonly Task[];
  readonly nameOf: (id: PersonId) => string;
  readonly source: string | null;
  /** The forum does not show it to us now; what is owed to it waits. */
  readonly gone: boolean;
  readonly language: string | null;
  readonly statusPostId: PostId | null;
  readonly statusPostRemoved: boolean;
  /** A first post was begun then and its end never recorded, or it is recorded by now. */
  readonly statusPostBegunAt: number | null;
  /** The forum keeps a first post back for approval since then. */
  readonly statusPostQueuedAt: number | null;
};

export type WritePort = {
  readonly owed: (now: number, limit: number) => Promise<readonly Owed[]>;
  readonly topic: (id: TopicId) => Promise<WrittenTopic | null>;
  /** Notes that a first post is about to be made; returns once that is safe on disk. */
  readonly begin: (id: TopicId, at: number) => Promise<void>;
  readonly recorded: (
    id: TopicId,
    post: { readonly id: PostId | null; readonly number: number | null; readonly removed: boolean },
  ) => Promise<void>;
  /** The forum keeps the post back until a moderator approves it. */
  readonly queued: (id: TopicId, at: number) => Promise<void>;
  /** How many first posts were begun since a time. */
  readonly begunSince: (at: number) => Promise<number>;
  readonly done: (owed: Owed) => Promise<void>;
  readonly givenUp: (owed: Owed, words: string) => Promise<void>;
  readonly later: (owed: Owed, at: number, words: string) => Promise<void>;
};

export type Writing = {
  readonly client: ForumClient;
  readonly port: WritePort;
  readonly configuration: Configuration;
  readonly clock: () => number;
};
