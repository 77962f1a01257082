// Claiming is not yet starting: on the reader's own cards, where to begin and whom to ask.
import { type Card, isHeld } from "@threadboard/domain";
import { BookOpen, MessageCircle, MessagesSquare, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { claimsOf } from "../actions/wish.ts";
import { useActor, useSettings } from "../data/use-board.ts";
import { say, words } from "../words/words.ts";

export function FirstStep({ card }: { card: Card }) {
  const actor = useActor();
  const { kinds, teams } = useSettings();
  const { own } = claimsOf(card, actor);
  if (own === undefined || !isHeld(own.state)) return null;
  const kind = kinds.find(({ key }) => key === card.kind);
  const outcomes = kind?.outcomes.map(({ name }) => name) ?? [];
  const chat = kind?.chat ?? teams.find(({ key }) => key === card.team)?.chat ?? null;
  return (
    <ul
      aria-label={say("web.first-step")}
      className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t pt-1.5 text-small"
    >
      {kind?.guide != null && (
        <Step
          href={kind.guide}
          icon={<BookOpen aria-hidden size={13} />}
          word={say("web.first-step.guide")}
        />
      )}
      {card.thread !== null && (
        <Step
          href={card.thread.address}
          icon={<MessagesSquare aria-hidden size={13} />}
          word={say("web.first-step.thread")}
        />
      )}
      {chat !== null && (
        <Step href={chat} icon={<MessageCircle aria-hidden size={13} />} word={say("web.first-step.chat")} />
      )}
      {card.mentor !== null && (
        <li className="inline-flex items-center gap-1 text-quiet">
          <UserRound aria-hidden size={13} />
          {say("web.first-step.mentor", { name: card.mentor })}
        </li>
      )}
      {kind?.done != null && (
        <li className="line-clamp-2 basis-full text-pretty text-quiet" title={kind.done}>
          {say("web.first-step.done", { done: kind.done })}
        </li>
      )}
      {outcomes.length > 0 && (
        <li className="basis-full text-pretty text-quiet">
          {say("web.first-step.outcomes", { outcomes: eitherOf(outcomes) })}
        </li>
      )}
    </ul>
  );
}

/** "Pass, Fail or Blocked", as the reader's language lists what to choose from. */
export const eitherOf = (names: readonly string[]): string =>
  new Intl.ListFormat(words.language, { type: "disjunction" }).format(names);

function Step({ href, icon, word }: { href: string; icon: ReactNode; word: string }) {
  return (
    <li>
      <a
        href={href}
        draggable={false}
        className="relative inline-flex items-center gap-1 text-accent underline-offset-2 hover:underline touch:min-h-11"
      >
        {icon}
        {word}
      </a>
    </li>
  );
}
