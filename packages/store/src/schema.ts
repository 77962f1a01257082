// The tables as kysely sees them. Times are epoch milliseconds; `…Json` columns hold JSON.
import type {
  CampaignId,
  ClaimId,
  ClaimState,
  ColumnId,
  CommandId,
  Door,
  HappeningType,
  KindKey,
  NoticeCode,
  OfferId,
  PauseKind,
  PersonId,
  PostId,
  Rank,
  SetStage,
  SlotId,
  Stage,
  TaskId,
  TaskNumber,
  TeamKey,
  TextId,
  TopicId,
  WriteTroubleCode,
} from "@threadboard/domain";
import type { Generated, Insertable, Selectable } from "kysely";

/** SQLite has no booleans. */
export type Flag = 0 | 1;

export type Tables = {
  counter: { name: "task-number"; next: number };
  secret: { name: string; value: string };
  text: { id: TextId; content: string };
  person: {
    id: PersonId;
    name: string;
    username: string;
    avatar: string | null;
    /** What they chose; `null`: whatever their browser asks for. */
    language: string | null;
    /** What their browser asked for when they last signed in. */
    browserLanguage: Generated<string | null>;
    createdAt: number;
    /** Keeps the page of what they have finished to themselves. */
    hidesFinished: Generated<Flag>;
    /** Does not want to be named in reports. */
    skipsThanks: Generated<Flag>;
  };
  identity: {
    provider: string;
    subject: string;
    personId: PersonId;
    username: string;
    admin: Flag;
    moderator: Flag;
    groupsJson: string;
    /** When the forum last said so. */
    refreshedAt: number;
  };
  session: { tokenHash: string; personId: PersonId; createdAt: number; seenAt: number; expiresAt: number };
  signIn: {
    nonce: string;
    /** Binds the attempt to the browser that began it. */
    browserHash: string;
    returnTo: string;
    createdAt: number;
    expiresAt: number;
    usedAt: number | null;
  };
  boardColumn: { id: ColumnId; name: string; stage: Stage; position: number; softLimit: number | null };
  task: {
    id: TaskId;
    number: TaskNumber;
    version: number;
    titleId: TextId;
    bodyId: TextId;
    language: string | null;
    team: TeamKey | null;
    kind: KindKey;
    labelsJson: string;
    difficulty: string | null;
    effort: number | null;
    mentor: string | null;
    notBefore: number | null;
    dueJson: string | null;
    milestone: string | null;
    columnId: ColumnId;
    rank: Rank;
    stage: Stage;
    setStage: SetStage | null;
    setReasonId: TextId | null;
    /** Canonical key, for finding what a view may see. */
    audience: string;
    audienceJson: string;
    /** JSON of domain's `Ask`s. */
    asksJson: Generated<string>;
    /** JSON of domain's checklist. */
    checklistJson: Generated<string>;
    snoozedUntil: number | null;
    campaignId: CampaignId | null;
    listKey: string | null;
    mergedInto: TaskId | null;
    splitFrom: TaskId | null;
    createdBy: PersonId | null;
    createdAt: number;
    updatedAt: number;
  };
  slot: { id: SlotId; taskId: TaskId; name: string | null; position: number; retired: Flag };
  claim: {
    id: ClaimId;
    taskId: TaskId;
    slotId: SlotId;
    personId: PersonId;
    state: ClaimState;
    claimedAt: number;
    stateAt: number;
    renewedAt: number;
    nudgedAt: number | null;
    nudgeReachedAt: number | null;
    link: string | null;
    noteId: TextId | null;
    outcome: string | null;
    returnCommentId: TextId | null;
    handBackNoteId: TextId | null;
    /** Order within the task, from 0. */
    position: number;
  };
  offer: {
    id: OfferId;
    taskId: TaskId;
    personId: PersonId;
    byPersonId: PersonId;
    /** The hold that ends when the offer is taken; `null`: a lead's, for any free place. */
    fromClaimId: ClaimId | null;
    at: number;
    lapsesAt: number;
    state: "open" | "taken" | "declined" | "withdrawn" | "lapsed";
  };
  thread: {
    taskId: TaskId;
    topicId: TopicId;
    postId: PostId | null;
    itemText: string | null;
    itemPosition: number | null;
    source: string | null;
    baseTitleId: TextId | null;
    baseBodyId: TextId | null;
    baseTagsJson: string | null;
    /** SQL null: not remembered; JSON null: the forum gave no date. */
    baseDueJson: string | null;
    /** Which texts are in conflict, and the ids of the forum's. */
    conflictsJson: string;
    /** What the source's rules made of category, tags and headings when both sides last agreed. */
    baseReadingJson: string | null;
    baseCooked: Generated<Flag>;
    itemGroupJson: string | null;
    /** JSON of domain's `Standing`. */
    standingJson: string | null;
  };
  topic: {
    id: TopicId;
    slug: string;
    title: string;
    author: string | null;
    categoryId: number | null;
    categorySlug: string | null;
    tagsJson: string;
    audienceJson: string;
    replies: number | null;
    closed: Flag;
    /** `gone`: the forum answers that it cannot be read. */
    state: "readable" | "gone";
    source: string | null;
    createdAt: number;
    bumpedAt: number | null;
    /** Digest of what list pages show of it; a poll reads the topic again when it differs. */
    rowDigest: string | null;
    readAt: number;
    statusPostId: PostId | null;
    /** Its place in the topic, for linking to it. */
    statusPostNumber: number | null;
    /** Our post was taken away by somebody; we do not post again. */
    statusPostRemoved: Flag;
    /** When a first status post was begun, until its id is recorded: after a crash we look for it before posting. */
    statusPostBegunAt: number | null;
    /** When the forum kept our first post back for approval. */
    statusPostQueuedAt: number | null;
    authorUsername: string | null;
    /** Posts up to this id have been read for commands, mentions and signs of life. */
    readUpTo: number | null;
    /** We do not write here any more; `excludedBy` is the username of whoever said so. */
    excludedAt: number | null;
    excludedBy: string | null;
    /** The status tag that we set last; `null` before the first one. */
    statusTag: string | null;
    /** How often we set it again because somebody had changed it, within a day from this time. */
    tagRestores: Generated<number>;
    tagRestoresSince: number | null;
    /** The answer to the last command in the thread that could not be done, where our post tells it. */
    lastAnswerJson: string | null;
  };
  post: {
    id: PostId;
    topicId: TopicId;
    number: number;
    /** The author's account on the forum. */
    subject: string;
    createdAt: number;
    readAt: number;
    digest: string;
    /** What was asked for in it and has been carried out. */
    commandsJson: Generated<string>;
  };
  mention: {
    taskId: TaskId;
    postId: PostId;
    topicId: TopicId;
    postNumber: number;
    author: string;
    at: number;
  };
  /** Posts that the forum named and that were not read since. */
  postCall: { topicId: TopicId; postId: PostId };
  topicLink: { fromTopicId: TopicId; toTopicId: TopicId; postId: PostId };
  author: { username: string; suspended: Flag; readAt: number };
  proposal: {
    topicId: TopicId;
    itemText: string;
    position: number;
    confidence: number;
    reasonJson: string;
    /** When it was first offered. */
    seenAt: number;
    dismissedAt: number | null;
    snoozedUntil: number | null;
  };
  pause: {
    id: Generated<number>;
    kind: PauseKind;
    personId: PersonId | null;
    team: TeamKey | null;
    taskId: TaskId | null;
    fromAt: number;
    /** `null`: it goes on. */
    untilAt: number | null;
  };
  /** The private message in which a person hears from us. */
  conversation: {
    personId: PersonId;
    topicId: TopicId | null;
    lastSentAt: number | null;
    /** When a message was begun, until its end is known. */
    begunAt: number | null;
    /** Which notices it is about. */
    begunJson: string | null;
  };
  campaign: {
    id: CampaignId;
    name: string;
    description: Generated<string>;
    threadAddress: string | null;
    claimsLimit: number | null;
    clonedFrom: CampaignId | null;
    createdBy: PersonId | null;
    createdAt: number;
    closedAt: number | null;
    version: number;
  };
  /** A task waits for another one. */
  blocker: { taskId: TaskId; blockedById: TaskId };
  follow: { personId: PersonId; taskId: TaskId; at: number };
  /** `wish`: the search part of the address of "Find something for me", in one spelling. */
  watch: { personId: PersonId; wish: string; at: number };
  /** How often a task was shown to somebody who looked for something to do. */
  showing: { taskId: TaskId; times: number; lastAt: number };
  /** Closed meetings; `team` `null`: of all teams. */
  meeting: {
    id: Generated<number>;
    team: TeamKey | null;
    beganAt: number;
    endedAt: number;
    byPersonId: PersonId | null;
  };
  noticeChoice: { personId: PersonId; code: NoticeCode; byMessage: Flag };
  /** Small things of which there is one. */
  state: { name: string; valueJson: string; at: number };
  event: {
    sequence: Generated<number>;
    taskId: TaskId;
    commandId: CommandId;
    version: number;
    at: number;
    door: Door;
    personId: PersonId | null;
    type: HappeningType;
    dataJson: string;
    changesJson: string;
    audienceBefore: string | null;
    audienceAfter: string;
  };
  inbox: {
    id: Generated<number>;
    /** When the first of the deliveries came that this row stands for. */
    receivedAt: number;
    /** `look`: read the topic; `noted`: a kind that we do not read; `unreadable`: kept to be read after a fix. */
    kind: "look" | "noted" | "unreadable";
    topicId: TopicId | null;
    /** Of the newest delivery, as are the event's id and the digest. */
    eventType: string;
    eventId: string;
    digest: string;
    /** Of what cannot be read: a copy without words, for as long as it may be kept. */
    payloadJson: string | null;
    state: "waiting" | "done" | "failed";
    tries: number;
    nextTryAt: number;
    error: string | null;
    /** How many deliveries this row stands for. */
    deliveries: number;
    lastAt: number;
    doneAt: number | null;
  };
  outbox: {
    id: Generated<number>;
    kind: "status-post" | "status-tags" | "close-topic" | "thread-edit" | "message" | "notice";
    /** Waiting rows with the same key are one. */
    key: string | null;
    topicId: TopicId | null;
    asked: Flag;
    recipient: PersonId | null;
    code: NoticeCode | null;
    taskId: TaskId | null;
    byPersonId: PersonId | null;
    createdAt: number;
    dueAt: number;
    state: "waiting" | "done" | "failed";
    tries: number;
    error: string | null;
    doneAt: number | null;
    /** Grows with what is added while the row waits. */
    revision: Generated<number>;
    /** When the recipient of a notice saw it. */
    seenAt: number | null;
    /** What a notice or an edit says beside its task. */
    dataJson: string | null;
    /** When a notice went out as a forum message. */
    messagedAt: number | null;
    /** Why the last try came to nothing, where there is a name for it. */
    trouble: WriteTroubleCode | null;
  };
  sourceState: { key: string; backfilledAt: number | null; polledAt: number | null; incompleteJson: string };
};

export type TaskRow = Selectable<Tables["task"]>;
export type NewTaskRow = Insertable<Tables["task"]>;
