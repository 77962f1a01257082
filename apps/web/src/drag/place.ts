// Between which cards of a lane a height on the screen lies.

/**
 * Returns how many cards of the lane come before `y`, the carried one not counted. Cards say their place by
 * `data-index`, since in a long lane only those near the screen are there to be measured.
 */
export function indexAt(lane: HTMLElement, y: number, carriedId: string): number {
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
