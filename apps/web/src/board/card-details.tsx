// The quiet line of a card: difficulty, effort, labels, due date, its list, what it waits for, replies in the thread.
import { type Card, leads } from "@threadboard/domain";
import { Hourglass, ListChecks, MessageSquare } from "lucide-react";
import { useActor, useSettings } from "../data/use-board.ts";
import { isOverdue } from "../parts/near-time.ts";
import { useNow } from "../parts/now.ts";
import { DueNear } from "../parts/time-near.tsx";
import { say, words } from "../words/words.ts";

const SOON = 3 * 86_400_000;

export function CardDetails({ card }: { card: Card }) {
  const { difficulty, effort, labels, due, thread, checklist } = card;
  const { prefix } = useSettings();
  const now = useNow();
  const actor = useActor();
  const asked = actor.kind === "person" && leads(actor.roles, card.team) ? card.asks.length : 0;
  return (
    <ul className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-quiet text-small">
      {difficulty !== null && <li>{say("web.difficulty", { difficulty })}</li>}
      {effort !== null && <li>{effortWords(effort)}</li>}
      {labels.map((label) => (
        <li key={label} className="rounded-small bg-lane px-1 font-mono text-[0.6875rem] leading-4.5">
          {label}
        </li>
      ))}
      {card.campaign !== null && (
        <li className="max-w-full truncate" dir="auto" title={say("campaigns.card", card.campaign)}>
          <span className="sr-only">{say("campaigns.card", card.campaign)}</span>
          <span aria-hidden>{card.campaign.name}</span>
        </li>
      )}
      {due !== null && (
        <li className={dueTone(card, now)}>
          <DueNear due={due} />
        </li>
      )}
      {card.blockedBy.length > 0 && (
        <li className="inline-flex items-center gap-1">
          <Hourglass aria-hidden size={12} />
          {say("web.card.waits", { tasks: blockerNames(card, prefix) })}
        </li>
      )}
      {checklist !== null && (
        <li className="figures inline-flex items-center gap-1">
          <ListChecks aria-hidden size={13} />
          {say("web.card.checklist", checklist)}
        </li>
      )}
      {asked > 0 && <li className="font-medium text-amber">{say("web.card.asks", { count: asked })}</li>}
      {thread?.notes.slice(0, 2).map((note) => (
        <li key={note}>{say(`note.short.${note}`)}</li>
      ))}
      {thread !== null && thread.replies !== null && thread.replies > 0 && (
        <li className="figures inline-flex items-center gap-1">
          <MessageSquare aria-hidden size={12} />
          {say("web.card.replies", { count: thread.replies })}
        </li>
      )}
    </ul>
  );
}

/** "TB-12 and TB-15": what a task waits for. */
function blockerNames({ blockedBy }: Card, prefix: string): string {
  const names = blockedBy.map((number) => `${prefix}-${number}`);
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(names);
}

/** That a task waits for others, and that it can be taken all the same. */
export function waitsWords(card: Card, prefix: string): string {
  return say("page.waits-for.sentence", { tasks: blockerNames(card, prefix) });
}

function dueTone({ due, stage }: Card, now: number): string {
  if (due === null || stage === "done") return "";
  if (isOverdue(due, now)) return "font-medium text-loss";
  return isOverdue(due, now + SOON) ? "font-medium text-amber" : "";
}

/** Minutes as a person would guess them: "30 minutes", "2 hours", "about 3 days" of eight hours. */
export function effortWords(minutes: number): string {
  if (minutes < 60) return say("web.effort.minutes", { count: minutes });
  if (minutes < 480) return say("web.effort.hours", { count: Math.round(minutes / 30) / 2 });
  return say("web.effort.days", { count: Math.round(minutes / 240) / 2 });
}
