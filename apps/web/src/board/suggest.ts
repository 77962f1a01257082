// Finds a few tasks for somebody who does not know where to begin. Pure.
import { type Actor, type Card, endOfDue } from "@threadboard/domain";
import { freeParts, type Rules, refuseToTake } from "../actions/wish.ts";

/** What somebody would like: `kinds` empty means any, `minutes` the time they have, `null` as much as it takes. */
export type Liking = { readonly kinds: readonly string[]; readonly minutes: number | null };

/** Returns the tasks that the reader could take and would like, those that are easiest to begin with first. */
export function suggest(
  cards: readonly Card[],
  liking: Liking,
  actor: Actor,
  rules: Rules,
  now: number,
): Card[] {
  return cards
    .filter((card) => isLiked(card, liking) && couldTake(card, actor, rules, now))
    .sort((a, b) => effortOfStart(a, now) - effortOfStart(b, now) || a.number - b.number);
}

function isLiked(card: Card, { kinds, minutes }: Liking): boolean {
  if (kinds.length > 0 && !kinds.includes(card.kind)) return false;
  return minutes === null || (card.effort ?? 0) <= minutes;
}

/** Who is not signed in could, once they are. */
function couldTake(card: Card, actor: Actor, rules: Rules, now: number): boolean {
  if (freeParts(card).length === 0 || card.stage === "done") return false;
  if (card.notBefore !== null && Date.parse(card.notBefore) > now) return false;
  const refusal = refuseToTake(card, actor, rules, now);
  return refusal === null || refusal.code === "sign-in-first";
}

/** Days that a task which is due soon comes earlier by: help is needed there most. */
const SOON = 7 * 86_400_000;
const steps = { easy: 0, medium: 2, hard: 4 } as const;

/** Smaller is easier to begin with: said to be easy, short, with somebody to ask, and wanted soon. */
function effortOfStart({ difficulty, effort, mentor, due }: Card, now: number): number {
  const length = effort === null ? 2 : Math.log2(1 + effort / 60);
  const urgent = due !== null && endOfDue(due) > now && endOfDue(due) - now < SOON;
  return (
    (difficulty === null ? 2 : steps[difficulty]) + length - (mentor === null ? 0 : 1) - (urgent ? 1 : 0)
  );
}
