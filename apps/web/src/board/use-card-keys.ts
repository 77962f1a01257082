// Keys on a card's title: arrows go from card to card, and single letters act, unless they are switched off.
import { type RefObject, useEffect } from "react";
import { useAct } from "../actions/act.tsx";
import { wishesFor } from "../actions/wish.ts";
import { useActor, useRules } from "../data/use-board.ts";
import { preferences } from "../preferences/preferences.ts";
import type { Lane } from "./lanes.ts";
import { letterOf } from "./letters.ts";

export function useCardKeys(wall: RefObject<HTMLElement | null>, lanes: readonly Lane[]): void {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  useEffect(() => {
    const node = wall.current;
    if (node === null) return;
    const onKey = (event: KeyboardEvent) => {
      const title = event.target instanceof HTMLElement ? event.target.closest("[data-card-title]") : null;
      if (title === null || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key.startsWith("Arrow")) {
        const next = neighbour(node, title, event.key);
        if (next === null) return;
        event.preventDefault();
        next.focus();
        return;
      }
      if (!preferences().letterKeys) return;
      const id = title.closest<HTMLElement>("[data-id]")?.dataset.id;
      const card = lanes.flatMap(({ cards }) => cards).find((each) => each.id === id);
      if (card === undefined) return;
      const wish = wishesFor(card, actor, rules, Date.now()).find((each) => letterOf(each) === event.key);
      if (wish === undefined) return;
      event.preventDefault();
      act(card, wish);
    };
    node.addEventListener("keydown", onKey);
    return () => node.removeEventListener("keydown", onKey);
  }, [wall, lanes, act, actor, rules]);
}

/** The title next to this one: above or below in its lane, or at the same height in the lane beside it. */
function neighbour(wall: HTMLElement, title: Element, key: string): HTMLElement | null {
  const columns = [...wall.querySelectorAll<HTMLElement>("[data-lane]")];
  const lanes = columns.length === 0 ? [wall] : columns;
  const at = lanes.findIndex((lane) => lane.contains(title));
  const titlesIn = (lane: HTMLElement | undefined) => [
    ...(lane?.querySelectorAll<HTMLElement>("[data-card-title]") ?? []),
  ];
  const own = titlesIn(lanes[at]);
  const place = own.findIndex((each) => title.isSameNode(each));
  if (key === "ArrowUp") return own[place - 1] ?? null;
  if (key === "ArrowDown") return own[place + 1] ?? null;
  const step = key === "ArrowLeft" ? -1 : 1;
  for (let beside = at + step; beside >= 0 && beside < lanes.length; beside += step) {
    const titles = titlesIn(lanes[beside]);
    const { top } = title.getBoundingClientRect();
    const nearest = titles.find((each) => each.getBoundingClientRect().top >= top - 40) ?? titles.at(-1);
    if (nearest !== undefined) return nearest;
  }
  return null;
}
