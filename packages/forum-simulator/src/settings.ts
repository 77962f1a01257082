// What an administrator can set on the simulated forum, with Discourse's defaults (Discourse, 2021 to 2026).

export type ConnectSecret = { readonly domain: string; readonly secret: string };

export type SiteSettings = {
  title: string;
  description: string;
  /** Discourse shows tags as `{id, name, slug}` since February 2026, as plain strings before. */
  tagForm: "objects" | "strings";
  taggingEnabled: boolean;
  /** Lowest trust level that may create a tag by using it; staff always may. */
  createTagTrustLevel: number;
  forceLowercaseTags: boolean;
  maxTagsPerTopic: number;
  maxTagLength: number;
  /** Answer 410 for deleted and 403 for private topics; off, both are 404. */
  detailed404: boolean;
  loginRequired: boolean;
  /** Each category gets its "About the … category" topic, as on a real forum. */
  categoryDefinitions: boolean;
  whispers: boolean;

  minPostLength: number;
  minFirstPostLength: number;
  minPersonalMessagePostLength: number;
  maxPostLength: number;
  bodyMinEntropy: number;
  titleMinEntropy: number;
  minTopicTitleLength: number;
  maxTopicTitleLength: number;
  allowDuplicateTopicTitles: boolean;
  uniquePostsMinutes: number;
  maxConsecutiveReplies: number;
  newUserMaxRepliesPerTopic: number;
  newUserMaxLinks: number;
  newUserMaxMentions: number;
  maxMentions: number;
  /** Posts of accounts below staff wait for a moderator. */
  queuePosts: boolean;

  editingGracePeriodSeconds: number;
  editingGracePeriodMaxDiff: number;
  editingGracePeriodMaxDiffHighTrust: number;
  postEditTimeLimitMinutes: number;
  tl2PostEditTimeLimitMinutes: number;
  maxEditsPerDay: number;

  /** Seconds between two topics, and two posts, of one account below staff. */
  rateLimitCreateTopicSeconds: number;
  rateLimitCreatePostSeconds: number;
  rateLimitNewUserCreateTopicSeconds: number;
  rateLimitNewUserCreatePostSeconds: number;
  maxTopicsPerDay: number;
  maxDeletionsPerMinute: number;
  maxDeletionsPerDay: number;

  maxAdminApiRequestsPerMinute: number;
  maxUserApiRequestsPerMinute: number;
  maxUserApiRequestsPerDay: number;
  maxRequestsPerIpPer10Seconds: number;
  maxRequestsPerIpPerMinute: number;
  /** Discourse does not limit private and loopback addresses unless told to. */
  limitLoopback: boolean;

  assignPlugin: boolean;
  /** Names of the groups whose members may assign; staff always may. */
  assignAllowedGroups: readonly string[];
  maxAssignedTopics: number;
  assignStatuses: readonly string[];
  solvedPlugin: boolean;
  /** One `accepted_answer`, or the list `accepted_answers` of newer forums. */
  acceptedAnswerForm: "single" | "list";

  retryWebHookEvents: boolean;
  /** In 2021 a topic edit sent `post_edited` beside `topic_edited`; newer forums send only the latter. */
  topicEditsAlsoSendPostEdited: boolean;

  connectProvider: boolean;
  connectSecrets: readonly ConnectSecret[];

  /** The sign-in page lists everybody, to be entered as with one click. */
  demoLogin: boolean;
  /** Where the help-wanted board is, for a link in the header of the pages. */
  boardUrl: string | null;
};

export const defaultSettings: SiteSettings = {
  title: "Discourse",
  description: "",
  tagForm: "objects",
  taggingEnabled: true,
  createTagTrustLevel: 3,
  forceLowercaseTags: true,
  maxTagsPerTopic: 5,
  maxTagLength: 20,
  detailed404: false,
  loginRequired: false,
  categoryDefinitions: true,
  whispers: true,

  minPostLength: 20,
  minFirstPostLength: 20,
  minPersonalMessagePostLength: 10,
  maxPostLength: 32_000,
  bodyMinEntropy: 7,
  titleMinEntropy: 10,
  minTopicTitleLength: 15,
  maxTopicTitleLength: 255,
  allowDuplicateTopicTitles: false,
  uniquePostsMinutes: 5,
  maxConsecutiveReplies: 3,
  newUserMaxRepliesPerTopic: 3,
  newUserMaxLinks: 2,
  newUserMaxMentions: 2,
  maxMentions: 10,
  queuePosts: false,

  editingGracePeriodSeconds: 300,
  editingGracePeriodMaxDiff: 100,
  editingGracePeriodMaxDiffHighTrust: 400,
  postEditTimeLimitMinutes: 1440,
  tl2PostEditTimeLimitMinutes: 43_200,
  maxEditsPerDay: 30,

  rateLimitCreateTopicSeconds: 15,
  rateLimitCreatePostSeconds: 5,
  rateLimitNewUserCreateTopicSeconds: 120,
  rateLimitNewUserCreatePostSeconds: 30,
  maxTopicsPerDay: 20,
  maxDeletionsPerMinute: 2,
  maxDeletionsPerDay: 10,

  maxAdminApiRequestsPerMinute: 60,
  maxUserApiRequestsPerMinute: 20,
  maxUserApiRequestsPerDay: 2880,
  maxRequestsPerIpPer10Seconds: 50,
  maxRequestsPerIpPerMinute: 200,
  limitLoopback: false,

  assignPlugin: false,
  assignAllowedGroups: [],
  maxAssignedTopics: 10,
  assignStatuses: [],
  solvedPlugin: false,
  acceptedAnswerForm: "list",

  retryWebHookEvents: false,
  topicEditsAlsoSendPostEdited: false,

  connectProvider: false,
  connectSecrets: [],

  demoLogin: false,
  boardUrl: null,
};
