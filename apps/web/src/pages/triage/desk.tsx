// The reading desk: one list, one text, and what to do with it. Whatever is done, the next one is there at once.
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { permit, situationOfCard, type TriageItem } from "@threadboard/domain";
import { useEffect, useRef, useState } from "react";
import { useAct } from "../../actions/act.tsx";
import { triageQuery } from "../../data/queries.ts";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useScreen } from "../../parts/use-screen.ts";
import { usePreferences } from "../../preferences/preferences.ts";
import { say } from "../../words/words.ts";
import { MergeDialog } from "../task/merge-dialog.tsx";
import { ItemDetail } from "./item-detail.tsx";
import { ItemList } from "./item-list.tsx";
import { actOfKey, type DeskAct } from "./keys.ts";
import { Toolbar } from "./toolbar.tsx";

const route = getRouteApi("/triage");

type Mode = "read" | "edit" | "merge";

export function Desk({ items }: { items: readonly TriageItem[] }) {
  const narrow = useScreen() === "phone";
  const { task } = route.useSearch();
  const [mode, setMode] = useState<Mode>("read");
  const desk = useRef<HTMLDivElement>(null);
  const index = useIndex(items, task, narrow);
  const item = items[index];
  const closed = useClosed(item);
  const acts = useActs({ item, index, items, setMode });
  useKeys(desk, (act) => mode === "read" && (closed === null || isReading(act)) && acts[act]());
  const leave = () => setMode("read");
  return (
    <div ref={desk} className="flex h-full min-h-0 flex-col">
      {narrow && item !== undefined && <PageHeading title={say("web.triage")} className="sr-only" />}
      <div className="grid min-h-0 grow tablet:grid-cols-[minmax(15rem,24rem)_minmax(0,1fr)]">
        <div
          className={`min-h-0 flex-col overflow-y-auto border-line tablet:flex tablet:border-e ${item === undefined ? "flex" : "hidden"}`}
        >
          <div className="px-4 pt-5 pb-2">
            <PageHeading title={say("web.triage")} className="text-large" />
            <p className="text-quiet text-small">{say("page.triage.waiting", { count: items.length })}</p>
          </div>
          <ItemList items={items} chosen={item?.card.id ?? null} />
        </div>
        {item !== undefined && (
          <ItemDetail
            key={item.card.id}
            item={item}
            editing={mode === "edit"}
            closed={closed}
            onLeave={leave}
          />
        )}
      </div>
      {item !== undefined && mode !== "edit" && <Toolbar acts={acts} item={item} closed={closed !== null} />}
      {item !== undefined && (
        <MergeDialog key={`merge:${item.card.id}`} open={mode === "merge"} card={item.card} onClose={leave} />
      )}
    </div>
  );
}

/** Reading is everybody's; doing is for the leads of the team. */
const isReading = (act: DeskAct) => act === "next" || act === "previous" || act === "thread";

/** Why this lead cannot decide about the item, or `null`. */
function useClosed(item: TriageItem | undefined) {
  const actor = useActor();
  const { kinds } = useRules();
  return item === undefined ? null : permit("open", situationOfCard(item.card), actor, kinds);
}

/**
 * Returns the place in the list of what is on the desk, or -1. When that has gone, what moved up into its place is
 * next. A wide desk always has something on it; a phone begins with the list.
 */
function useIndex(items: readonly TriageItem[], task: string | undefined, narrow: boolean): number {
  const last = useRef<{ task: string | undefined; index: number }>({ task: undefined, index: -1 });
  const found = items.findIndex(({ card }) => String(card.number) === task);
  const gone = found === -1 && task !== undefined && last.current.task === task;
  const index = gone ? Math.min(last.current.index, items.length - 1) : found === -1 && !narrow ? 0 : found;
  useEffect(() => {
    last.current = { task, index };
  }, [task, index]);
  return index;
}

function useActs({
  item,
  index,
  items,
  setMode,
}: {
  item: TriageItem | undefined;
  index: number;
  items: readonly TriageItem[];
  setMode: (mode: Mode) => void;
}): Record<DeskAct, () => void> {
  const act = useAct();
  const client = useQueryClient();
  const navigate = useNavigate();
  const send = useCommand();
  const look = (at: number) => {
    const number = items[at]?.card.number;
    if (number !== undefined)
      void navigate({ to: "/triage", search: { task: String(number) }, replace: true });
  };
  const open = async (card: TriageItem["card"]) => {
    // Gone from the desk at once; where the board says no, asking again brings it back.
    client.setQueryData(
      triageQuery.queryKey,
      (before) => before && { items: before.items.filter((each) => each.card.id !== card.id) },
    );
    await send({ type: "open", taskId: card.id });
    await client.invalidateQueries({ queryKey: triageQuery.queryKey });
  };
  return {
    next: () => look(Math.min(index + 1, items.length - 1)),
    previous: () => look(Math.max(index - 1, 0)),
    open: () => item !== undefined && void open(item.card),
    drop: () => item !== undefined && act(item.card, { type: "drop", asks: "reason" }),
    edit: () => setMode("edit"),
    merge: () => setMode("merge"),
    thread: () => item?.card.thread != null && window.open(item.card.thread.address, "_blank", "noopener"),
  };
}

/** Letters act only while the focus is on the desk, outside of anything that is written in (WCAG 2.1.4). */
function useKeys(desk: React.RefObject<HTMLElement | null>, perform: (act: DeskAct) => void) {
  const { letterKeys } = usePreferences();
  const latest = useRef(perform);
  latest.current = perform;
  useEffect(() => {
    const element = desk.current;
    if (element === null || !letterKeys) return;
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (
        target instanceof HTMLElement &&
        target.closest("input, textarea, select, [contenteditable]") !== null
      )
        return;
      const act = actOfKey(event);
      if (act === null) return;
      event.preventDefault();
      latest.current(act);
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  }, [desk, letterKeys]);
}
