// What somebody asks the forum to post, before it is a post.

/** A tag as a request names it. */
export type TagReference = { readonly id: number | null; readonly name: string | null };

export type PostDraft = {
  readonly raw: string;
  readonly topicId?: number;
  readonly replyToPostNumber?: number | null;
  readonly title?: string;
  readonly categoryId?: number | null;
  readonly tags?: readonly TagReference[];
  /** User and group names of a private message. */
  readonly recipients?: readonly string[];
  readonly unlisted?: boolean;
  readonly whisper?: boolean;
  readonly noBump?: boolean;
  readonly externalId?: string | null;
  readonly createdAt?: number;
  readonly skipValidations?: boolean;
};

/** One that a moderator has to approve. */
export type WaitingPost = {
  readonly id: number;
  readonly authorId: number;
  readonly draft: PostDraft;
  readonly raw: string;
  readonly createdAt: number;
};
