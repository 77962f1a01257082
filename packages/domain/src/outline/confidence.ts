// How sure it is that an item is a task: what its rule gives, and what else speaks for and against it.
import { type Candidate, isPostponed, isStruckUnticked, namesSomeone } from "./candidate.ts";
import type { OutlineReason, OutlineReasonCode } from "./outline.ts";

/**
 * Proposals at or above this line are made into tasks; those below are offered to a lead and never made unasked.
 * In the middle, so that a rule which is more likely right than wrong makes tasks as long as nothing speaks
 * against the item. Raised, boards miss work that nobody marked as such; lowered, they fill with false cards, which
 * is worse: a card is added with a click, and a false one annoys every reader.
 */
export const CONFIDENCE_LINE = 0.5;

/** What a rule says of a task: how sure it is where nothing else is known, 0 to 1, and why. */
export type Claim = { readonly confidence: number; readonly reason: OutlineReason };

type Evidence = {
  readonly doc: string;
  readonly holds: (candidate: Candidate) => boolean;
  /** For an item: the doubt that is left is multiplied by this. Against it: the confidence is. 0 to 1. */
  readonly factor: number;
};

/** What speaks for an item, each by itself. */
const support: readonly Evidence[] = [
  {
    doc: "Words above ask for help, which a box alone does not say.",
    holds: ({ setting }) => setting.sort === "asks",
    factor: 0.6,
  },
  {
    doc: "It begins with a verb of work.",
    holds: ({ verb }) => verb === "work",
    factor: 0.7,
  },
  {
    doc: "It names a person, or a day: somebody means to do it.",
    holds: namesSomeone,
    factor: 0.8,
  },
  {
    doc: "All items around it have a box as well.",
    holds: ({ box, siblings }) => box !== null && siblings.count > 1 && siblings.boxed === 1,
    factor: 0.8,
  },
];

/** In characters; a long item is running text rather than a title. */
const longItem = 240;

/** What speaks against an item; the strongest is the reason why it is only offered. */
const doubts: readonly (Evidence & {
  readonly code: OutlineReasonCode;
  readonly words?: (candidate: Candidate) => string;
})[] = [
  {
    code: "postponed",
    doc:
      "It is put off. No done item, since nobody did it, and no card: who takes a card wants to begin. " +
      "A lead may want it for later, so it is offered.",
    holds: isPostponed,
    factor: 0.25,
    words: ({ remark, words }) => remark || words,
  },
  {
    code: "struck-unticked",
    doc: "Struck through with an empty box and words that do not say that it is done: it came to nothing, or will later.",
    holds: isStruckUnticked,
    factor: 0.4,
  },
  {
    code: "long",
    doc: "It has no title of its own and is as long as a paragraph.",
    holds: ({ head, words, box }) => box === null && !head.leadIn && words.length > longItem,
    factor: 0.55,
  },
  {
    code: "steps",
    doc: "A numbered list of verbs is how instructions look, unless something asks for help, or it was worked on.",
    holds: ({ marker, box, setting, siblings }) =>
      marker === "number" &&
      box === null &&
      setting.sort !== "asks" &&
      siblings.struck === 0 &&
      siblings.named === 0,
    factor: 0.55,
  },
  {
    code: "adorned",
    doc: "All items of its list begin with ✅ or ❌, in a post that does not tell by signs how far things are.",
    holds: ({ siblings, bySigns, box, marker }) =>
      box === null && marker !== "row" && !bySigns && siblings.count > 1 && siblings.adorned === 1,
    factor: 0.5,
  },
  {
    code: "other-words",
    doc:
      "Only the post asks for help, and the list has no verb of work, no name and no day. An unknown sentence " +
      "introduces it, or other lists of the post have boxes and this has none.",
    holds: ({ setting, siblings, box, introduced, besideBoxes }) =>
      setting.from === "post" &&
      box === null &&
      (introduced || besideBoxes) &&
      siblings.work === 0 &&
      siblings.named === 0,
    factor: 0.55,
    words: ({ above }) => above,
  },
];

/**
 * The confidence in an item that a rule claims, 0.01 to 0.99, and the reason to tell. What a rule only offers
 * stays below the line, whatever speaks for it.
 */
export function weigh(candidate: Candidate, claim: Claim): Claim {
  const supported = claim.confidence < CONFIDENCE_LINE ? [] : support.filter(({ holds }) => holds(candidate));
  const doubt = supported.reduce((left, { factor }) => left * factor, 1 - claim.confidence);
  const against = doubts.filter(({ holds }) => holds(candidate));
  const confidence = against.reduce((left, { factor }) => left * factor, 1 - doubt);
  const [strongest] = against.toSorted((one, other) => one.factor - other.factor);
  const reason =
    confidence < CONFIDENCE_LINE && strongest !== undefined
      ? reasonOf(strongest.code, strongest.words?.(candidate))
      : claim.reason;
  return { confidence: Math.min(0.99, Math.max(0.01, Math.round(confidence * 100) / 100)), reason };
}

/** As many characters of a post's words as a sentence about them can hold. */
const quotedWords = 80;

export function reasonOf(code: OutlineReasonCode, words?: string): OutlineReason {
  if (words === undefined) return { code, params: {} };
  const short = words.replace(/^[\s(（[【]+|[\s:：.)）\]】]+$/gu, "");
  const cut = short.length > quotedWords ? `${short.slice(0, quotedWords).toWellFormed().trimEnd()}…` : short;
  return { code, params: { words: cut } };
}
