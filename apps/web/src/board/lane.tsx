// A column of the wall: its name, how many and how many free, and its cards.
import type { Card, DropPlan } from "@threadboard/domain";
import { memo, useRef } from "react";
import { useLaneDrop } from "../drag/drag-wall.tsx";
import { useDragging } from "../drag/dragging.ts";
import { EmptyState } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { LaneList } from "./lane-list.tsx";
import type { Lane } from "./lanes.ts";
import { planWords } from "./plan-words.ts";

export const BoardLane = memo(function BoardLane({
  lane,
  filtered,
  arrived,
}: {
  lane: Lane;
  filtered: boolean;
  arrived: ReadonlySet<Card["id"]>;
}) {
  const { column, cards } = lane;
  const scroller = useRef<HTMLDivElement>(null);
  const setDrop = useLaneDrop(column);
  const { card: carried, by, target, planFor } = useDragging();
  const plan = carried === null ? null : planFor(column);
  const over = target?.columnId === column.id;
  const own = carried?.columnId === column.id;
  const line = over && plan?.ok === true && plan.command === "move" && column.stage !== "done";
  return (
    <section
      id={`lane-${column.id}`}
      aria-labelledby={`lane-${column.id}-name`}
      data-lane={column.id}
      className={`relative flex h-full w-[85vw] shrink-0 snap-center flex-col rounded-[8px] bg-lane max-tablet:w-full tablet:w-auto tablet:min-w-[17rem] tablet:max-w-[33rem] tablet:flex-1 ${laneTone(plan, over, own)}`}
    >
      <LaneHead lane={lane} filtered={filtered} />
      {plan !== null && (over || !plan.ok) && !own && (
        <p
          aria-hidden="true"
          className={`mx-2 mb-2 rounded border border-dashed px-3 py-2 text-pretty text-small ${plan.ok ? "border-accent bg-accent-soft font-medium text-accent" : "border-line-strong bg-rest text-quiet"}`}
        >
          {planWords(plan, column)}
        </p>
      )}
      <div
        ref={scroller}
        data-scroller={column.id}
        className="min-h-0 grow overflow-y-auto overscroll-y-contain px-2 pb-2 max-tablet:pt-2"
      >
        {/* Inside what scrolls, so that carrying a card near its edge scrolls it. */}
        <div ref={setDrop} className="min-h-full">
          {cards.length === 0 ? (
            <Empty lane={lane} filtered={filtered} />
          ) : (
            <LaneList
              cards={cards}
              scroller={scroller}
              name={column.name}
              heldId={carried?.id ?? null}
              heldBy={by}
              lineAt={line ? target.index : null}
              arrived={arrived}
            />
          )}
        </div>
      </div>
    </section>
  );
});

function laneTone(plan: DropPlan | null, over: boolean, own: boolean): string {
  if (plan === null || (own && !plan.ok)) return "";
  if (!plan.ok) return "*:data-scroller:opacity-50";
  return over
    ? "outline-2 outline-accent -outline-offset-2"
    : "outline-1 outline-line-strong outline-dashed -outline-offset-1";
}

function LaneHead({ lane: { column, cards, all, free }, filtered }: { lane: Lane; filtered: boolean }) {
  const full = column.limit !== null && all > column.limit;
  return (
    <header className="flex min-h-10 shrink-0 flex-wrap items-baseline gap-x-2 px-3.5 pt-2.5 pb-2 max-tablet:sr-only">
      <h2 id={`lane-${column.id}-name`} className="font-semibold">
        {column.name}
      </h2>
      <p className="figures text-quiet text-small">
        {say("web.lane.count", { shown: cards.length, all, filtered: filtered ? "yes" : "no" })}
        {free > 0 && ` · ${say("web.lane.free", { count: free })}`}
      </p>
      {column.limit !== null && (
        <p className={`figures ms-auto text-small ${full ? "font-medium text-amber" : "text-quiet"}`}>
          {say(full ? "web.lane.over-limit" : "web.lane.limit", { limit: column.limit })}
        </p>
      )}
    </header>
  );
}

function Empty({ lane: { column, all }, filtered }: { lane: Lane; filtered: boolean }) {
  if (filtered && all > 0) {
    return <EmptyState title={say("web.lane.none-fit", { count: all })} />;
  }
  const { stage } = column;
  return (
    <EmptyState title={say("web.lane.empty", { stage })}>{say("web.lane.empty.text", { stage })}</EmptyState>
  );
}
