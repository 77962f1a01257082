// The things a forum holds, as the simulator keeps them in memory. Times are epoch milliseconds.

export type TrustLevel = 0 | 1 | 2 | 3 | 4;

export type Person = {
  readonly id: number;
  username: string;
  name: string | null;
  email: string;
  trustLevel: TrustLevel;
  admin: boolean;
  moderator: boolean;
  about: string | null;
  /** False until the address was confirmed by the link in the e-mail. */
  active: boolean;
  suspended: boolean;
  readonly createdAt: number;
  lastPostedAt: number | null;
  lastSeenAt: number | null;
  /** Groups beside the automatic ones, with the time of joining. */
  readonly joined: Map<number, number>;
  externalId: string | null;
  /** Without an uploaded avatar a forum shows a letter. */
  uploadedAvatar: boolean;
};

export type Group = {
  readonly id: number;
  readonly name: string;
  fullName: string | null;
  readonly automatic: boolean;
  readonly ownerIds: Set<number>;
};

/** 1: see, reply and start topics; 2: see and reply; 3: see. */
export type CategoryPermission = 1 | 2 | 3;

export type Category = {
  readonly id: number;
  name: string;
  slug: string;
  color: string;
  description: string;
  parentId: number | null;
  readonly position: number;
  /** By group id. Group 0 is everybody. */
  permissions: Map<number, CategoryPermission>;
  /** Names of the tags that may be used here; null allows all. */
  allowedTags: ReadonlySet<string> | null;
  minimumRequiredTags: number;
  definitionTopicId: number | null;
};

export type Tag = {
  readonly id: number;
  name: string;
  slug: string;
  description: string | null;
  /** A synonym is replaced by its target when it is used. */
  targetTagId: number | null;
  /** Only staff may see it. */
  hidden: boolean;
  /** Only staff may put it on or take it off. */
  staffOnly: boolean;
};

export type Assignment = {
  readonly to: { readonly personId: number } | { readonly groupId: number };
  readonly byId: number;
  readonly note: string | null;
  readonly status: string | null;
};

export type Archetype = "regular" | "private_message";

export type Topic = {
  readonly id: number;
  title: string;
  slug: string;
  readonly archetype: Archetype;
  /** Null for private messages. */
  categoryId: number | null;
  tagIds: number[];
  readonly authorId: number;
  createdAt: number;
  bumpedAt: number;
  lastPostedAt: number;
  lastPosterId: number;
  visible: boolean;
  closed: boolean;
  archived: boolean;
  pinnedAt: number | null;
  pinnedUntil: number | null;
  pinnedGlobally: boolean;
  deletedAt: number | null;
  deletedById: number | null;
  readonly allowedPersonIds: Set<number>;
  readonly allowedGroupIds: Set<number>;
  externalId: string | null;
  views: number;
  /** All posts ever made here in the order of their numbers; deleted ones stay. */
  readonly postIds: number[];
  highestPostNumber: number;
  /** Readable posts: without small actions, whispers and deleted ones. */
  postsCount: number;
  replyCount: number;
  likeCount: number;
  wordCount: number;
  assignment: Assignment | null;
  acceptedPostIds: number[];
};

export const postTypes = { regular: 1, moderatorAction: 2, smallAction: 3, whisper: 4 } as const;
export type PostType = (typeof postTypes)[keyof typeof postTypes];

export type Post = {
  readonly id: number;
  topicId: number;
  postNumber: number;
  postType: PostType;
  actionCode: string | null;
  actionCodeWho: string | null;
  readonly authorId: number;
  raw: string;
  cooked: string;
  createdAt: number;
  updatedAt: number;
  version: number;
  lastVersionAt: number;
  lastEditorId: number;
  replyToPostNumber: number | null;
  replyCount: number;
  hidden: boolean;
  userDeleted: boolean;
  /** The text before its author withdrew the post. */
  withdrawnRaw: string | null;
  deletedAt: number | null;
  deletedById: number | null;
  wiki: boolean;
  locked: boolean;
  editReason: string | null;
  likeCount: number;
  assignment: Assignment | null;
};
