// A card as the rules see it. Apart from the schema of a card, so that the browser has the one without the other.
import type { Situation } from "../command/permission.ts";
import type { Card } from "./card.ts";

/** Returns what permission and drop plans need to know of a card. */
export function situationOfCard(card: Card): Situation {
  return {
    stage: card.stage,
    team: card.team,
    kind: card.kind,
    notBefore: card.notBefore === null ? null : Date.parse(card.notBefore),
    campaign: card.campaign,
    createdBy: card.createdBy,
    slots: card.slots,
    claims: card.slots.flatMap(({ id, claim }) =>
      claim === null ? [] : [{ id: claim.id, slotId: id, personId: claim.person.id, state: claim.state }],
    ),
  };
}
