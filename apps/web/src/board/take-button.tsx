// The invitation on a card: for whoever may take it, and for whoever could after signing in.
import type { Card } from "@threadboard/domain";
import { useAct } from "../actions/act.tsx";
import { freeParts, refuseToTake, takingOf } from "../actions/wish.ts";
import { useActor, useRules, useSettings } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { useNow } from "../parts/now.ts";
import { say } from "../words/words.ts";
import { waitsWords } from "./card-details.tsx";

export function TakeButton({ card, className = "" }: { card: Card; className?: string }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const { prefix } = useSettings();
  const refusal = refuseToTake(card, actor, rules, now);
  if (refusal !== null && !(refusal.code === "sign-in-first" && couldBeTaken(card, now))) return null;
  return (
    <Button
      look="invite"
      aria-label={say("web.act.claim.of", { title: card.title })}
      // Beside the button it is said in short; this is for whoever points at it, or hears it.
      title={card.blockedBy.length === 0 ? undefined : waitsWords(card, prefix)}
      onClick={() => act(card, takingOf(card))}
      className={className}
    >
      {say("web.act.claim")}
    </Button>
  );
}

/** What of a refusal would be left after signing in. */
function couldBeTaken(card: Card, now: number): boolean {
  const announced = card.notBefore !== null && Date.parse(card.notBefore) > now;
  return card.stage !== "done" && !announced && freeParts(card).length > 0;
}
