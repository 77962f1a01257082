// What a rule of outline reading is.
import type { Candidate } from "../candidate.ts";
import { type Claim, reasonOf } from "../confidence.ts";
import type { OutlineReasonCode, OutlineSkip } from "../outline.ts";

export type Verdict =
  /** Below `CONFIDENCE_LINE` it is only offered. */
  | ({ readonly is: "task" } & Claim)
  /** It only names its children. */
  | { readonly is: "group" }
  | { readonly is: "skipped"; readonly why: OutlineSkip };

/** Rules are asked in the order of their table, and the first that answers decides. */
export type Rule = {
  /** Stable: it is stored with every task that the rule makes. */
  readonly id: string;
  /** What the rule says and why, for people; with the reason for its confidence where it makes tasks: how often it would be right if nothing else were known. */
  readonly doc: string;
  /** A post in Markdown where this rule decides, and what is read from it. */
  readonly example: {
    readonly post: string;
    /** `[x] ` before a task that is done, `Group › Group › ` before one that has groups. */
    readonly tasks: readonly string[];
    /** The same for what is only offered; none unless given. */
    readonly offered?: readonly string[];
    /** Each by the beginning of its text. */
    readonly skipped: readonly (readonly [text: string, why: OutlineSkip])[];
  };
  readonly decide: (candidate: Candidate) => Verdict | null;
};

/** `words` are what the reason quotes from the post. */
export const task = (confidence: number, code: OutlineReasonCode, words?: string): Verdict => ({
  is: "task",
  confidence,
  reason: reasonOf(code, words),
});

export const skipped = (why: OutlineSkip): Verdict => ({ is: "skipped", why });

/** How many of a list's items have to read as work before the list does. */
export const mostly = 2 / 3;
