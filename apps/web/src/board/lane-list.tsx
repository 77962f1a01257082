// The cards of a lane: all of them, or in a long lane those near the screen.
import { lazy, Suspense } from "react";
import { LaneItem, type LaneListProps, linePlace } from "./lane-item.tsx";

const LongLaneList = lazy(() =>
  import("./long-lane-list.tsx").then(({ LongLaneList }) => ({ default: LongLaneList })),
);

/** Up to this many cards all are drawn: find-in-page and anchors then work as everywhere. */
const ALL_DRAWN = 60;
/** More than a tall screen shows: what of a long lane is drawn until its own list is there. */
const FIRST_DRAWN = 14;

export function LaneList(props: LaneListProps) {
  if (props.cards.length <= ALL_DRAWN) return <ShortList {...props} />;
  return (
    <Suspense fallback={<ShortList {...props} cards={props.cards.slice(0, FIRST_DRAWN)} />}>
      <LongLaneList {...props} />
    </Suspense>
  );
}

function ShortList({ cards, name, heldId, heldBy, lineAt, arrived }: LaneListProps) {
  const line = linePlace(cards, heldId, lineAt);
  return (
    <ol aria-label={name} className="flex flex-col gap-(--card-gap)">
      {cards.map((card, index) => (
        <LaneItem
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
