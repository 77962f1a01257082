// Why something lies on the desk, in words, and what it is called there.
import type { Card, ReasonOnDesk, TriageItem } from "@threadboard/domain";
import { say } from "../../words/words.ts";

/** Returns the few words that stand in the list. */
export const reasonWords = ({ code }: ReasonOnDesk): string => say(`desk.reason.${code}`);

/** Returns the sentence that stands above the text. */
export function whyWords(reason: ReasonOnDesk, item: TriageItem): string {
  const { code, ask, about } = reason;
  if (item.kind === "hidden") return say(`gone.${item.task.why}`);
  if (code === "asked" && ask !== null) return say(`ask.${ask}`, { about: about ?? "" });
  if (code === "asked" || code === "gone") return say("desk.reason.asked");
  if (code === "blocked" && reason.task === null) return say("desk.why.blocked.hidden");
  const name = item.kind === "task" ? holderOf(item.card, reason)?.name : undefined;
  return say(`desk.why.${code}`, { name: name ?? say("desk.somebody"), field: about ?? "" });
}

/** Returns whoever has the place that the reason is about, or `null`. */
export function holderOf(card: Card, { about }: ReasonOnDesk) {
  return card.slots.find(({ claim }) => claim?.id === about)?.claim?.person ?? null;
}

/** Returns what the item is called; a hidden task has no more than its number. */
export function titleOf(item: TriageItem): string {
  switch (item.kind) {
    case "task":
      return item.card.title;
    case "proposal":
      return item.proposal.item;
    case "hidden":
      return say("desk.hidden", { number: String(item.task.number) });
  }
}
