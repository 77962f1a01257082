// Who was asked to take the task: the person themselves can say yes or no, a lead sees that the question stands.
import { type Actor, type Card, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import { useAct } from "../../actions/act.tsx";
import { freed, refuseToTake, takingOffered } from "../../actions/wish.ts";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { useNow } from "../../parts/now.ts";
import { OfferWords } from "../../parts/offer-words.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";

export function Offers({ card, page }: { card: Card; page: TaskPage }) {
  const actor = useActor();
  const { kinds } = useRules();
  const isLead = permit("offer", situationOfCard(card), actor, kinds) === null;
  return page.offers.map((offer) =>
    actor.kind === "person" && offer.person.id === actor.id ? (
      <ToReader key={offer.id} card={card} offer={offer} />
    ) : (
      (isLead || isBy(offer, actor)) && <ToOther key={offer.id} card={card} offer={offer} />
    ),
  );
}

type Offer = TaskPage["offers"][number];

const isBy = ({ by }: Offer, actor: Actor) => actor.kind === "person" && actor.id === by.id;

function ToReader({ card, offer }: { card: Card; offer: Offer }) {
  const act = useAct();
  const send = useCommand();
  const actor = useActor();
  const mayTake = refuseToTake(freed(card, offer.slotId), actor, useRules(), useNow()) === null;
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded border border-accent bg-accent-soft p-4">
      <p className="flex min-w-0 grow basis-64 items-center gap-2.5">
        <Avatar person={offer.by} size={28} />
        <OfferWords offer={offer} />
      </p>
      <div className="flex gap-2">
        {mayTake && (
          <Button look="main" onClick={() => act(card, takingOffered(card, offer.slotId))}>
            {say(offer.slotId === null ? "web.act.claim" : "mine.take-over")}
          </Button>
        )}
        <Button onClick={() => void send({ type: "decline", taskId: card.id, offerId: offer.id })}>
          {say("page.offer.decline")}
        </Button>
      </div>
    </section>
  );
}

function ToOther({ card, offer }: { card: Card; offer: Offer }) {
  const send = useCommand();
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet text-small">
      <span>
        {say("page.offer.asked", { name: offer.person.name, by: offer.by.name })}{" "}
        <TimeNear how="until" at={offer.lapsesAt} />
      </span>
      <Button look="quiet" onClick={() => void send({ type: "decline", taskId: card.id, offerId: offer.id })}>
        {say("page.offer.withdraw")}
      </Button>
    </p>
  );
}
