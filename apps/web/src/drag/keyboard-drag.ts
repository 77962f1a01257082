// Carrying a card by keyboard: which key takes it where. Pure; independent of what is drawn where.

/** The lanes in their order, each with the number of cards in it apart from the carried one. */
export type Wall = readonly {
  readonly columnId: string;
  readonly others: number;
  readonly ordered: boolean;
}[];
/** Between which cards: `index` cards of the column come before, the carried one not counted. */
export type Target = { readonly columnId: string; readonly index: number };

export type KeyStep =
  | { readonly kind: "to"; readonly target: Target }
  | { readonly kind: "drop" }
  | { readonly kind: "cancel" };

/** Returns what the key does to a carried card, or `null` for a key that is not ours. At an edge it stays. */
export function stepByKey(key: string, target: Target, wall: Wall): KeyStep | null {
  const at = wall.findIndex(({ columnId }) => columnId === target.columnId);
  const lane = wall[at];
  if (lane === undefined) return { kind: "cancel" };
  switch (key) {
    case " ":
    case "Enter":
      return { kind: "drop" };
    case "Escape":
    case "Tab":
      return { kind: "cancel" };
    case "ArrowUp":
      return within(lane, target.index - 1);
    case "ArrowDown":
      return within(lane, target.index + 1);
    case "Home":
      return within(lane, 0);
    case "End":
      return within(lane, lane.others);
    case "ArrowLeft":
      return within(wall[at - 1] ?? lane, target.index);
    case "ArrowRight":
      return within(wall[at + 1] ?? lane, target.index);
    default:
      return null;
  }
}

/** Returns the key that goes the way this one points where the first lane stands at the right. */
export function mirrored(key: string): string {
  return { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[key] ?? key;
}

/** A lane with an order of its own, such as newest first, has one place only. */
function within({ columnId, others, ordered }: Wall[number], index: number): KeyStep {
  return {
    kind: "to",
    target: { columnId, index: ordered ? Math.min(Math.max(index, 0), others) : 0 },
  };
}
