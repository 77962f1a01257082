// After signing in the reader is back at the task they wanted, and is asked once more.
import { useNavigate } from "@tanstack/react-router";
import { type Card, freeSlotIds, situationOfCard } from "@threadboard/domain";
import { useEffect, useRef } from "react";
import { useAct } from "../../actions/act.tsx";
import { refuseToTake, takingOf } from "../../actions/wish.ts";
import { signInAddress } from "../../data/api.ts";
import { useActor, useMe, useRules } from "../../data/use-board.ts";
import { AnchorButton, Button, LinkButton } from "../../parts/button.tsx";
import { useNow } from "../../parts/now.ts";
import { say, words } from "../../words/words.ts";
import { WaitsFor } from "./waiting.tsx";

export function TakeAgain({ card }: { card: Card }) {
  const act = useAct();
  const actor = useActor();
  const { known } = useMe();
  const rules = useRules();
  const refusal = refuseToTake(card, actor, rules, useNow());
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const mine = refusal?.code === "already-yours";

  useEffect(() => {
    if (known) heading.current?.focus();
  }, [known]);
  // Taken, or left be: the question does not come back with a reload.
  const settle = () =>
    void navigate({ to: "/tasks/$number", params: { number: card.number }, search: {}, replace: true });
  useEffect(() => {
    if (mine) settle();
  });
  if (!known || mine) return null;

  const free = freeSlotIds(situationOfCard(card)).length;
  return (
    <section
      aria-labelledby="take-again"
      className="flex flex-col gap-3 rounded border border-accent bg-accent-soft p-4"
    >
      <h2 ref={heading} id="take-again" tabIndex={-1} className="font-semibold text-large outline-none">
        {refusal === null || refusal.code === "sign-in-first"
          ? say("page.take.title")
          : say("page.take.closed")}
      </h2>
      <p className="max-w-[60ch] text-pretty">
        {refusal === null
          ? say("page.take.text", {
              days: Math.round(rules.policy.claims.nudgeAfter + rules.policy.claims.releaseAfter),
            })
          : refusal.code === "sign-in-first"
            ? say("page.take.sign-in")
            : words.sayRefusal(refusal)}
      </p>
      <WaitsFor card={card} />
      <div className="flex flex-wrap gap-2">
        {refusal === null && (
          <Button look="main" onClick={() => act(card, takingOf(card))}>
            {say("web.act.claim")}
          </Button>
        )}
        {refusal?.code === "sign-in-first" && free > 0 && (
          <AnchorButton look="main" href={signInAddress(`/tasks/${card.number}?take=1`)}>
            {say("web.sign-in-forum")}
          </AnchorButton>
        )}
        {refusal !== null && refusal.code !== "sign-in-first" && (
          <LinkButton look="main" to="/" search={{ free: "1" }}>
            {say("page.take.other")}
          </LinkButton>
        )}
        <Button look="quiet" onClick={settle}>
          {say("web.not-now")}
        </Button>
      </div>
    </section>
  );
}
