// A long lane draws only the cards near the screen, and tells how many there are all the same.
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useState } from "react";
import { useReveal } from "./focus-card.ts";
import { LaneItem, type LaneListProps, linePlace } from "./lane-item.tsx";

/** A first guess of a card's height in pixels, until it has been measured. */
const GUESS = 136;
const GAP = 8;

export function LongLaneList({ cards, scroller, name, heldId, heldBy, lineAt, arrived }: LaneListProps) {
  const [focused, setFocused] = useState<number | null>(null);
  const kept = useRef(focused);
  kept.current = focused;
  // What has focus stays, however far the lane is scrolled; else the focus would fall to nowhere.
  const rangeExtractor = useCallback((range: Range) => {
    const near = defaultRangeExtractor(range);
    const { current } = kept;
    return current === null || near.includes(current) ? near : [...near, current].sort((a, b) => a - b);
  }, []);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESS,
    getItemKey: (index) => cards[index]?.id ?? index,
    gap: GAP,
    overscan: 8,
    rangeExtractor,
  });
  useEffect(() => {
    if (lineAt !== null && heldId !== null) virtual.scrollToIndex(lineAt, { align: "auto" });
  }, [virtual, lineAt, heldId]);
  const list = useRef<HTMLOListElement>(null);
  useReveal(
    cards,
    (index) => virtual.scrollToIndex(index, { align: "center" }),
    () => list.current,
  );
  const line = linePlace(cards, heldId, lineAt);
  return (
    <ol
      ref={list}
      aria-label={name}
      className="relative"
      style={{ height: virtual.getTotalSize() }}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>("[data-index]")?.dataset.index;
        setFocused(index === undefined ? null : Number(index));
      }}
      onBlur={() => setFocused(null)}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const card = cards[index];
        return card === undefined ? null : (
          <LaneItem
            key={card.id}
            card={card}
            index={index}
            of={cards.length}
            held={heldId === card.id ? heldBy : null}
            line={line === index ? "before" : null}
            arrived={arrived.has(card.id)}
            measure={virtual.measureElement}
            style={{ position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
          />
        );
      })}
    </ol>
  );
}
