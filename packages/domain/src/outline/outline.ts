// What outline reading takes and gives: the words of `readOutline`, and its stable codes.

/** A post's body. `html` is Discourse's `cooked`, for where raw cannot be had. */
export type OutlineSource = {
  readonly format: "markdown" | "html";
  readonly text: string;
  /** The topic's title: it may say that the whole post asks for help. Never a task, never a group. */
  readonly title?: string;
};

/** When a task is due: a day, or an instant with the zone it was written in. */
export type Due =
  | { readonly kind: "date" /** `YYYY-MM-DD` */; readonly date: string }
  | {
      readonly kind: "instant";
      /** Epoch milliseconds. */
      readonly at: number;
      /** `YYYY-MM-DD`, in `zone`. */
      readonly date: string;
      /** `HH:mm`, or `HH:mm:ss` where seconds were given. */
      readonly time: string;
      /** IANA name as written; `UTC` where none, or none that is known, was written. */
      readonly zone: string;
    };

export type OutlineLink = { readonly href: string; readonly text: string };

/** A proposed task. */
export type OutlineItem = {
  /** Plain text on one line, never empty. */
  readonly title: string;
  /** What the item says beyond its title, lightly marked up; "" if nothing. */
  readonly body: string;
  /** Headings above it, then parent bullets, outermost first. */
  readonly group: readonly string[];
  /** Ticked or struck through. */
  readonly done: boolean;
  /** Names as written, without `@`, each once whatever its case. */
  readonly mentions: readonly string[];
  readonly due: Due | null;
  readonly links: readonly OutlineLink[];
  /** 0 for the post's first task. */
  readonly position: number;
  /** How many list items it lies in. */
  readonly depth: number;
  /** Id of the rule that made it a task. */
  readonly rule: string;
  /** 0 to 1; each rule states its own and why. */
  readonly confidence: number;
};

/** What the words above a list can say that it is, other than work. */
export const otherSorts = [
  "thanks",
  "rules",
  "links",
  "agenda",
  "finished",
  "criteria",
  "steps",
  "people",
  "news",
] as const;
export type OtherSort = (typeof otherSorts)[number];

/** Why a list item is no task. */
export const outlineSkips = [
  ...otherSorts,
  // What the item itself is.
  "no-words",
  "only-a-name",
  "only-a-link",
  "question",
  "invitation",
  "prose",
  "log",
  "no-box",
  // Nothing says that it is work.
  "no-call",
] as const;
export type OutlineSkip = (typeof outlineSkips)[number];

/** Why a post gives no task at all. */
export const outlineNones = [
  "empty",
  /** Longer than `limits.markdownLength` or `limits.htmlLength`. */
  "too-long",
  /** Deeper, or more entangled, than a person writes: reading it could take minutes. */
  "too-tangled",
  "only-quotes",
  "only-code",
  "only-tables",
  /** Running text. */
  "prose",
  /** Headings, but no list under them. */
  "no-lists",
  /** Every list is something other than work: thanks, rules, an agenda… */
  "not-work",
  /** There are lists, and nothing says that their items are work. */
  "no-call",
] as const;
export type OutlineNone = (typeof outlineNones)[number];

export type SkippedItem = {
  readonly text: string;
  readonly why: OutlineSkip;
  /** Id of the rule that left it out. */
  readonly rule: string;
};

export type OutlineReading = {
  readonly items: readonly OutlineItem[];
  /** List items that were looked at and left out, in reading order, with the start of their text. */
  readonly skipped: readonly SkippedItem[];
  /** Null exactly where there are items. */
  readonly none: OutlineNone | null;
};
