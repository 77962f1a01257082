// Where on the wall a point of the screen lies.
import type { Target } from "./keyboard-drag.ts";
import type { Point } from "./pointer-drag.ts";

/** Returns the lane under the point and the place in it, or `null` beside the lanes. */
export function placeUnder({ x, y }: Point, carriedId: string): Target | null {
  const lane = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-lane]");
  const columnId = lane?.dataset.lane;
  return lane == null || columnId === undefined ? null : { columnId, index: indexAt(lane, y, carriedId) };
}

/**
 * Returns how many cards of the lane come before `y`, the carried one not counted. Cards say their place by
 * `data-index`, since in a long lane only those near the screen are there to be measured.
 */
function indexAt(lane: HTMLElement, y: number, carriedId: string): number {
  const items = [...lane.querySelectorAll<HTMLElement>("[data-index]")];
  const carried = items.find(({ dataset }) => dataset.id === carriedId);
  const below = items.find((item) => {
    const { top, height } = item.getBoundingClientRect();
    return item !== carried && y < top + height / 2;
  });
  const index = below === undefined ? numberOf(items.at(-1)) + 1 : numberOf(below);
  return carried !== undefined && numberOf(carried) < index ? index - 1 : index;
}

const numberOf = (item: HTMLElement | undefined) => Number(item?.dataset.index ?? -1);
