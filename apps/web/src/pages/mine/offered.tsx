// A task that the reader was asked to take: by a lead, or by its holder to go on in their place.
import { freeSlotIds, type OwnOffer, situationOfCard } from "@threadboard/domain";
import { useAct } from "../../actions/act.tsx";
import { freed, refuseToTake, takingOffered } from "../../actions/wish.ts";
import { useActor, useBoard, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { useNow } from "../../parts/now.ts";
import { OfferWords } from "../../parts/offer-words.tsx";
import { say, words } from "../../words/words.ts";
import { Row } from "./part.tsx";

export function Offered({ offer }: { offer: OwnOffer }) {
  const act = useAct();
  const send = useCommand();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const card = useBoard().cards.find(({ id }) => id === offer.taskId);
  const wanted = card === undefined ? undefined : freed(card, offer.slotId);
  const refusal = wanted === undefined ? null : refuseToTake(wanted, actor, rules, now);
  const isFree = wanted !== undefined && freeSlotIds(situationOfCard(wanted)).length > 0;
  return (
    <Row number={offer.number} title={offer.title} language={card?.language ?? null} kind={card?.kind}>
      <p className="flex items-center gap-2">
        <Avatar person={offer.by} size={20} />
        <OfferWords offer={offer} />
      </p>
      {refusal !== null && <p className="text-pretty text-quiet">{words.sayRefusal(refusal)}</p>}
      <div className="flex flex-wrap gap-2 max-tablet:*:grow">
        {card !== undefined && isFree && refusal === null && (
          <Button look="main" onClick={() => act(card, takingOffered(card, offer.slotId))}>
            {say(offer.slotId === null ? "web.act.claim" : "mine.take-over")}
          </Button>
        )}
        <Button onClick={() => void send({ type: "decline", taskId: offer.taskId, offerId: offer.id })}>
          {say("page.offer.decline")}
        </Button>
      </div>
    </Row>
  );
}
