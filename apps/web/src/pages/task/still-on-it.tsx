// The link of a message has brought the holder here: one click says that they are still on it. Opening it says nothing.
import { useNavigate } from "@tanstack/react-router";
import { type Card, isHeld } from "@threadboard/domain";
import { useEffect, useRef } from "react";
import { signInAddress } from "../../data/api.ts";
import { useMe } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { AnchorButton, Button } from "../../parts/button.tsx";
import { say } from "../../words/words.ts";

export function StillOnIt({ card }: { card: Card }) {
  const { person, claims, known } = useMe();
  const send = useCommand();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const own = claims.find(({ taskId, state }) => taskId === card.id && isHeld(state));
  useEffect(() => {
    if (known) heading.current?.focus();
  }, [known]);
  if (!known) return null;
  const settle = () =>
    void navigate({ to: "/tasks/$number", params: { number: card.number }, search: {}, replace: true });
  const renew = async () => {
    if (own !== undefined && (await send({ type: "renew", taskId: card.id, claimId: own.id })) !== null)
      settle();
  };
  return (
    <section
      aria-labelledby="still-on-it"
      className="flex flex-col gap-3 rounded border border-accent bg-accent-soft p-4"
    >
      <h2 ref={heading} id="still-on-it" tabIndex={-1} className="font-semibold text-large outline-none">
        {say("page.renew.title")}
      </h2>
      <p className="max-w-[60ch] text-pretty">
        {person === null
          ? say("page.renew.sign-in")
          : say(own === undefined ? "page.renew.not-yours" : "page.renew.text")}
      </p>
      <div className="flex flex-wrap gap-2">
        {person === null && (
          <AnchorButton look="main" href={signInAddress(`/tasks/${card.number}?renew=1`)}>
            {say("web.sign-in-forum")}
          </AnchorButton>
        )}
        {own !== undefined && (
          <Button look="main" onClick={() => void renew()}>
            {say("web.act.renew")}
          </Button>
        )}
        <Button look="quiet" onClick={settle}>
          {say("web.not-now")}
        </Button>
      </div>
    </section>
  );
}
