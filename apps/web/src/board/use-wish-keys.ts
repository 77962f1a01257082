// Does by key what a card's menu does, or says why not.
import { useRouter } from "@tanstack/react-router";
import { type Actor, type Card, permit, type Refusal, refuse, situationOfCard } from "@threadboard/domain";
import { useAct } from "../actions/act.tsx";
import { type Rules, refuseToTake, takingOf, wishesFor } from "../actions/wish.ts";
import { useActor, useRules } from "../data/use-board.ts";
import type { ActionId } from "../keys/registry.ts";
import { say, words } from "../words/words.ts";
import { useCardMenu } from "./card-menu-control.ts";
import { tellRefused } from "./tell-refused.ts";
import { actionOfWish } from "./wish-keys.ts";

/** Returns the function that does it; focus comes back to the card's title. */
export function useWishKeys(): (action: ActionId, card: Card, title: HTMLElement) => void {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const router = useRouter();
  const menu = useCardMenu();
  return (action, card, title) => {
    const wishes = wishesFor(card, actor, rules, Date.now());
    const found = wishes.filter((wish) => actionOfWish(wish, wishes) === action);
    const [first] = found;
    const closed = whyClosed(action, card, actor, rules);
    if (found.length > 1) {
      // Several people's work may wait on one card; the menu says whose is whose.
      menu.open(card, title);
    } else if (first !== undefined) {
      act(card, first);
    } else if (closed?.code === "sign-in-first" && action === "claim") {
      act(card, takingOf(card));
    } else if (closed !== null) {
      tellRefused(words.sayRefusal(closed));
    } else if (action === "move-to") {
      menu.openMoves(card, title);
    } else if (action === "edit") {
      const params = { number: card.number };
      void router.navigate({ to: "/tasks/$number", params, search: { edit: "1" } });
    } else if (action === "thread" && card.thread !== null) {
      window.location.assign(card.thread.address);
    } else {
      tellRefused(say("keys.move.not-here", { action: say(`keys.action.${action}`) }));
    }
  };
}

/** Why the rules do not let this reader do it, as far as they say more than that it is not to be done now. */
function whyClosed(action: ActionId, card: Card, actor: Actor, rules: Rules): Refusal | null {
  switch (action) {
    case "claim":
      return refuseToTake(card, actor, rules, Date.now());
    case "thread":
      return card.thread === null ? refuse("no-thread") : null;
    case "edit":
    case "renew":
    case "submit":
    case "hand-back":
    case "accept":
    case "return":
    case "offer":
      return permit(action, situationOfCard(card), actor, rules.kinds);
    default:
      return null;
  }
}
