// The walk: one task on the screen at a time, the way through the others, and how far it is.
import type { AgendaAnswer } from "@threadboard/domain/meeting";
import { useEffect, useRef } from "react";
import { useSettings } from "../../data/use-board.ts";
import { KeyBeside } from "../../keys/key-caps.tsx";
import { actionOfKey, isPopupOpen, isWriting } from "../../keys/keys.ts";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/button.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { say } from "../../words/words.ts";
import { countByHeading } from "./headings.ts";
import { Item } from "./item.tsx";
import type { Meeting, Step } from "./kept.ts";

type Props = {
  readonly meeting: Meeting;
  readonly item: AgendaAnswer["items"][number];
  readonly step: (step: Step) => void;
};

export function Walk({ meeting, item, step }: Props) {
  useKeys(step, item.card.thread?.address ?? null);
  useSaid(meeting, item);
  return (
    <div className="flex h-full min-h-0 flex-col wide:[zoom:1.15] min-[130rem]:[zoom:1.6]">
      <Top meeting={meeting} />
      <div className="grid min-h-0 grow desk:grid-cols-[14rem_minmax(0,1fr)]">
        <Headings meeting={meeting} item={item} step={step} />
        <div className="min-h-0 overflow-y-auto">
          <Item key={item.card.id} meeting={meeting} item={item} step={step} />
        </div>
      </div>
      <Foot meeting={meeting} step={step} />
    </div>
  );
}

/** The name of a meeting in the reader's words. */
export function useMeetingName({ team }: Pick<Meeting, "team">): string {
  const { teams } = useSettings();
  const name = teams.find(({ key }) => key === team)?.name ?? say("meeting.all-teams");
  return say("meeting.title.of", { team: name });
}

function Top({ meeting }: { meeting: Meeting }) {
  const name = useMeetingName(meeting);
  const count = meeting.items.length;
  const told = say("meeting.progress", { at: meeting.at + 1, count });
  return (
    <div className="flex shrink-0 items-center gap-4 border-line border-b px-4 py-2 tablet:px-6">
      <PageHeading title={name} className="min-w-0 truncate text-base" />
      <progress
        max={count}
        value={meeting.at + 1}
        aria-label={told}
        className="ms-auto h-1.5 w-24 shrink-0 appearance-none overflow-hidden rounded-full bg-hover tablet:w-48 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
      />
      <p className="figures shrink-0 font-semibold">{told}</p>
    </div>
  );
}

function Headings({ meeting, item, step }: Props) {
  return (
    <nav
      aria-label={say("meeting.list")}
      className="hidden min-h-0 overflow-y-auto border-line border-e px-3 py-4 desk:block"
    >
      <ul className="flex flex-col gap-0.5">
        {countByHeading(meeting.items).map(({ heading, count, first }) => (
          <li key={heading}>
            <button
              type="button"
              aria-current={heading === item.heading ? "step" : undefined}
              onClick={() => step({ type: "go", to: first })}
              className="flex min-h-9 w-full items-baseline gap-2 rounded px-3 py-1.5 text-start hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              <span className="grow">{say(`meeting.heading.${heading}`)}</span>
              <span className="figures text-quiet text-small">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" className="mt-4" onClick={() => step({ type: "go", to: meeting.items.length })}>
        {say("meeting.to-end")}
      </Button>
    </nav>
  );
}

function Foot({ meeting, step }: Omit<Props, "item">) {
  const isLast = meeting.at === meeting.items.length - 1;
  return (
    <div className="flex shrink-0 items-center gap-2 border-line border-t bg-lane px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] max-tablet:*:grow tablet:px-6">
      <Button disabled={meeting.at === 0} onClick={() => step({ type: "back" })}>
        {say("meeting.back")}
        <KeyBeside action="desk-previous" />
      </Button>
      <span className="hidden grow tablet:block" />
      <Button look="quiet" title={say("meeting.skip.help")} onClick={() => step({ type: "skip" })}>
        {say("meeting.skip")}
      </Button>
      <Button look="main" className="tablet:min-w-40" onClick={() => step({ type: "next" })}>
        {say(isLast ? "meeting.to-end" : "meeting.next")}
        <KeyBeside action="desk-next" />
      </Button>
    </div>
  );
}

/** The keys of the reading desk, since this is one. */
function useKeys(step: (step: Step) => void, thread: string | null): void {
  const latest = useRef({ step, thread });
  latest.current = { step, thread };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target) || isPopupOpen()) return;
      const action = actionOfKey("desk", event);
      if (action === "desk-next") latest.current.step({ type: "next" });
      else if (action === "desk-previous") latest.current.step({ type: "back" });
      else if (action === "desk-thread" && latest.current.thread !== null)
        window.open(latest.current.thread, "_blank", "noopener");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Whoever does not see the screen hears what is on it now. */
function useSaid({ at, items }: Meeting, { card }: Props["item"]): void {
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    announce(`${say("meeting.progress", { at: at + 1, count: items.length })}: ${card.title}`);
  }, [at, items.length, card.title]);
}
