// What writing to the forum needs of the store. The store's side is put together in the composition root.
import type {
  Configuration,
  OfferableField,
  Pause,
  PersonId,
  PostId,
  Task,
  TaskId,
  TopicId,
  WriteTroubleCode,
} from "@threadboard/domain";
import type { AnswerData } from "@threadboard/domain/reply";
import type { ForumClient } from "../client/client.ts";

export type Owed = {
  readonly id: number;
  readonly kind: "status-post" | "status-tags" | "close-topic" | "thread-edit";
  readonly topicId: TopicId;
  /** A lead wants the post even though nobody has claimed anything. */
  readonly asked: boolean;
  readonly tries: number;
  /** Grows when something is added to the row; what is added during a write has not been written. */
  readonly revision: number;
  /** For an edit of the thread: whose words, and which. */
  readonly edit: OwedEdit | null;
};

export type OwedEdit = { readonly taskId: TaskId; readonly fields: readonly OfferableField[] };

/** What the forum took of an edit: the words that were sent, and what it made of them. */
export type TakenEdit = {
  readonly fields: readonly OfferableField[];
  readonly title?: { readonly sent: string; readonly stored: string };
  readonly body?: { readonly sent: string; readonly stored: string };
};

/** A topic that we write in, with everything that the text is made of, as of now. */
export type WrittenTopic = {
  readonly tasks: readonly Task[];
  readonly nameOf: (id: PersonId) => string;
  readonly pauses: readonly Pause[];
  readonly source: string | null;
  /** Slug of its category. */
  readonly category: string | null;
  /** As last read. */
  readonly tags: readonly string[];
  /** The forum does not show it to us now; what is owed to it waits. */
  readonly gone: boolean;
  /** Somebody does not want us to write there. */
  readonly excluded: boolean;
  readonly statusPostId: PostId | null;
  /** It was deleted, or (with `statusPostQueuedAt`) never approved. */
  readonly statusPostRemoved: boolean;
  /** A first post was begun then: its end was never recorded, or it is recorded by now. */
  readonly statusPostBegunAt: number | null;
  /** The forum keeps a first post back for approval since then. */
  readonly statusPostQueuedAt: number | null;
  /** Our tag as we set it last, and how often it was set again since `tagRestoresSince`. */
  readonly statusTag: string | null;
  readonly tagRestores: number;
  readonly tagRestoresSince: number | null;
  /** The answer to the last command that could not be done, and whom it is for, where it is told in our post. */
  readonly answer: { readonly name: string; readonly data: AnswerData } | null;
};

/** What we know of our post in a topic. */
export type PostState =
  | { readonly kind: "stands"; readonly id: PostId; readonly number: number }
  /** It was deleted there. */
  | { readonly kind: "removed" }
  /** The forum keeps it back until a moderator approves it. */
  | { readonly kind: "queued"; readonly at: number }
  | { readonly kind: "rejected" }
  /** What was begun is surely not made. */
  | { readonly kind: "not-made" };

export type WritePort = {
  /** Whether anything may be written at all; asked before each request too. */
  readonly mayWrite: () => Promise<boolean>;
  readonly owed: (now: number, limit: number) => Promise<readonly Owed[]>;
  readonly topic: (id: TopicId) => Promise<WrittenTopic | null>;
  /** Notes that a first post is about to be made; returns once that is safe on disk. */
  readonly begin: (id: TopicId, at: number) => Promise<void>;
  readonly recorded: (id: TopicId, post: PostState) => Promise<void>;
  /** How many first posts were made since a time, or may have been. */
  readonly madeSince: (at: number) => Promise<number>;
  /** Our tag stands as we want it; `restored`: somebody had changed it. */
  readonly tagged: (id: TopicId, tag: string | null, restored: boolean) => Promise<void>;
  /** The thread says now what the board says: both sides agree on it. */
  readonly edited: (taskId: TaskId, taken: TakenEdit) => Promise<void>;
  /** Has the topic read again. */
  readonly lookAt: (id: TopicId) => Promise<void>;
  readonly done: (owed: Owed) => Promise<void>;
  readonly givenUp: (owed: Owed, words: string, trouble: WriteTroubleCode) => Promise<void>;
  readonly later: (owed: Owed, at: number, words: string, trouble: WriteTroubleCode | null) => Promise<void>;
};

export type Writing = {
  readonly client: ForumClient;
  readonly port: WritePort;
  readonly configuration: Configuration;
  readonly clock: () => number;
};
