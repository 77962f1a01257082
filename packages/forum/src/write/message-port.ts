// What sending messages needs of the store. The store's side is put together in the composition root.
import type { Line, NoticeCode, PersonId, TopicId, WaitingNotice } from "@threadboard/domain";

/** A person to whom a message is owed. */
export type OwedMessage = {
  readonly id: number;
  readonly recipient: PersonId;
  readonly tries: number;
  /** Grows when something is added. */
  readonly revision: number;
};

/** A message that was begun: when, where, and with which notices. */
export type BegunMessage = {
  readonly at: number;
  /** `null`: it begins a conversation. */
  readonly topicId: TopicId | null;
  readonly notices: readonly number[];
  readonly answersOnly: boolean;
};

/** Everything that waits for a person, as of now. */
export type Letter = {
  readonly username: string;
  readonly language: string | null;
  /** Oldest first. */
  readonly waiting: readonly WaitingNotice[];
  /** By the notice's id. */
  readonly lines: ReadonlyMap<number, Line>;
  readonly choices: ReadonlyMap<NoticeCode, boolean>;
  readonly topicId: TopicId | null;
  readonly lastSentAt: number | null;
  /** Nobody knows yet whether it arrived. */
  readonly begun: BegunMessage | null;
};

export type MessagePort = {
  readonly owed: (now: number, limit: number) => Promise<readonly OwedMessage[]>;
  readonly letter: (recipient: PersonId) => Promise<Letter | null>;
  /** How many messages went out since a time. */
  readonly sentSince: (at: number) => Promise<number>;
  /** Notes that a message is about to be sent; returns once that is safe on disk. */
  readonly begin: (recipient: PersonId, begun: BegunMessage) => Promise<void>;
  /** What was begun was surely not sent. */
  readonly notSent: (recipient: PersonId) => Promise<void>;
  readonly sent: (recipient: PersonId, begun: BegunMessage, topicId: TopicId) => Promise<void>;
  /** The conversation is no place to write in any more; the next message begins another. */
  readonly conversationLost: (recipient: PersonId) => Promise<void>;
  /** Nothing goes out now: `never` stay on the board, and what has to wait does so until `nextAt`. */
  readonly settled: (owed: OwedMessage, never: readonly number[], nextAt: number | null) => Promise<void>;
  readonly later: (owed: OwedMessage, at: number, words: string) => Promise<void>;
  /** These notices reach their reader on the board only. */
  readonly givenUp: (owed: OwedMessage, notices: readonly number[], words: string) => Promise<void>;
};
