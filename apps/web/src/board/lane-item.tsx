// One place in a lane, with the card that hangs there.
import type { Card } from "@threadboard/domain";
import { type CSSProperties, memo, type RefObject } from "react";
import { useGrip } from "../drag/drag-wall.tsx";
import type { CarriedBy } from "../drag/dragging.ts";
import { TaskCard } from "./task-card.tsx";

export type LaneListProps = {
  readonly cards: readonly Card[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly heldId: Card["id"] | null;
  readonly heldBy: CarriedBy | null;
  /** The place of the line that shows where a carried card would come to hang, the carried one not counted. */
  readonly lineAt: number | null;
  readonly arrived: ReadonlySet<Card["id"]>;
};

/** Returns where the line is drawn, counted with the carried card, which still hangs where it was. */
export function linePlace(
  cards: readonly Card[],
  heldId: string | null,
  lineAt: number | null,
): number | null {
  if (lineAt === null) return null;
  const own = cards.findIndex(({ id }) => id === heldId);
  if (own === lineAt) return null;
  return own !== -1 && own < lineAt ? lineAt + 1 : lineAt;
}

export const LaneItem = memo(function LaneItem({
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
  held: CarriedBy | null;
  line: "before" | "after" | null;
  arrived: boolean;
  measure?: (node: HTMLElement | null) => void;
  style?: CSSProperties;
}) {
  const { ref, grip } = useGrip(card);
  return (
    <li
      ref={(node) => {
        ref(node);
        measure?.(node);
      }}
      {...grip}
      style={style}
      data-index={index}
      data-id={card.id}
      data-line={line ?? undefined}
      data-arrived={arrived ? "" : undefined}
      {...(of === undefined ? {} : { "aria-setsize": of, "aria-posinset": index + 1 })}
      className="lane-item"
    >
      <TaskCard card={card} held={held} />
    </li>
  );
});
