// One part of one task: free to take, with somebody, in review, or how it came out. Never told by colour alone.
import { type Card, type ClaimOnCard, partStateOf, type SlotOnCard } from "@threadboard/domain";
import { CornerDownLeft, Hourglass, Minus } from "lucide-react";
import { useAct } from "../../actions/act.tsx";
import { refuseToTake } from "../../actions/wish.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { LeaseNear } from "../../parts/lease-near.tsx";
import { say } from "../../words/words.ts";
import type { MatrixSetting } from "./matrix-setting.ts";
import { OutcomeMark } from "./outcome-mark.tsx";

type Props = { readonly card: Card; readonly slot: SlotOnCard; readonly setting: MatrixSetting };

export function PartCell({ card, slot, setting }: Props) {
  const { claim } = slot;
  const state = partStateOf(card.stage, claim);
  if (claim === null)
    return state === "free" ? <Free card={card} slot={slot} setting={setting} /> : <Closed />;
  if (state === "done") return <Finished card={card} claim={claim} setting={setting} />;
  return <With claim={claim} setting={setting} />;
}

const line = "flex min-h-8 min-w-0 items-center gap-1.5 text-small";

function Free({ card, slot, setting: { actor, rules, now } }: Props) {
  const act = useAct();
  const refusal = refuseToTake(card, actor, rules, now);
  if (refusal !== null && refusal.code !== "sign-in-first")
    return <span className={`${line} font-medium text-accent`}>{say("campaigns.state.free")}</span>;
  return (
    <Button
      look="invite"
      aria-label={say("campaigns.cell.take.of", { title: card.title, part: slot.name ?? "" })}
      onClick={() => act(card, { type: "claim", slotId: slot.id, asks: null })}
    >
      {say("campaigns.cell.take")}
    </Button>
  );
}

function With({ claim, setting: { actor } }: { claim: ClaimOnCard; setting: MatrixSetting }) {
  const mine = actor.kind === "person" && actor.id === claim.person.id;
  return (
    <span className={line}>
      {claim.state === "submitted" ? (
        <Hourglass aria-hidden size={14} className="shrink-0 text-amber" />
      ) : claim.state === "returned" ? (
        <CornerDownLeft aria-hidden size={14} className="shrink-0 text-amber" />
      ) : null}
      <Avatar person={claim.person} />
      <span className="flex min-w-0 flex-col leading-4.5">
        <span className="truncate" dir="auto">
          {mine ? say("campaigns.cell.mine") : claim.person.name}
        </span>
        <span className="text-quiet">
          {claim.state === "submitted" && say("campaigns.state.review")}
          {claim.state === "returned" && say("campaigns.cell.returned")}
          {claim.state === "working" && <LeaseNear claim={claim} tone="" />}
        </span>
      </span>
    </span>
  );
}

function Finished({
  card,
  claim,
  setting: { kinds },
}: {
  card: Card;
  claim: ClaimOnCard;
  setting: MatrixSetting;
}) {
  const outcomes = kinds.find(({ key }) => key === card.kind)?.outcomes ?? [];
  const name = outcomes.find(({ key }) => key === claim.outcome)?.name ?? claim.outcome;
  return (
    <span className={line}>
      <OutcomeMark outcome={claim.outcome} />
      <span className="flex min-w-0 flex-col leading-4.5">
        <span className="font-medium">{name ?? say("campaigns.state.done")}</span>
        <span className="truncate text-quiet" dir="auto">
          {claim.person.name}
        </span>
      </span>
    </span>
  );
}

function Closed() {
  return (
    <span className={`${line} text-quiet`}>
      <Minus aria-hidden size={15} />
      {say("campaigns.state.closed")}
    </span>
  );
}
