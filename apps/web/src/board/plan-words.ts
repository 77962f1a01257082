// What a drop would do, in words: an invitation, or the very refusal that the board would give.
import type { Column, DropPlan } from "@threadboard/domain";
import { say, words } from "../words/words.ts";

export function planWords(plan: DropPlan, column: Column): string {
  if (!plan.ok) return words.sayRefusal(plan.refusal);
  if (plan.command === "claim" && plan.question === "person") return say("web.drop.claim-for");
  return plan.command === "move"
    ? say("web.drop.move", { column: column.name })
    : say(`web.drop.${plan.command}`);
}
