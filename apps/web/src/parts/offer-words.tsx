// Who asks the reader to take a task, or to go on with it, and until when the question stands.
import type { OwnOffer } from "@threadboard/domain";
import { say } from "../words/words.ts";
import { TimeNear } from "./time-near.tsx";

export function OfferWords({ offer }: { offer: Pick<OwnOffer, "by" | "slotId" | "lapsesAt"> }) {
  return (
    <span>
      {say(offer.slotId === null ? "page.offer.asks" : "mine.handed", { name: offer.by.name })}{" "}
      <span className="text-quiet">
        {say("page.offer.stands")} <TimeNear how="until" at={offer.lapsesAt} />.
      </span>
    </span>
  );
}
