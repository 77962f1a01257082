// Who is not signed in takes a task through their forum account, and comes back to this very task.
import type { Card } from "@threadboard/domain";
import { signInAddress } from "../data/api.ts";
import { useSettings } from "../data/use-board.ts";
import { AnchorButton, Button } from "../parts/button.tsx";
import { Dialog, FormButtons } from "../parts/dialog.tsx";
import { say } from "../words/words.ts";

export function SignInDialog({ open, card, onClose }: { open: boolean; card: Card; onClose: () => void }) {
  const { claims } = useSettings();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("web.sign-in-to-take")}
      description={say("web.sign-in-to-take.text", {
        title: card.title,
        days: Math.round(claims.nudgeAfter + claims.releaseAfter),
      })}
    >
      <FormButtons>
        <Button onClick={onClose}>{say("web.not-now")}</Button>
        <AnchorButton look="main" href={signInAddress(`/tasks/${card.number}?take=1`)}>
          {say("web.sign-in-forum")}
        </AnchorButton>
      </FormButtons>
    </Dialog>
  );
}
