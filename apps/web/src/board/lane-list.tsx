// The cards of a lane. A long lane draws only those near the screen, and tells how many there are all the same.
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import type { Card } from "@threadboard/domain";
import { type CSSProperties, memo, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useCarry } from "../drag/drag-wall.tsx";
import { type HeldBy, TaskCard } from "./task-card.tsx";

/** Up to this many cards all are drawn: find-in-page and anchors then work as everywhere. */
const ALL_DRAWN = 60;
/** A first guess of a card's height in pixels, until it has been measured. */
const GUESS = 136;
const GAP = 8;

type Props = {
  readonly cards: readonly Card[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly heldId: Card["id"] | null;
  readonly heldBy: HeldBy;
  /** The place of the line that shows where a carried card would come to hang, the carried one not counted. */
  readonly lineAt: number | null;
  readonly arrived: ReadonlySet<Card["id"]>;
};

export function LaneList(props: Props) {
  return props.cards.length > ALL_DRAWN ? <LongList {...props} /> : <ShortList {...props} />;
}

function ShortList({ cards, name, heldId, heldBy, lineAt, arrived }: Props) {
  const line = linePlace(cards, heldId, lineAt);
  return (
    <ol aria-label={name} className="flex flex-col gap-(--card-gap)">
      {cards.map((card, index) => (
        <Item
          key={card.id}
          card={card}
          index={index}
          held={heldId === card.id ? heldBy : null}
          line={
            line === index ? "before" : line === cards.length && index === cards.length - 1 ? "after" : null
          }
          arrived={arrived.has(card.id)}
        />
      ))}
    </ol>
  );
}

function LongList({ cards, scroller, name, heldId, heldBy, lineAt, arrived }: Props) {
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
  const line = linePlace(cards, heldId, lineAt);
  return (
    <ol
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
          <Item
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

/** Counted with the carried card, which still hangs where it was. */
function linePlace(cards: readonly Card[], heldId: string | null, lineAt: number | null): number | null {
  if (lineAt === null) return null;
  const own = cards.findIndex(({ id }) => id === heldId);
  if (own === lineAt) return null;
  return own !== -1 && own < lineAt ? lineAt + 1 : lineAt;
}

const Item = memo(function Item({
  card,
  index,
  of,
  held,
  line,
  arrived,
  measure,
  style,
}: {
  card: Card;
  index: number;
  of?: number;
  held: HeldBy;
  line: "before" | "after" | null;
  arrived: boolean;
  measure?: (node: HTMLElement | null) => void;
  style?: CSSProperties;
}) {
  const { ref, grip } = useCarry(card);
  return (
    <li
      ref={measure}
      style={style}
      data-index={index}
      data-id={card.id}
      data-line={line ?? undefined}
      data-arrived={arrived ? "" : undefined}
      {...(of === undefined ? {} : { "aria-setsize": of, "aria-posinset": index + 1 })}
      className="lane-item"
    >
      <TaskCard ref={ref} card={card} held={held} grip={grip} />
    </li>
  );
});
