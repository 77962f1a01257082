// While a card is carried near an edge, what lies there scrolls into reach.
import type { Point } from "./pointer-drag.ts";

/** Pixels from an edge in which it scrolls, and the most it moves in one frame. */
const EDGE = 56;
const FASTEST = 16;

/** Returns pixels a frame: 0 away from the edges, faster the closer to one or beyond it. */
export function edgeSpeed(at: number, from: number, to: number): number {
  const near = Math.min(EDGE, (to - from) / 4);
  if (at < from + near) return -FASTEST * Math.min(1, (from + near - at) / near);
  if (at > to - near) return FASTEST * Math.min(1, (at - (to - near)) / near);
  return 0;
}

/**
 * Scrolls the wall sideways and the lane under the hand up and down for as long as it runs. `point` is asked
 * every frame; `onScroll` is told after each step, since another card is then under a hand that rests.
 */
export function autoScroll(wall: HTMLElement, point: () => Point, onScroll: () => void): () => void {
  let frame = requestAnimationFrame(step);
  function step(): void {
    const { x, y } = point();
    const lane = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-lane]");
    const scroller = lane?.querySelector<HTMLElement>("[data-scroller]");
    const moved = [scrollBy(wall, "scrollLeft", x, "left", "right")];
    if (scroller != null) moved.push(scrollBy(scroller, "scrollTop", y, "top", "bottom"));
    if (moved.includes(true)) onScroll();
    frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}

function scrollBy(
  node: HTMLElement,
  axis: "scrollLeft" | "scrollTop",
  at: number,
  from: "left" | "top",
  to: "right" | "bottom",
): boolean {
  const box = node.getBoundingClientRect();
  const before = node[axis];
  node[axis] += edgeSpeed(at, box[from], box[to]);
  return node[axis] !== before;
}
