// What the board does by itself when something becomes of a thread: one rule for each thing that can happen.
import { z } from "zod";
import type { AskCode } from "../task/ask.ts";

/**
 * `say`: only the card says so. `ask`: a lead is asked. `finish` and `drop`: the task is called done, or dropped,
 * where nobody is on it; otherwise a lead is asked.
 */
const rules = {
  closed: z.enum(["say", "ask", "finish", "drop"]),
  archived: z.enum(["say", "ask", "finish", "drop"]),
  /** It left the category or lost the tag that its source looks for. */
  moved: z.enum(["say", "ask", "drop"]),
  merged: z.enum(["say", "ask", "drop"]),
  split: z.enum(["say", "ask"]),
  /** The account that began it was suspended or anonymised. */
  "author-left": z.enum(["say", "ask"]),
  solved: z.enum(["say", "ask", "finish"]),
  assigned: z.enum(["say", "ask"]),
  "item-removed": z.enum(["say", "ask", "drop"]),
  /** A list item was ticked or struck through. */
  "item-done": z.enum(["say", "ask", "finish"]),
  /** A list item reads so differently that it may be another one. */
  "item-doubtful": z.enum(["say", "ask"]),
  // Nobody sees these tasks, so nothing can be said on a card: leads are asked on a list without titles.
  deleted: z.enum(["ask", "drop"]),
  unreadable: z.enum(["ask", "drop"]),
  unlisted: z.enum(["ask", "drop"]),
  restricted: z.enum(["ask", "drop"]),
} as const satisfies Partial<Record<AskCode, z.ZodType>>;

/** What can become of a thread, as far as there is a rule for it. */
export type RuledCode = keyof typeof rules;
export type ThreadRule = "say" | "ask" | "finish" | "drop";

/** For a source: what is not named is as the policy says. */
export const SourceThreadRules = z.strictObject(rules).partial();

export const ThreadRules = z.strictObject({
  closed: rules.closed.default("ask"),
  archived: rules.archived.default("ask"),
  moved: rules.moved.default("ask"),
  merged: rules.merged.default("ask"),
  split: rules.split.default("say"),
  "author-left": rules["author-left"].default("say"),
  solved: rules.solved.default("ask"),
  assigned: rules.assigned.default("say"),
  "item-removed": rules["item-removed"].default("ask"),
  "item-done": rules["item-done"].default("ask"),
  "item-doubtful": rules["item-doubtful"].default("ask"),
  deleted: rules.deleted.default("ask"),
  unreadable: rules.unreadable.default("ask"),
  unlisted: rules.unlisted.default("ask"),
  restricted: rules.restricted.default("ask"),
});
export type ThreadRules = z.infer<typeof ThreadRules>;

export const ruledCodes = Object.keys(rules) as readonly RuledCode[];

/** Returns the rule of a source, or the policy's where the source has none. */
export function ruleFor(
  {
    policy,
    sources,
  }: {
    readonly policy: { readonly threads: ThreadRules };
    readonly sources: readonly {
      readonly key: string;
      readonly threads: { readonly [C in RuledCode]?: ThreadRules[C] | undefined };
    }[];
  },
  source: string | null,
  code: RuledCode,
): ThreadRule {
  const own = sources.find(({ key }) => key === source)?.threads[code];
  return own ?? policy.threads[code];
}
