// Which card's title is beside another on the screen.

/** As it is seen, not as it is written. */
export type Side = "up" | "down" | "left" | "right";

/** A title that begins this little above the other is still beside it, in pixels. */
const BESIDE = 40;

/** Returns the title next to this one: above or below in its lane, or at the same height in the lane beside it. */
export function neighbour(root: HTMLElement, title: Element, side: Side): HTMLElement | null {
  const columns = [...root.querySelectorAll<HTMLElement>("[data-lane]")];
  const lanes = columns.length === 0 ? [root] : columns;
  const at = lanes.findIndex((lane) => lane.contains(title));
  const own = titlesIn(lanes[at]);
  const place = own.findIndex((each) => title.isSameNode(each));
  if (side === "up") return own[place - 1] ?? null;
  if (side === "down") return own[place + 1] ?? null;
  const isRtl = getComputedStyle(root).direction === "rtl";
  const step = (side === "left") === isRtl ? 1 : -1;
  const { top } = title.getBoundingClientRect();
  for (let beside = at + step; beside >= 0 && beside < lanes.length; beside += step) {
    const titles = titlesIn(lanes[beside]);
    const nearest = titles.find((each) => each.getBoundingClientRect().top >= top - BESIDE) ?? titles.at(-1);
    if (nearest !== undefined) return nearest;
  }
  return null;
}

const titlesIn = (lane: HTMLElement | undefined) => [
  ...(lane?.querySelectorAll<HTMLElement>("[data-card-title]") ?? []),
];
