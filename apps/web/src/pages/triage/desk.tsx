// The reading desk: one list, one text, and what to do with it. Whatever is done, the next one is there at once.
import { useQueryClient } from "@tanstack/react-query";
import type { Triage, TriageItem } from "@threadboard/domain";
import { type RefObject, useEffect, useRef, useState } from "react";
import { taskQuery } from "../../data/queries.ts";
import { actionOfKey, isPopupOpen, isWriting } from "../../keys/keys.ts";
import { Button } from "../../parts/button.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { useScreen } from "../../parts/use-screen.ts";
import { usePreferences } from "../../preferences/preferences.ts";
import { say } from "../../words/words.ts";
import { type AnswerId, answersTo, visits } from "./answers.ts";
import { covered } from "./cover.ts";
import { DeskEmpty } from "./desk-empty.tsx";
import { type Fact, facts, keyOfFact } from "./facts.ts";
import { ItemDetail } from "./item-detail.tsx";
import { ItemList } from "./item-list.tsx";
import { idOf } from "./plan.ts";
import { type Prompt, PromptBar } from "./prompts.tsx";
import { type DeskAct, Toolbar } from "./toolbar.tsx";
import { useDeciding } from "./use-deciding.ts";
import { usePlace } from "./use-place.ts";
import { useSelection } from "./use-selection.ts";
import { useVisit } from "./use-visit.ts";

type Mode = "read" | "edit" | Prompt;

export function Desk({ items: served, total }: Triage) {
  const narrow = useScreen() === "phone";
  const { covers, decide, undo } = useDeciding();
  const items = covered(served, covers);
  const { index, look } = usePlace(items, narrow);
  const selection = useSelection(items);
  const [mode, setMode] = useState<Mode>("read");
  const desk = useRef<HTMLDivElement>(null);
  const visit = useVisit();
  const item = items[index];
  useNeighbours(items, index);
  const targets = selection.items.length > 0 ? selection.items : item === undefined ? [] : [item];
  const answer = (id: AnswerId) => {
    if (item !== undefined && visits.has(id)) visit(item, id);
    else {
      selection.clear();
      decide(targets, { type: "answer", answer: id });
    }
  };
  const act = (id: DeskAct) => {
    const fact = facts.find((each) => keyOfFact[each] === id);
    if (fact !== undefined) {
      if (targets.some(({ kind }) => kind === "task")) setMode(fact);
      return;
    }
    switch (id) {
      case "desk-next":
        return look(Math.min(index + 1, items.length - 1));
      case "desk-previous":
        return look(Math.max(index - 1, 0));
      case "desk-open":
        selection.clear();
        return decide(targets, { type: "open" });
      case "desk-drop":
        // A line of a list is no task yet, and a hidden one has its own words: neither asks why.
        return targets.every(({ kind }) => kind === "proposal")
          ? decide(targets, { type: "drop", reason: "" })
          : setMode("drop");
      case "desk-merge":
        return targets.some(({ kind }) => kind === "task") ? setMode("merge") : undefined;
      case "desk-snooze":
        return setMode("snooze");
      case "desk-edit":
        return item?.kind === "task" ? setMode("edit") : undefined;
      case "desk-thread":
        return item === undefined ? undefined : visit(item, "thread");
      case "desk-select":
        return selection.toggle(index);
      case "desk-range":
        return selection.reach(index);
      case "desk-alike":
        return selection.alike(index);
      case "desk-undo":
        return undo();
    }
  };
  useKeys(desk, mode === "read" ? { act, answer, item, onEscape: selection.clear } : null);
  const leave = () => {
    setMode("read");
    // What had the focus goes with the question.
    desk.current?.querySelector<HTMLElement>("#item")?.focus({ preventScroll: true });
  };
  if (items.length === 0) return <DeskEmpty />;
  const waiting = total - (served.length - items.length);
  return (
    <div ref={desk} className="flex h-full min-h-0 flex-col">
      {narrow && item !== undefined && <PageHeading title={say("web.triage")} className="sr-only" />}
      <div className="grid min-h-0 grow tablet:grid-cols-[minmax(15rem,24rem)_minmax(0,1fr)]">
        <div
          className={`min-h-0 flex-col overflow-y-auto border-line tablet:flex tablet:border-e ${item === undefined ? "flex" : "hidden"}`}
        >
          <div className="px-4 pt-5 pb-2">
            <PageHeading title={say("web.triage")} className="text-large" />
            <p className="text-quiet text-small">{say("desk.waiting", { count: waiting })}</p>
            {total > served.length && (
              <p className="text-quiet text-small">{say("desk.shown", { count: served.length })}</p>
            )}
            <Selecting
              count={selection.items.length}
              onAlike={() => selection.alike(index)}
              onClear={selection.clear}
            />
          </div>
          <ItemList items={items} chosen={index} selection={selection} />
        </div>
        {item !== undefined && (
          <ItemDetail
            key={idOf(item)}
            item={item}
            editing={mode === "edit"}
            onFact={(fact: Fact) => setMode(fact)}
            onLeave={leave}
          />
        )}
      </div>
      {item !== undefined && mode === "read" && (
        <Toolbar item={item} selected={selection.items.length} act={act} answer={answer} />
      )}
      {mode !== "read" && mode !== "edit" && (
        <PromptBar
          key={mode}
          prompt={mode}
          items={targets}
          decide={(decision) => {
            if (decision.type !== "edit" && decision.type !== "label" && decision.type !== "places")
              selection.clear();
            decide(targets, decision);
          }}
          ask={setMode}
          onClose={leave}
        />
      )}
    </div>
  );
}

function Selecting({ count, onAlike, onClear }: { count: number; onAlike: () => void; onClear: () => void }) {
  return (
    <div role="status" className="flex min-h-8 flex-wrap items-center gap-x-1 text-small">
      {count > 0 && (
        <>
          <span className="font-medium">{say("desk.selected", { count })}</span>
          <Button look="quiet" onClick={onAlike}>
            {say("desk.select.alike")}
          </Button>
          <Button look="quiet" onClick={onClear}>
            {say("desk.select.none")}
          </Button>
        </>
      )}
    </div>
  );
}

/** The texts of those around what is read are there before anybody asks for them. */
function useNeighbours(items: readonly TriageItem[], index: number): void {
  const client = useQueryClient();
  const numbers = [index, index + 1, index + 2, index - 1].flatMap((at) => {
    const item = items[at];
    return item?.kind === "task" ? [item.card.number] : [];
  });
  const wanted = numbers.join();
  useEffect(() => {
    for (const number of wanted.split(",").map(Number))
      if (number > 0) void client.prefetchQuery(taskQuery(number));
  }, [client, wanted]);
}

type Keys = {
  readonly act: (act: DeskAct) => void;
  readonly answer: (answer: AnswerId) => void;
  readonly item: TriageItem | undefined;
  readonly onEscape: () => void;
};

/** Keys act only while the focus is on the desk, outside of anything that is written in (WCAG 2.1.4). */
function useKeys(desk: RefObject<HTMLElement | null>, keys: Keys | null): void {
  const { letterKeys } = usePreferences();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      const { target } = event;
      if (now === null || event.defaultPrevented || isWriting(target) || isPopupOpen()) return;
      // After an item has gone with its controls, nothing has the focus; that counts as the desk.
      const onDesk = target === document.body || (target instanceof Node && desk.current?.contains(target));
      if (!onDesk || !perform(now, event, letterKeys)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [desk, letterKeys]);
}

/** Returns whether the press meant anything. */
function perform({ act, answer, item, onEscape }: Keys, event: KeyboardEvent, letterKeys: boolean): boolean {
  const found = actionOfKey("desk", event);
  if (found !== null) {
    act(found as DeskAct);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") {
    onEscape();
    return true;
  }
  const chosen = letterKeys && item !== undefined && /^[1-9]$/.test(event.key);
  const id = chosen ? answersTo(item)[Number(event.key) - 1] : undefined;
  if (id !== undefined) answer(id);
  return id !== undefined;
}
