// Claiming is not yet starting: where to begin, whom to ask, and what "done" looks like.
import { type Card, isHeld } from "@threadboard/domain";
import { BookOpen, CircleCheck, ListChecks, MessageCircle, MessagesSquare, UserRound } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { claimsOf } from "../../actions/wish.ts";
import { eitherOf } from "../../board/first-step.tsx";
import { useActor, useSettings } from "../../data/use-board.ts";
import { say } from "../../words/words.ts";

/** The holder finds it first, as the next step; everybody else beside the text. */
export function HowTo({ card, place }: { card: Card; place: "first" | "beside" }) {
  const actor = useActor();
  const { own } = claimsOf(card, actor);
  const holds = own !== undefined && isHeld(own.state);
  const steps = useSteps(card);
  const heading = useFocusOnTaking(holds);
  if (holds !== (place === "first") || steps.length === 0) return null;
  const first = place === "first";
  return (
    <section
      aria-labelledby="how-to"
      className={first ? "rounded border border-line bg-card p-4" : "flex flex-col"}
    >
      <h2
        ref={heading}
        id="how-to"
        tabIndex={-1}
        className={`outline-none ${first ? "font-semibold text-large" : "font-semibold"}`}
      >
        {first ? say("page.how.begin") : say("page.how.done")}
      </h2>
      {first && <p className="mt-0.5 text-pretty text-quiet">{say("page.how.begin.text")}</p>}
      <ul className={`mt-3 flex flex-col ${first ? "gap-3" : "gap-2.5"}`}>
        {steps.map(({ key, icon, body }) => (
          <li key={key} className="flex gap-2.5">
            <span aria-hidden="true" className="mt-0.5 shrink-0 text-quiet">
              {icon}
            </span>
            <span className="min-w-0 text-pretty">{body}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button that took the task goes with the taking; the reader goes on at the first step. */
function useFocusOnTaking(holds: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(holds);
  useEffect(() => {
    if (holds && !before.current) heading.current?.focus();
    before.current = holds;
  }, [holds]);
  return heading;
}

type Step = { readonly key: string; readonly icon: ReactNode; readonly body: ReactNode };

function useSteps(card: Card): Step[] {
  const { kinds, teams } = useSettings();
  const kind = kinds.find(({ key }) => key === card.kind);
  const team = teams.find(({ key }) => key === card.team);
  const chat = kind?.chat ?? team?.chat ?? null;
  const steps: (Step | false)[] = [
    kind?.guide != null && {
      key: "guide",
      icon: <BookOpen size={17} />,
      body: <Away href={kind.guide}>{say("page.how.guide", { kind: kind.name })}</Away>,
    },
    card.thread !== null && {
      key: "thread",
      icon: <MessagesSquare size={17} />,
      body: <Away href={card.thread.address}>{say("page.how.thread")}</Away>,
    },
    card.mentor !== null && {
      key: "mentor",
      icon: <UserRound size={17} />,
      body: say("page.how.mentor", { name: card.mentor }),
    },
    chat !== null && {
      key: "chat",
      icon: <MessageCircle size={17} />,
      body: <Away href={chat}>{say("page.how.chat", { team: team?.name ?? kind?.name ?? "" })}</Away>,
    },
    kind !== undefined &&
      kind.outcomes.length > 0 && {
        key: "outcomes",
        icon: <ListChecks size={17} />,
        body: say("page.how.outcomes", { outcomes: eitherOf(kind.outcomes.map(({ name }) => name)) }),
      },
    kind?.done != null && {
      key: "done",
      icon: <CircleCheck size={17} />,
      body: (
        <>
          <strong className="font-medium">{say("page.how.means")}</strong> {kind.done}
        </>
      ),
    },
  ];
  return steps.filter((step) => step !== false);
}

function Away({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent underline underline-offset-2">
      {children}
    </a>
  );
}
