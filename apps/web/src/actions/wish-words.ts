// How a wish is called on a button or in a menu.
import type { Card, Column } from "@threadboard/domain";
import { say } from "../words/words.ts";
import type { Wish } from "./wish.ts";

/** Buttons say what happens. Where several people are on a task, it also says whose part. */
export function wishWords(wish: Wish, card: Card, columns: readonly Column[] = []): string {
  switch (wish.type) {
    case "claim":
      return wish.asks === "person" ? say("web.act.claim-for") : say("web.act.claim");
    case "accept":
    case "return":
    case "release":
      return say(`web.act.${wish.type}`, { name: nameOf(card, wish.claimId) });
    case "move":
      return say("web.act.move-to", {
        column: columns.find((column) => column.id === wish.columnId)?.name ?? "",
      });
    default:
      return say(`web.act.${wish.type}`);
  }
}

function nameOf(card: Card, claimId: string | null): string {
  const slot = card.slots.find(({ claim }) => claim?.id === claimId);
  return slot?.claim?.person.name ?? "";
}
