// The wall on which cards are carried by mouse, finger and keyboard, with words for those who do not see it.
// The only place that knows dnd-kit. What a place means, and what is said of it, is `useCarrying`'s matter.
import {
  type CollisionDetection,
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import type { Card, Column } from "@threadboard/domain";
import { type ReactNode, use, useEffect, useMemo } from "react";
import { DragControlContext, DraggingContext } from "./dragging.ts";
import { indexAt } from "./place.ts";
import { type CarryingProps, cardIn, useCarrying } from "./use-carrying.ts";

type Props = CarryingProps & {
  readonly mayCarry: (card: Card) => boolean;
  /** Called when a card is picked up, and when none is in the hand any more. */
  readonly onCarrying: (carrying: boolean) => void;
  /** How the card looks in the hand. */
  readonly inHand: (card: Card) => ReactNode;
  readonly children: ReactNode;
};

/** A mouse that moves less than this, in pixels, is a click. */
const MOUSE = { activationConstraint: { distance: 6 } };
/** A finger that rests this long, in milliseconds, picks up; one that moves further before that scrolls. */
const FINGER = { activationConstraint: { delay: 280, tolerance: 8 } };

/** Slow enough that a lane passing under the hand can be stopped at. */
const AT_EDGE = { acceleration: 5, threshold: { x: 0.12, y: 0.15 } };

export function DragWall({ mayCarry, onCarrying, inHand, children, ...props }: Props) {
  const { card, by, target, pickUp, moveTo, drop, cancel, onKey } = useCarrying(props);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, FINGER));
  const { lanes, plan } = props;
  const inPointer = by === "pointer";
  useWholePage(inPointer);
  const carrying = card !== null;
  useEffect(() => onCarrying(carrying), [onCarrying, carrying]);

  const dragging = useMemo(
    () => ({ card, by, target, planFor: (column: Column) => card && plan(card, column) }),
    [card, by, target, plan],
  );
  const control = useMemo(() => ({ mayCarry, onKey }), [mayCarry, onKey]);
  const follow = ({ collisions }: DragMoveEvent) => {
    const over = collisions?.[0];
    const index: unknown = over?.data?.index;
    moveTo(over === undefined || typeof index !== "number" ? null : { columnId: String(over.id), index });
  };

  return (
    <DndContext
      sensors={sensors}
      autoScroll={AT_EDGE}
      collisionDetection={findPlace}
      onDragStart={({ active }) => {
        const picked = cardIn(lanes, String(active.id));
        if (picked !== undefined) pickUp(picked, "pointer");
      }}
      onDragMove={follow}
      onDragOver={follow}
      onDragEnd={() => {
        swallowClick();
        drop();
      }}
      onDragCancel={cancel}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: "" } }}
    >
      <DragControlContext value={control}>
        <DraggingContext value={dragging}>{children}</DraggingContext>
      </DragControlContext>
      <DragOverlay dropAnimation={null}>{inPointer && card !== null && inHand(card)}</DragOverlay>
    </DndContext>
  );
}

/** What a card needs to be picked up by mouse or finger. */
export function useGrip(card: Card): {
  readonly ref: (node: HTMLElement | null) => void;
  readonly grip: object | undefined;
} {
  const control = use(DragControlContext);
  const disabled = control === null || !control.mayCarry(card);
  const { setNodeRef, listeners } = useDraggable({ id: card.id, disabled });
  return { ref: setNodeRef, grip: disabled ? undefined : listeners };
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

/** While something is in the hand the whole page shows it: the cursor, and no text that selects itself. */
function useWholePage(carrying: boolean): void {
  useEffect(() => {
    if (!carrying) return;
    document.documentElement.dataset.carrying = "";
    return () => {
      delete document.documentElement.dataset.carrying;
    };
  }, [carrying]);
}

/** Our own words are spoken instead, the same for mouse, finger and keyboard. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** Letting go over a link is not a click on it. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 80);
}
