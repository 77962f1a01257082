// The words that tell lists of work from other lists. One table a language; a language is added by a table.
import type { OtherSort } from "./outline.ts";

/** What words above a list say that it is: a call for help, or something else. */
export type Sort = "asks" | OtherSort;

type Vocabulary = {
  /** Phrases in headings and lead-ins. One that begins with `=` counts only where it is all that is said. */
  readonly sorts: Readonly<Record<Sort, readonly string[]>>;
  /** Words that point at what follows: "here is what we need". */
  readonly pointers: readonly string[];
  /** Words before a date that say that something is due then. */
  readonly dueWords: readonly string[];
  /** What may precede the verb of an item: "please test". */
  readonly prefixes: readonly string[];
  /** Verbs that ask for a contribution. */
  readonly work: readonly string[];
  /** Verbs that tell of one. */
  readonly past: readonly string[];
  /** Verbs that invite or instruct every reader: nothing that one person takes and finishes. */
  readonly invitation: readonly string[];
};

/** Words and phrases between commas. */
const listed = (text: string): readonly string[] =>
  text.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));

const english: Vocabulary = {
  sorts: {
    asks: listed(`
      help wanted, help needed, need help, needs help, help is needed, call for help, want to help,
      wants to help, wanting to help, like to help, how to help, you can help, ways to help,
      volunteers needed, volunteers wanted, volunteers are needed, call for volunteers,
      need volunteers, need people, people are needed, =needed, =wanted, we are looking for,
      were looking for, looking for help, looking for volunteers, looking for people,
      looking for contributors, what we need, we still need, =we need, needs doing, to be done,
      still to do, left to do, =to do, =todo, =todos, todo list, to do list, open tasks, our tasks,
      tasks for, task list, list of tasks, =tasks, work items, action items, action points, =actions,
      open items, up for grabs, good first tasks, =next steps, =backlog, =outstanding, =remaining,
      =still open, =unclaimed
    `),
    thanks: listed(`
      thanks, thank you, thank, credits, acknowledgements, acknowledgments, kudos, shout out, shoutout,
      contributors, sponsors, hall of fame
    `),
    rules: listed(`
      rules, guidelines, code of conduct, etiquette, policy, policies, please note, keep in mind,
      remember, dos and donts, good to know
    `),
    links: listed(`
      links, resources, see also, references, further reading, where to find us, =downloads
    `),
    agenda: listed(`
      agenda, discussion, discussion points, talking points, =topics, schedule, minutes, questions,
      faq, =decisions
    `),
    finished: listed(`
      =done, already done, done so far, =completed, =finished, achievements, =closed, =resolved,
      what we did, we have done, no longer needed, since last, last week, progress
    `),
    criteria: listed(`
      requirements, criteria, prerequisites, eligibility, qualifications, who can apply, to apply,
      to join, before you apply, before you join, before you start, before posting, you should have,
      you must, must have, what you need, you will need, what we expect, we expect, expectations,
      skills we look for
    `),
    steps: listed(`
      how to, steps, instructions, getting started, step by step, to reproduce, workaround,
      quick start, tutorial, follow these, =installation, =installing, =upgrading, =usage, =upgrade,
      how it works, how this works
    `),
    people: listed(`
      attendees, attending, participants, team members, roll call, apologies, who is who, who we are,
      speakers, team leads, =members, =present, =leads, =contacts, =team
    `),
    news: listed(`
      whats new, what is new, new features, changelog, release notes, bug fixes, known issues,
      security fixes, breaking changes, =highlights, =changes, =features, =improvements, =fixes,
      =fixed, =updates, =news, =announcements, =components, =versions, deprecated
    `),
  },
  pointers: listed(`
    here, heres, below, following, these, list
  `),
  dueWords: listed(`
    by, due, due by, until, till, before, on, deadline
  `),
  prefixes: listed(`
    please, someone to, somebody to, people to, volunteers to, to, help us, help
  `),
  work: listed(`
    add, audit, automate, backport, benchmark, build, clean, collect, compare, compile, convert,
    coordinate, create, debrand, describe, design, document, draft, draw, edit, evaluate, extend, find,
    fix, gather, illustrate, implement, improve, investigate, localise, localize, maintain, map,
    migrate, organise, organize, package, patch, port, prepare, proofread, publish, rebrand, rebuild,
    redesign, refactor, remove, rename, replace, research, retest, review, rewrite, split, test,
    translate, triage, update, verify, write
  `),
  past: listed(`
    added, completed, finished, fixed, improved, introduced, merged, migrated, published, rebuilt,
    released, removed, replaced, reviewed, tested, translated, updated, upgraded
  `),
  invitation: listed(`
    ask, be, browse, click, contact, do, donate, dont, download, follow, introduce, join, like, log,
    never, open, read, register, report, say, see, share, sign, spread, star, subscribe, tell, visit,
    watch, always
  `),
};

const languages: readonly Vocabulary[] = [english];

/** Of two phrases of one length the earlier sort wins: a doubt makes no task. */
const sortsByCaution: readonly Sort[] = [
  ...(["thanks", "rules", "criteria", "steps", "people"] as const),
  ...(["agenda", "news", "links", "finished", "asks"] as const),
];

/** Words in lower case with single spaces, apostrophes gone, and a space at both ends. */
function wording(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

type Phrase = { readonly sort: Sort; readonly words: string; readonly whole: boolean };

/** Longest first, and of one length the most cautious. */
const phrases: readonly Phrase[] = languages
  .flatMap(({ sorts }) =>
    sortsByCaution.flatMap((sort) =>
      sorts[sort].map((phrase): Phrase => {
        const whole = phrase.startsWith("=");
        return { sort, words: ` ${whole ? phrase.slice(1) : phrase} `, whole };
      }),
    ),
  )
  .sort((one, other) => other.words.length - one.words.length);

/** What a heading or sentence says of the list under it: its longest known phrase decides. */
export function sortOf(text: string): Sort | null {
  const said = wording(text);
  const found = phrases.find(({ words, whole }) => (whole ? said === words : said.includes(words)));
  return found?.sort ?? null;
}

/** The words that may stand before a date at the end of a title, in every language. */
export const dueWords: readonly string[] = languages.flatMap((vocabulary) => vocabulary.dueWords);

/** Whether a sentence points at what comes after it. */
export function pointsOnward(sentence: string): boolean {
  const said = wording(sentence);
  const pointers = languages.flatMap((vocabulary) => vocabulary.pointers);
  return sentence.trim().endsWith(":") || pointers.some((word) => said.includes(` ${word} `));
}

/** How an item begins: with a verb of work, of work done, or of an invitation; null for anything else. */
export function openingVerb(text: string): "work" | "past" | "invitation" | null {
  const said = wording(text);
  for (const vocabulary of languages) {
    let rest = said;
    for (let last = ""; last !== rest; ) {
      last = rest;
      const prefix = vocabulary.prefixes.find((candidate) => rest.startsWith(` ${candidate} `));
      if (prefix !== undefined) rest = rest.slice(prefix.length + 1);
    }
    const first = rest.trimStart().split(" ", 1)[0] ?? "";
    const kind = (["work", "past", "invitation"] as const).find((list) => vocabulary[list].includes(first));
    if (kind !== undefined) return kind;
  }
  return null;
}
