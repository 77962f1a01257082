// Moves the card that has the focus as a drop there would: at once, after a question, or not at all, for the same reason.
import type { Card } from "@threadboard/domain";
import { announce } from "../parts/announce.ts";
import { say, words } from "../words/words.ts";
import { keyMove, type Way } from "./key-move.ts";
import type { Lane } from "./lanes.ts";
import type { Side } from "./neighbour.ts";
import { tellRefused } from "./tell-refused.ts";
import type { Drops } from "./use-drops.ts";

type Setting = {
  readonly lanes: readonly Lane[];
  readonly drops: Drops;
  /** The key is being held down. */
  readonly again: boolean;
};

export function moveByKey(side: Side, card: Card, { lanes, drops, again }: Setting): void {
  const way = directed(side);
  // A key that is held down must not run through column after column.
  if (again && (way === "before" || way === "after")) return;
  const move = keyMove(lanes, card, way);
  if (move === null) return;
  const { column } = move;
  if (move.kind === "stays") {
    announce(say(stays[move.why], { title: card.title, column: column.name }), "assertive");
    return;
  }
  const meant = drops.plan(card, column);
  if (!meant.ok) {
    tellRefused(words.sayRefusal(meant.refusal));
    return;
  }
  drops.drop(card, move.target, meant);
  if (meant.command !== "move") return;
  const lane = lanes.find((each) => each.column.id === column.id);
  const others = lane?.cards.filter(({ id }) => id !== card.id).length ?? 0;
  const place = move.target.index + 1;
  announce(say("keys.moved", { title: card.title, column: column.name, place, places: others + 1 }));
}

const stays = {
  first: "keys.move.first",
  last: "keys.move.last",
  edge: "keys.move.edge",
  unordered: "keys.move.unordered",
} as const;

/** Columns stand from left to right, or from right to left where the language is written so. */
function directed(side: Side): Way {
  if (side === "up" || side === "down") return side;
  const isRtl = document.documentElement.dir === "rtl";
  return (side === "left") === isRtl ? "after" : "before";
}
