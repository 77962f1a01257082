// The words by which a reply speaks to the board, one table a language. A new language is a table more.

/** What a reply can ask for. */
export const replyVerbs = ["claim", "hand-back", "done", "still-on-it", "help", "exclude"] as const;
export type ReplyVerb = (typeof replyVerbs)[number];

type Words = {
  /** Ways to say each verb: whole words in small letters, straight apostrophes. */
  readonly verbs: Readonly<Record<ReplyVerb, readonly string[]>>;
  /** What may stand between the name and the verb. */
  readonly openings: readonly string[];
  /** What may stand before the name, at the start of a sentence. */
  readonly greetings: readonly string[];
  /** What stands around a task's number or title and says nothing by itself. */
  readonly fillers: readonly string[];
  /** Joins two tasks, or two commands. */
  readonly joints: readonly string[];
  /** After the verb, these turn the sentence into its opposite. */
  readonly denials: readonly string[];
};

const english: Words = {
  verbs: {
    claim: [
      ...["claim", "claiming", "take", "taking", "grab", "assign me", "assign this to me", "assign it to me"],
      ...["sign me up for", "sign me up", "count me in for", "count me in", "pick up", "pick this up"],
    ],
    "hand-back": [
      ...["hand back", "hand it back", "hand this back", "hand-back", "handback", "handing back"],
      ...["handing it back", "handing this back", "give back", "give it back", "give this back"],
      ...["giving back", "giving it back", "giving this back", "unclaim", "unassign", "unassign me"],
    ],
    done: [
      ...["done with", "done", "finished with", "finished", "completed", "submit", "submitting"],
      ...["hand in", "hand it in", "hand this in", "handing in", "handing it in", "ready for review"],
    ],
    "still-on-it": [
      ...["still on it", "still on this", "still on", "still here", "still working on it", "still mine"],
      ...[
        "still working on this",
        "still working on",
        "still working",
        "keep it",
        "keep this",
        "keep",
        "renew",
      ],
    ],
    help: ["help", "commands"],
    exclude: [
      ...["exclude", "stay out of", "stay out", "leave this topic alone", "leave this thread alone"],
      ...["do not post here", "don't post here", "stop posting here"],
    ],
  },
  openings: [
    ...[
      "please",
      "pls",
      "ok",
      "okay",
      "yes",
      "hi",
      "hello",
      "hey",
      "i",
      "i will",
      "i'll",
      "i am",
      "i'm",
      "we",
    ],
    ...["we will", "we'll", "i would like to", "i'd like to", "i would love to", "i'd love to", "i want to"],
    ...[
      "i have",
      "i've",
      "i can",
      "can i",
      "could i",
      "may i",
      "can you",
      "could you",
      "let me",
      "it is",
      "it's",
    ],
    ...["this is", "all"],
  ],
  greetings: ["hi", "hello", "hey", "ok", "okay", "please", "dear", "yes"],
  fillers: [
    ...["this", "it", "that", "one", "the", "a", "task", "tasks", "topic", "thread", "please", "pls", "now"],
    ...[
      "thanks",
      "thank",
      "you",
      "me",
      "for",
      "myself",
      "both",
      "too",
      "again",
      "here",
      "with",
      "on",
      "of",
      "item",
    ],
    ...["number", "my"],
  ],
  joints: ["and", "then", "also"],
  denials: ["no", "not", "nothing", "never", "none", "neither", "nobody"],
};

/** The languages that are understood, all at once: nobody says which one they write in. */
const tables: readonly Words[] = [english];

/** Longer ways to say something come before shorter ones, so that `done with` is not read as `done`. */
const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

const all = (part: Exclude<keyof Words, "verbs">) => tables.flatMap((words) => words[part]).sort(byLength);

export const vocabulary = {
  verbs: tables
    .flatMap(({ verbs }) =>
      replyVerbs.flatMap((verb) => verbs[verb].map((phrase) => ({ verb, phrase }) as const)),
    )
    .sort((a, b) => byLength(a.phrase, b.phrase)),
  openings: all("openings"),
  greetings: all("greetings"),
  fillers: new Set(all("fillers")),
  joints: new Set(all("joints")),
  denials: new Set(all("denials")),
} as const;
