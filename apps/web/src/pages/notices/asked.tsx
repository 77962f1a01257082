// Under a notice that asks somebody to take a task: yes or no in one click, for as long as the question stands.
import type { Notice } from "@threadboard/domain";
import { useAct } from "../../actions/act.tsx";
import { refuseToTake, takingOf } from "../../actions/wish.ts";
import { useActor, useBoard, useMe, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { useNow } from "../../parts/now.ts";
import { say, words } from "../../words/words.ts";

export function Asked({ notice: { taskId } }: { notice: Notice }) {
  const { offers } = useMe();
  const offer = offers.find((each) => each.taskId === taskId);
  const { cards } = useBoard();
  const card = cards.find(({ id }) => id === taskId);
  const act = useAct();
  const send = useCommand();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  if (offer === undefined || card === undefined) return null;
  const refusal = refuseToTake(card, actor, rules, now);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {refusal === null ? (
        <Button look="main" onClick={() => act(card, takingOf(card))}>
          {say("web.act.claim")}
        </Button>
      ) : (
        <p className="text-pretty text-quiet">{words.sayRefusal(refusal)}</p>
      )}
      <Button onClick={() => void send({ type: "decline", taskId, offerId: offer.id })}>
        {say("page.offer.decline")}
      </Button>
    </div>
  );
}
