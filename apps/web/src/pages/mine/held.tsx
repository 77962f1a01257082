// A task that the reader has: until when, what came back and why, and everything that a holder does with it.
import { isHeld, type OwnClaim } from "@threadboard/domain";
import { CornerDownLeft } from "lucide-react";
import { useAct } from "../../actions/act.tsx";
import { type Wish, wishesFor } from "../../actions/wish.ts";
import { wishWords } from "../../actions/wish-words.ts";
import { useActor, useBoard, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { LeaseNear } from "../../parts/lease-near.tsx";
import { useNow } from "../../parts/now.ts";
import { Quote } from "../../parts/quote.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Row } from "./part.tsx";

export function Held({ claim }: { claim: OwnClaim }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const card = useBoard().cards.find(({ id }) => id === claim.taskId);
  const wishes = card === undefined ? [] : wishesFor(card, actor, rules, now).filter(isOwn);
  return (
    <Row number={claim.number} title={claim.title} language={card?.language ?? null} kind={card?.kind}>
      <Until claim={claim} />
      {claim.state === "returned" && claim.returnComment !== null && (
        <div className="flex gap-2">
          <CornerDownLeft aria-hidden size={16} className="mt-0.5 shrink-0 text-amber rtl:-scale-x-100" />
          <Quote tone="amber">{claim.returnComment}</Quote>
        </div>
      )}
      {claim.handOver !== null && <HandingOver claim={claim} handOver={claim.handOver} />}
      {card !== undefined && wishes.length > 0 && (
        <div className="flex flex-wrap gap-2 max-tablet:grid max-tablet:grid-cols-2">
          {wishes.map((wish, index) => (
            <Button
              key={wish.type}
              look={index === 0 ? "invite" : isGivingUp(wish) ? "quiet" : "plain"}
              onClick={() => act(card, wish)}
            >
              {wishWords(wish, card)}
            </Button>
          ))}
        </div>
      )}
    </Row>
  );
}

const SOON = 3 * 86_400_000;

function Until({ claim }: { claim: OwnClaim }) {
  const now = useNow();
  const soon = claim.until !== null && Date.parse(claim.until) - now < SOON;
  if (isHeld(claim.state) && (claim.until !== null || claim.pause !== null)) {
    return (
      <p className={soon ? "font-medium text-amber" : "text-quiet"}>
        {say("page.mine.yours")} <LeaseNear claim={claim} tone="" />
      </p>
    );
  }
  return (
    <p className="text-quiet">
      {say("page.mine.since", { state: claim.state })} <TimeNear how="since" at={claim.since} />
    </p>
  );
}

/** Whom the reader asked to go on with it; until they answer it stays the reader's. */
function HandingOver({
  claim,
  handOver: { offerId, person, lapsesAt },
}: {
  claim: OwnClaim;
  handOver: NonNullable<OwnClaim["handOver"]>;
}) {
  const send = useCommand();
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small">
      <Avatar person={person} size={20} />
      <span>
        {say("mine.asked", { name: person.name })} <TimeNear how="until" at={lapsesAt} />
      </span>
      <Button look="quiet" onClick={() => void send({ type: "decline", taskId: claim.taskId, offerId })}>
        {say("mine.asked.withdraw")}
      </Button>
    </p>
  );
}

/** What the holder does; a lead's further wishes stand on the task's page. */
const isOwn = ({ type }: Wish) => type === "submit" || type === "renew" || isGivingUp({ type });

const isGivingUp = ({ type }: Pick<Wish, "type">) => type === "hand-over" || type === "hand-back";
