// What outline reading takes and gives: the words of `readOutline`, and its stable codes.

/** A post's body. `html` is Discourse's `cooked`, for where raw cannot be had. */
export type OutlineSource = {
  readonly format: "markdown" | "html";
  readonly text: string;
  /** The topic's title: it may say that the whole post asks for help. Never a task, never a group. */
  readonly title?: string;
  /** When the post was written, in epoch milliseconds: says which year a day without one is in. */
  readonly writtenAt?: number;
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

/** Why an item is proposed, or, where it is only offered, what speaks against it. */
export const outlineReasons = [
  "box",
  "box-line",
  "asked",
  "asked-by-post",
  "verbs",
  "tracked",
  "sign",
  "table",
  // What makes less sure.
  "postponed",
  "question",
  "report",
  "for-reader",
  "unboxed",
  "struck-unticked",
  "steps",
  "only-verbs",
  "assigned",
  "adorned",
  "other-words",
  "lone-verb",
  "long",
  "loose-table",
] as const;
export type OutlineReasonCode = (typeof outlineReasons)[number];

/** Rendered from the texts as `outline.reason.<code>`, which takes these parameters. */
export type OutlineReason = {
  readonly code: OutlineReasonCode;
  /** `words`: of the post, on one line. */
  readonly params: { readonly words?: string };
};

/** A proposed task. */
export type OutlineItem = {
  /** Plain text on one line, never empty. */
  readonly title: string;
  /** What the item says beyond its title, lightly marked up; "" if nothing. */
  readonly body: string;
  /** Headings above it, then parent bullets, outermost first. */
  readonly group: readonly string[];
  /** Ticked, struck through as finished, or said to be done by a sign or a table. */
  readonly done: boolean;
  /** Names as written, without `@`, each once whatever its case. */
  readonly mentions: readonly string[];
  readonly due: Due | null;
  readonly links: readonly OutlineLink[];
  /** Place in reading order among all that is made and offered: 0 for the first. */
  readonly position: number;
  /** How many list items it lies in. */
  readonly depth: number;
  /** Id of the rule that made it a task. */
  readonly rule: string;
  /** 0 to 1: the rule's own, and what speaks for and against the item. See `CONFIDENCE_LINE`. */
  readonly confidence: number;
  readonly reason: OutlineReason;
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
  "report",
  "reasons",
  "log",
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
  "no-box",
  "statement",
  /** The same item stands elsewhere in the post, and is one task there. */
  "duplicate",
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
  /** None of them is a table of tasks. */
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
  /** What is sure enough to be made: at `CONFIDENCE_LINE` or above. */
  readonly items: readonly OutlineItem[];
  /** What may be work and is below the line: for a lead to look at, never to be made unasked. */
  readonly offered: readonly OutlineItem[];
  /** List items that were looked at and left out, in reading order, with the start of their text. */
  readonly skipped: readonly SkippedItem[];
  /** Null exactly where there are items. What is only offered leaves a reason why nothing is made. */
  readonly none: OutlineNone | null;
};
