// The wall on which cards are carried by mouse, finger and keyboard, with words for those who do not see it.
import type { Card } from "@threadboard/domain";
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { autoScroll } from "./auto-scroll.ts";
import { DragControlContext, DraggingContext } from "./dragging.ts";
import { placeUnder } from "./place.ts";
import { listenForDrags, type Point } from "./pointer-drag.ts";
import { type CarryingProps, cardIn, useCarrying } from "./use-carrying.ts";

type Props = CarryingProps & {
  /** The element that holds the lanes; each is marked `data-lane`, its scrolling part `data-scroller`. */
  readonly wall: RefObject<HTMLElement | null>;
  readonly mayCarry: (card: Card) => boolean;
  /** How the card looks in the hand. */
  readonly inHand: (card: Card) => ReactNode;
  readonly children: ReactNode;
};

/** Where a card was taken hold of: the hand's way from its corner, and the card's width. */
type Hold = { readonly at: Point; readonly offset: Point; readonly width: number };

export function DragWall({ wall, mayCarry, inHand, children, ...props }: Props) {
  const { card, by, target, heard, pickUp, moveTo, drop, cancel, onKey } = useCarrying(props);
  const [hold, setHold] = useState<Hold | null>(null);
  const hand = useRef<HTMLDivElement>(null);
  const { lanes, plan } = props;
  // Looked up when it is wanted: a live change of the lanes must not end a drag.
  const cardOf = useEffectEvent(({ dataset }: HTMLElement) => cardIn(lanes, dataset.id));
  const mayCarryNode = useEffectEvent((node: HTMLElement) => {
    const pressed = cardOf(node);
    return pressed !== undefined && mayCarry(pressed);
  });

  useEffect(() => {
    const node = wall.current;
    if (node === null) return;
    let at: Point = { x: 0, y: 0 };
    let offset: Point = at;
    let id = "";
    let stopScrolling: () => void = () => undefined;
    const look = () => moveTo(placeUnder(at, id));
    const letGo = () => {
      stopScrolling();
      setHold(null);
    };
    const stop = listenForDrags(node, {
      mayCarry: (item) => mayCarryNode(item),
      onStart: (item, point) => {
        const picked = cardOf(item);
        if (picked === undefined) return;
        const box = item.getBoundingClientRect();
        id = picked.id;
        at = point;
        offset = { x: point.x - box.left, y: point.y - box.top };
        setHold({ at, offset, width: box.width });
        pickUp(picked, "pointer");
        stopScrolling = autoScroll(node, () => at, look);
      },
      onMove: (point) => {
        at = point;
        // The hand moves with every event; drawing the page anew for that would lag behind it.
        if (hand.current !== null) hand.current.style.transform = shift(at, offset);
        look();
      },
      onDrop: () => {
        letGo();
        drop();
      },
      onCancel: () => {
        letGo();
        cancel();
      },
    });
    return () => {
      stop();
      letGo();
    };
  }, [wall, pickUp, moveTo, drop, cancel]);

  const dragging = useMemo(
    () => ({ card, by, target, planFor: (column: Parameters<typeof plan>[1]) => card && plan(card, column) }),
    [card, by, target, plan],
  );
  const control = useMemo(() => ({ mayCarry, onKey }), [mayCarry, onKey]);
  return (
    <DragControlContext value={control}>
      <DraggingContext value={dragging}>{children}</DraggingContext>
      {card !== null &&
        hold !== null &&
        createPortal(
          <div
            ref={hand}
            aria-hidden="true"
            className="pointer-events-none fixed top-0 left-0 z-40"
            style={{ width: hold.width, transform: shift(hold.at, hold.offset) }}
          >
            {inHand(card)}
          </div>,
          document.body,
        )}
      <p role="status" aria-live="assertive" className="sr-only">
        {heard}
      </p>
    </DragControlContext>
  );
}

const shift = (at: Point, offset: Point) => `translate(${at.x - offset.x}px, ${at.y - offset.y}px)`;
