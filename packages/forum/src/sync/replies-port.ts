// What reading replies needs of the store. The store's side is put together in the composition root.
import type { PostId, TaskNumber, TopicFacts, TopicId } from "@threadboard/domain";
import type { ReplyReading } from "@threadboard/domain/reply";
import type { ForumUser, ForumUserPage } from "../client/person.ts";

/** A post that anybody who sees its topic may read, and what it says to us. */
export type SeenPost = {
  readonly id: PostId;
  readonly topicId: TopicId;
  /** Place in the topic; 1 is its first post. */
  readonly number: number;
  readonly author: ForumUser;
  readonly createdAt: number;
  /** When it was last touched, by its author or by the forum itself. */
  readonly updatedAt: number;
  /** Tells one text of it from another. */
  readonly digest: string;
  readonly reading: ReplyReading;
  /** A first post may explain how to speak to the board, and a wiki post is not its author's alone: neither is one. */
  readonly isReply: boolean;
  /** Written since we know the topic, or lately; what stood there long before was not written to us. */
  readonly isFresh: boolean;
};

/** How much of a topic was read so far. */
export type ReadSoFar = {
  /** Posts up to this id have been read; `null`: none. */
  readonly upTo: number | null;
  /** Digests of those whose text is known. */
  readonly digests: ReadonlyMap<PostId, string>;
  /** Posts that the forum's webhook named since. */
  readonly called: readonly PostId[];
};

/** What is known once a topic's replies were read. */
export type RepliesRead = {
  readonly upTo: number;
  /** Posts that are not in the topic any more, or not for everybody's eyes. */
  readonly gone: readonly PostId[];
  readonly answered: readonly PostId[];
  /** The digest of the list row by which the topic was found; `null` keeps the one there is. */
  readonly rowDigest: string | null;
};

/** The topic that posts stand in. */
export type RepliesTopic = Pick<TopicFacts, "id" | "slug"> & { readonly author: ForumUser | null };

/** Posts that ask for nothing, and how far the topic was read with them. */
export type QuietReplies = {
  readonly posts: readonly SeenPost[];
  readonly topic: RepliesTopic;
  readonly read: RepliesRead;
};

export type RepliesPort = {
  readonly soFar: (topicId: TopicId) => Promise<ReadSoFar>;
  /** Whether the forum has confirmed lately what this account is. */
  readonly isConfirmed: (author: ForumUser) => Promise<boolean>;
  /** Whether somebody holds a task of the topic that only their groups let them see. */
  readonly holdsRestricted: (topicId: TopicId, author: ForumUser) => Promise<boolean>;
  /** Keeps an account by its own page, or, where the forum does not show that, as its post shows it. */
  readonly meet: (author: ForumUser, page: ForumUserPage | null) => Promise<void>;
  /** Whether a topic names a task, or links one that has tasks, or is linked by such a one. */
  readonly concerns: (
    topicId: TopicId,
    names: { readonly tasks: readonly TaskNumber[]; readonly topics: readonly TopicId[] },
  ) => Promise<boolean>;
  /** Keeps a topic that is no task, for what its posts name. */
  readonly remember: (facts: TopicFacts) => Promise<void>;
  /**
   * Carries out what posts ask for and notes what they name, all in one transaction: once, whoever sees them how
   * often. `read`: with it, how far the topic has been read.
   */
  readonly read: (posts: readonly SeenPost[], topic: RepliesTopic, read: RepliesRead | null) => Promise<void>;
  /** These posts need not be read, although the forum named them. */
  readonly dismiss: (topicId: TopicId, called: readonly PostId[]) => Promise<void>;
};
