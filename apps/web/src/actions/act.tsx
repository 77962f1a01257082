// Doing things with a card from anywhere on the page: asks what has to be asked, then gives the command.
import type { Card } from "@threadboard/domain";
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from "react";
import { fetched } from "../data/fetched.ts";
import { useActor } from "../data/use-board.ts";
import { useCommand } from "../data/use-command.ts";
import { type Answer, commandOf } from "./answered.ts";
import type { Wish } from "./wish.ts";

const AskDialog = lazy(() =>
  fetched(() => import("./ask-dialog.tsx").then(({ AskDialog }) => ({ default: AskDialog }))),
);
const SignInDialog = lazy(() =>
  fetched(() => import("./sign-in-dialog.tsx").then(({ SignInDialog }) => ({ default: SignInDialog }))),
);

type Asking = { readonly card: Card; readonly wish: Wish; readonly given: Answer | null };

const Act = createContext<(card: Card, wish: Wish) => void>(() => {
  throw new Error("Acting needs an ActProvider around it");
});

/** Returns the function that does a wish: at once, or after its question. Who is not signed in is asked to. */
export const useAct = () => use(Act);

export function ActProvider({ children }: { children: ReactNode }) {
  const send = useCommand();
  const actor = useActor();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [open, setOpen] = useState(false);
  const signedIn = actor.kind === "person";

  const act = useCallback(
    (card: Card, wish: Wish) => {
      if (signedIn && wish.asks === null) {
        void send(commandOf(card, wish, {}));
        return;
      }
      setAsking({ card, wish, given: null });
      setOpen(true);
    },
    [send, signedIn],
  );
  // The dialog stays until it has faded; what it asked about is kept for that long.
  const close = useCallback(() => setOpen(false), []);
  const answer = async (given: Answer) => {
    if (asking === null) return;
    close();
    const done = await send(commandOf(asking.card, asking.wish, given));
    if (done !== null) return setAsking((now) => (now === asking ? null : now));
    // What was written must not be lost to a refusal or the network: the dialog comes back with it.
    setAsking({ ...asking, given });
    setOpen(true);
  };

  return (
    <Act value={act}>
      {children}
      {asking !== null && (
        <Suspense fallback={null}>
          {signedIn ? (
            <AskDialog
              key={`${asking.card.id}:${asking.wish.type}`}
              open={open}
              card={asking.card}
              wish={asking.wish}
              given={asking.given}
              onAnswer={(given) => void answer(given)}
              onClose={close}
            />
          ) : (
            <SignInDialog open={open} card={asking.card} onClose={close} />
          )}
        </Suspense>
      )}
    </Act>
  );
}
