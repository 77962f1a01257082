// A task that the reader follows: how it stands, and how to stop.
import type { Card } from "@threadboard/domain";
import { CardNow } from "../../board/card-now.tsx";
import { FollowButton } from "../../find/follow-button.tsx";
import { Row } from "./part.tsx";

export function Followed({ card }: { card: Card }) {
  return (
    <Row number={card.number} title={card.title} language={card.language} kind={card.kind}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <CardNow card={card} />
        <FollowButton card={card} />
      </div>
    </Row>
  );
}
