// Picking cards up and putting them down, by mouse, finger and keyboard, with words for those who do not see it.
// The only place that knows dnd-kit. It knows no rules: what a place means is asked of `plan`.
import {
  type CollisionDetection,
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import type { Card, Column, DropPlan } from "@threadboard/domain";
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import { say, words } from "../words/words.ts";
import { stepByKey, type Target, type Wall } from "./keyboard-drag.ts";
import { indexAt } from "./place.ts";

export type Lanes = readonly { readonly column: Column; readonly cards: readonly Card[] }[];
type Carried = { readonly card: Card; readonly by: "pointer" | "keyboard" };

type Dragging = {
  /** What is in the hand. */
  readonly card: Card | null;
  readonly by: "pointer" | "keyboard" | null;
  readonly target: Target | null;
  readonly planFor: (column: Column) => DropPlan | null;
};

type Control = {
  readonly mayCarry: (card: Card) => boolean;
  readonly onKey: (card: Card, event: KeyboardEvent) => void;
};

const DraggingContext = createContext<Dragging>({ card: null, by: null, target: null, planFor: () => null });
const ControlContext = createContext<Control | null>(null);

type Props = {
  readonly lanes: Lanes;
  /** What dropping the card into the column would do, or why that is closed. */
  readonly plan: (card: Card, column: Column) => DropPlan;
  readonly onDrop: (card: Card, target: Target, plan: Extract<DropPlan, { ok: true }>) => void;
  readonly mayCarry: (card: Card) => boolean;
  /** Says, for the reader's ears, what a drop here would do. */
  readonly planWords: (plan: DropPlan, column: Column) => string;
  readonly inHand: (card: Card) => ReactNode;
  readonly children: ReactNode;
};

export function DragWall({ lanes, plan, onDrop, mayCarry, planWords, inHand, children }: Props) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [heard, hear] = useState("");
  const latest = useRef({ lanes, plan, onDrop, planWords, carried, target });
  latest.current = { lanes, plan, onDrop, planWords, carried, target };

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 280, tolerance: 8 } }),
  );

  const pickUp = useCallback((card: Card, by: Carried["by"]) => {
    const start = whereIs(latest.current.lanes, card);
    setCarried({ card, by });
    setTarget(start);
    hear(say("web.drag.picked-up", { title: card.title }));
  }, []);

  const putDown = useCallback(() => {
    setCarried(null);
    setTarget(null);
  }, []);

  const cancel = useCallback(() => {
    const { carried: now } = latest.current;
    if (now !== null) hear(say("web.drag.cancelled", { title: now.card.title }));
    putDown();
  }, [putDown]);

  /** Returns whether the card was let go. A closed lane says why; from the keyboard the card then stays in hand. */
  const drop = useCallback(() => {
    const { carried: now, target: place, ...props } = latest.current;
    const column = props.lanes.find(({ column: { id } }) => id === place?.columnId)?.column;
    if (now === null || place === null || column === undefined) return putDown();
    const meant = props.plan(now.card, column);
    if (!meant.ok) {
      hear(words.sayRefusal(meant.refusal));
      if (now.by === "pointer") putDown();
      return;
    }
    putDown();
    if (sameTarget(place, whereIs(props.lanes, now.card))) {
      hear(say("web.drag.cancelled", { title: now.card.title }));
      return;
    }
    hear(say("web.drag.dropped", { title: now.card.title, column: column.name }));
    props.onDrop(now.card, place, meant);
  }, [putDown]);

  const moveTo = useCallback((next: Target) => {
    const { carried: now, target: before, ...props } = latest.current;
    if (now === null || sameTarget(before, next)) return;
    setTarget(next);
    const lane = props.lanes.find(({ column }) => column.id === next.columnId);
    if (lane === undefined) return;
    const others = lane.cards.filter(({ id }) => id !== now.card.id).length;
    const place = say("web.drag.over", {
      column: lane.column.name,
      place: next.index + 1,
      places: others + 1,
    });
    const meant = props.plan(now.card, lane.column);
    hear(before?.columnId === next.columnId ? place : `${place} ${props.planWords(meant, lane.column)}`);
  }, []);

  const onKey = useCallback(
    (card: Card, event: KeyboardEvent) => {
      const { carried: now, target: place, lanes: all } = latest.current;
      if (now === null || place === null) {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        pickUp(card, "keyboard");
        return;
      }
      const step = stepByKey(event.key, place, wallOf(all, now.card));
      if (step === null) return;
      if (event.key !== "Tab") event.preventDefault();
      event.stopPropagation();
      if (step.kind === "to") moveTo(step.target);
      else if (step.kind === "drop") drop();
      else cancel();
    },
    [pickUp, moveTo, drop, cancel],
  );

  const dragging = useMemo<Dragging>(
    () => ({
      card: carried?.card ?? null,
      by: carried?.by ?? null,
      target,
      planFor: (column) => (carried === null ? null : plan(carried.card, column)),
    }),
    [carried, target, plan],
  );
  const control = useMemo<Control>(() => ({ mayCarry, onKey }), [mayCarry, onKey]);

  const start = ({ active }: DragStartEvent) => {
    const card = cardById(lanes, String(active.id));
    if (card !== undefined) pickUp(card, "pointer");
  };
  const move = ({ collisions }: DragMoveEvent) => {
    const over = collisions?.[0];
    const index: unknown = over?.data?.index;
    if (over !== undefined && typeof index === "number") moveTo({ columnId: String(over.id), index });
    else setTarget(null);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={findPlace}
      onDragStart={start}
      onDragMove={move}
      onDragOver={move}
      onDragEnd={() => {
        swallowClick();
        drop();
      }}
      onDragCancel={cancel}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: "" } }}
    >
      <ControlContext value={control}>
        <DraggingContext value={dragging}>{children}</DraggingContext>
      </ControlContext>
      <DragOverlay dropAnimation={null}>{carried?.by === "pointer" && inHand(carried.card)}</DragOverlay>
      <p role="status" aria-live="assertive" className="sr-only">
        {heard}
      </p>
    </DndContext>
  );
}

/** What is being carried, and over what. */
export const useDragging = () => use(DraggingContext);

/** What a card needs to be picked up by mouse or finger. */
export function useCarry(card: Card): { ref: (node: HTMLElement | null) => void; grip: object | undefined } {
  const control = use(ControlContext);
  const disabled = control === null || !control.mayCarry(card);
  const { setNodeRef, listeners } = useDraggable({ id: card.id, disabled });
  return { ref: setNodeRef, grip: disabled ? undefined : listeners };
}

/** What a card's handle needs to be carried by keyboard; `null` where the reader may not carry it. */
export function useHandle(card: Card) {
  const control = use(ControlContext);
  const { card: carried, by } = useDragging();
  if (control === null || !control.mayCarry(card)) return null;
  const held = carried?.id === card.id && by === "keyboard";
  return {
    "aria-pressed": held,
    onKeyDown: (event: KeyboardEvent) => control.onKey(card, event),
  };
}

/** Makes a lane a place to drop into. */
export function useLaneDrop(column: Column): (node: HTMLElement | null) => void {
  return useDroppable({ id: column.id }).setNodeRef;
}

/** Under the pointer: the lane, and between which of its cards. */
const findPlace: CollisionDetection = (args) => {
  const [lane] = pointerWithin(args);
  if (lane === undefined || args.pointerCoordinates === null) return [];
  const node = args.droppableContainers.find(({ id }) => id === lane.id)?.node.current;
  const index = node == null ? 0 : indexAt(node, args.pointerCoordinates.y, String(args.active.id));
  return [{ ...lane, data: { ...lane.data, index } }];
};

function wallOf(lanes: Lanes, carried: Card): Wall {
  return lanes.map(({ column, cards }) => ({
    columnId: column.id,
    others: cards.filter(({ id }) => id !== carried.id).length,
    ordered: column.stage !== "done",
  }));
}

function whereIs(lanes: Lanes, card: Card): Target {
  const lane = lanes.find(({ column }) => column.id === card.columnId);
  return { columnId: card.columnId, index: lane?.cards.findIndex(({ id }) => id === card.id) ?? 0 };
}

const sameTarget = (a: Target | null, b: Target | null) =>
  a?.columnId === b?.columnId && a?.index === b?.index;

const cardById = (lanes: Lanes, id: string) =>
  lanes.flatMap(({ cards }) => cards.find((card) => card.id === id) ?? [])[0];

/** Our own words are spoken instead, the same for mouse, finger and keyboard. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** Letting go over a link is not a click on it. */
function swallowClick(): void {
  const stop = (event: Event) => event.preventDefault();
  window.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 80);
}
