// Where a key takes the card that has the focus: one place on in its column, or into the column beside it. Pure.
import type { Card, Column } from "@threadboard/domain";
import type { Target } from "../drag/keyboard-drag.ts";
import type { Lane } from "./lanes.ts";

/** Columns go from the first to the last, whichever way they are written. */
export type Way = "up" | "down" | "before" | "after";

export type KeyMove =
  | { readonly kind: "to"; readonly target: Target; readonly column: Column }
  /** There is nowhere to go on that side. */
  | {
      readonly kind: "stays";
      readonly why: "first" | "last" | "edge" | "unordered";
      readonly column: Column;
    };

/** Returns the place next to the card's, or why there is none; `null` for a card that is in no lane. */
export function keyMove(lanes: readonly Lane[], card: Card, way: Way): KeyMove | null {
  const at = lanes.findIndex(({ column }) => column.id === card.columnId);
  const lane = lanes[at];
  const index = lane?.cards.findIndex(({ id }) => id === card.id) ?? -1;
  if (lane === undefined || index === -1) return null;
  if (way === "before" || way === "after") {
    const beside = lanes[way === "before" ? at - 1 : at + 1];
    return beside === undefined ? { kind: "stays", why: "edge", column: lane.column } : into(beside, index);
  }
  const next = way === "up" ? index - 1 : index + 1;
  if (lane.column.stage === "done") return { kind: "stays", why: "unordered", column: lane.column };
  if (next < 0) return { kind: "stays", why: "first", column: lane.column };
  if (next >= lane.cards.length) return { kind: "stays", why: "last", column: lane.column };
  return { kind: "to", target: { columnId: lane.column.id, index: next }, column: lane.column };
}

/** At the same height as before, or at the foot of a shorter column. Finished work has one place only. */
function into({ column, cards }: Lane, index: number): KeyMove {
  const place = column.stage === "done" ? 0 : Math.min(index, cards.length);
  return { kind: "to", target: { columnId: column.id, index: place }, column };
}
