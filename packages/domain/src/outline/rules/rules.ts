// The table of rules, in the order in which they are asked.
import type { Candidate } from "../candidate.ts";
import { boxRules } from "./box-rules.ts";
import { listRules } from "./list-rules.ts";
import type { Rule, Verdict } from "./rule.ts";
import { tableRules } from "./table-rules.ts";
import { wordRules } from "./word-rules.ts";

export const rules: readonly Rule[] = [...wordRules, ...tableRules, ...boxRules, ...listRules];

/** What the first rule that answers says, with its id. The last rule of the table answers always. */
export function judge(candidate: Candidate): { readonly rule: string; readonly verdict: Verdict } {
  for (const rule of rules) {
    const verdict = rule.decide(candidate);
    if (verdict !== null) return { rule: rule.id, verdict };
  }
  throw new Error("no rule decided");
}
