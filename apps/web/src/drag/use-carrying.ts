// A card in the hand: from picking up to putting down, whichever hand it is, and what is said meanwhile.
// It knows no rules: what a place means is asked of `plan`.
import type { Card, Column, DropPlan } from "@threadboard/domain";
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import { announce } from "../parts/announce.ts";
import { say, words } from "../words/words.ts";
import type { CarriedBy } from "./dragging.ts";
import { mirrored, stepByKey, type Target, type Wall } from "./keyboard-drag.ts";

export type Lanes = readonly { readonly column: Column; readonly cards: readonly Card[] }[];

export type CarryingProps = {
  readonly lanes: Lanes;
  /** What dropping the card into the column would do, or why that is closed. */
  readonly plan: (card: Card, column: Column) => DropPlan;
  readonly onDrop: (card: Card, target: Target, plan: Extract<DropPlan, { ok: true }>) => void;
  /** Says what a drop there would do. */
  readonly planWords: (plan: DropPlan, column: Column) => string;
};

/** Said at once: each step makes the one before it old. */
const hear = (text: string) => announce(text, "assertive");

type Carried = { readonly cardId: Card["id"]; readonly by: CarriedBy };

export function useCarrying(props: CarryingProps) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  // Handlers outlive a drawing: they look here for how things stand now.
  const latest = useRef({ ...props, carried, target });
  useLayoutEffect(() => {
    latest.current = { ...props, carried, target };
  });

  const putDown = useCallback(() => {
    setCarried(null);
    setTarget(null);
  }, []);

  const pickUp = useCallback((card: Card, by: CarriedBy) => {
    setCarried({ cardId: card.id, by });
    setTarget(whereIs(latest.current.lanes, card));
    hear(say("web.drag.picked-up", { title: card.title }));
  }, []);

  const cancel = useCallback(() => {
    const { lanes, carried: now } = latest.current;
    const card = cardIn(lanes, now?.cardId);
    if (card !== undefined) hear(say("web.drag.cancelled", { title: card.title }));
    putDown();
  }, [putDown]);

  const moveTo = useCallback((next: Target | null) => {
    const { lanes, plan, planWords, carried: now, target: before } = latest.current;
    if (sameTarget(before, next)) return;
    setTarget(next);
    const lane = lanes.find(({ column }) => column.id === next?.columnId);
    const card = cardIn(lanes, now?.cardId);
    if (lane === undefined || card === undefined || next === null) return;
    const meant = plan(card, lane.column);
    const { name } = lane.column;
    if (meant.ok && meant.command === "move") {
      const places = others(lane.cards, card) + 1;
      hear(say("web.drag.over", { column: name, place: next.index + 1, places }));
    } else if (meant.ok)
      hear(say("keys.carried.over", { column: name, what: planWords(meant, lane.column) }));
    else hear(say("keys.carried.closed", { column: name, why: planWords(meant, lane.column) }));
  }, []);

  /** A closed lane says why. Carried by keyboard the card then stays in the hand, to be put elsewhere. */
  const drop = useCallback(() => {
    const { lanes, plan, onDrop, carried: now, target: place } = latest.current;
    const column = lanes.find(({ column: { id } }) => id === place?.columnId)?.column;
    const card = cardIn(lanes, now?.cardId);
    if (card === undefined || place === null || column === undefined) return cancel();
    const meant = plan(card, column);
    if (!meant.ok) {
      hear(words.sayRefusal(meant.refusal));
      if (now?.by === "pointer") putDown();
      return;
    }
    if (sameTarget(place, whereIs(lanes, card))) return cancel();
    putDown();
    hear(say("web.drag.dropped", { title: card.title, column: column.name }));
    onDrop(card, place, meant);
  }, [cancel, putDown]);

  const onKey = useCallback(
    (card: Card, event: KeyboardEvent) => {
      const { lanes, carried: now, target: place } = latest.current;
      if (now === null || place === null) {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        pickUp(card, "keyboard");
        return;
      }
      const isRtl = document.documentElement.dir === "rtl";
      const step = stepByKey(isRtl ? mirrored(event.key) : event.key, place, wallOf(lanes, card));
      if (step === null) return;
      if (event.key !== "Tab") event.preventDefault();
      event.stopPropagation();
      if (step.kind === "to") moveTo(step.target);
      else if (step.kind === "drop") drop();
      else cancel();
    },
    [pickUp, moveTo, drop, cancel],
  );

  // A card that leaves the board while it is carried is carried no more.
  const card = cardIn(props.lanes, carried?.cardId) ?? null;
  return {
    card,
    by: card === null ? null : (carried?.by ?? null),
    target,
    pickUp,
    moveTo,
    drop,
    cancel,
    onKey,
  };
}

function wallOf(lanes: Lanes, carried: Card): Wall {
  return lanes.map(({ column, cards }) => ({
    columnId: column.id,
    others: others(cards, carried),
    ordered: column.stage !== "done",
  }));
}

function whereIs(lanes: Lanes, card: Card): Target {
  const lane = lanes.find(({ column }) => column.id === card.columnId);
  return { columnId: card.columnId, index: lane?.cards.findIndex(({ id }) => id === card.id) ?? 0 };
}

const others = (cards: readonly Card[], carried: Card) => cards.filter(({ id }) => id !== carried.id).length;

const sameTarget = (a: Target | null, b: Target | null) =>
  a?.columnId === b?.columnId && a?.index === b?.index;

/** Returns the card as it is now. */
export const cardIn = (lanes: Lanes, id: string | undefined): Card | undefined =>
  lanes.flatMap(({ cards }) => cards.find((card) => card.id === id) ?? [])[0];
