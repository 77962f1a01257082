// What a forum is filled with at its start: people, groups, categories, tags and threads, as plain data.

/** A forum account. `trustLevel` is Discourse's 0 to 4. */
export type SeedPerson = {
  readonly username: string;
  readonly name: string | null;
  readonly trustLevel: 0 | 1 | 2 | 3 | 4;
  readonly admin?: boolean;
  readonly moderator?: boolean;
  /** Names of the groups beside Discourse's automatic ones. */
  readonly groups?: readonly string[];
  /** One line for the account's page. */
  readonly about?: string;
};

export type SeedGroup = { readonly name: string; readonly fullName: string };

/** `readableBy` names groups; absent means that everybody may read. */
export type SeedCategory = {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Six hex digits, without `#`. */
  readonly color: string;
  readonly parent?: string;
  readonly readableBy?: readonly string[];
};

export type SeedReply = {
  readonly by: string;
  readonly daysAgo: number;
  readonly raw: string;
  /** Post number that this one answers. */
  readonly replyTo?: number;
};

export type SeedTopic = {
  /** A name for scripts and tests to find the topic by; not shown on the forum. */
  readonly key: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly by: string;
  /** May be a fraction; the simulator counts it back from its clock at the start. */
  readonly daysAgo: number;
  readonly title: string;
  /** May hold `{{date+N}}`: the simulator's today plus N days as YYYY-MM-DD. */
  readonly raw: string;
  readonly replies: readonly SeedReply[];
  readonly pinned?: boolean;
  readonly closed?: boolean;
};

export type Community = {
  readonly title: string;
  readonly description: string;
  readonly people: readonly SeedPerson[];
  readonly groups: readonly SeedGroup[];
  readonly categories: readonly SeedCategory[];
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly topics: readonly SeedTopic[];
};
