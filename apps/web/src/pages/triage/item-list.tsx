// Everything that waits, what hurts most first: why, what, whose, since when; and a box to select it.
import { Link } from "@tanstack/react-router";
import type { ReasonOnDesk, TriageItem } from "@threadboard/domain";
import {
  BellOff,
  CircleHelp,
  Copy,
  GitCompareArrows,
  Hourglass,
  Inbox,
  Lightbulb,
  Link2Off,
  ListPlus,
  type LucideIcon,
  MessageCircleQuestion,
  MoonStar,
  Timer,
  Undo2,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { useSettings } from "../../data/use-board.ts";
import { ForumWords } from "../../parts/forum-words.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { idOf } from "./plan.ts";
import { reasonWords, titleOf } from "./reason-words.ts";
import type { Selection } from "./use-selection.ts";

const marks: Readonly<Record<ReasonOnDesk["code"], LucideIcon>> = {
  undeliverable: BellOff,
  gone: Link2Off,
  expiring: Timer,
  conflict: GitCompareArrows,
  returned: Undo2,
  silent: MoonStar,
  unanswered: MessageCircleQuestion,
  asked: CircleHelp,
  duplicate: Copy,
  proposed: Lightbulb,
  new: Inbox,
  blocked: Hourglass,
  proposal: ListPlus,
};

/** These hurt: somebody stands still, or is about to lose what they have. */
const pressing: ReadonlySet<ReasonOnDesk["code"]> = new Set(["undeliverable", "gone", "expiring"]);

export function ItemList({
  items,
  chosen,
  selection,
}: {
  items: readonly TriageItem[];
  /** In the list, or -1. */
  chosen: number;
  selection: Selection;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (chosen !== -1) list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul ref={list} className="flex flex-col pb-4">
      {items.map((item, index) => (
        <Row
          key={idOf(item)}
          item={item}
          current={index === chosen}
          selected={selection.has(item)}
          onSelect={(reach) => (reach ? selection.reach(index) : selection.toggle(index))}
        />
      ))}
    </ul>
  );
}

function Row({
  item,
  current,
  selected,
  onSelect,
}: {
  item: TriageItem;
  current: boolean;
  selected: boolean;
  onSelect: (reach: boolean) => void;
}) {
  const { teams } = useSettings();
  const [reason] = item.reasons;
  const teamKey = item.kind === "task" ? item.card.team : item.kind === "hidden" ? item.task.team : null;
  const team = teams.find(({ key }) => key === teamKey)?.name;
  const title = titleOf(item);
  return (
    <li
      data-current={current ? "" : undefined}
      className="flex items-stretch [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto] data-current:bg-accent-soft"
    >
      <label className="grid w-10 shrink-0 cursor-pointer place-items-center touch:w-11">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={say("desk.select", { title })}
          checked={selected}
          // A click tells whether Shift was held; a change does not.
          onClick={({ shiftKey }) => onSelect(shiftKey)}
          onChange={() => undefined}
        />
      </label>
      <Link
        to="/triage"
        search={{ task: item.key }}
        aria-current={current ? "true" : undefined}
        className="min-w-0 grow py-2.5 pe-4 hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        {reason !== undefined && <Reason reason={reason} more={item.reasons.length - 1} />}
        <span className="line-clamp-2 font-medium">
          <ForumWords language={item.kind === "task" ? item.card.language : null}>{title}</ForumWords>
        </span>
        <span className="block truncate text-quiet text-small">
          {team !== undefined && `${team} · `}
          {reason !== undefined && <TimeNear how="since" at={reason.since} />}
        </span>
      </Link>
    </li>
  );
}

function Reason({ reason, more }: { reason: ReasonOnDesk; more: number }) {
  const Mark = marks[reason.code];
  return (
    <span
      className={`flex items-center gap-1.5 text-small ${pressing.has(reason.code) ? "font-medium text-amber" : "text-quiet"}`}
    >
      <Mark aria-hidden size={14} className="shrink-0" />
      <span className="truncate">{reasonWords(reason)}</span>
      {more > 0 && <span className="figures">+{more}</span>}
    </span>
  );
}
