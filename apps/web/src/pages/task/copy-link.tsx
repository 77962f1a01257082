// The address of the task, for pasting it elsewhere.
import type { Card } from "@threadboard/domain";
import { Link2 } from "lucide-react";
import { Button } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";

export function CopyLink({ card }: { card: Card }) {
  const copy = async () => {
    const address = `${location.origin}/tasks/${card.number}`;
    try {
      await navigator.clipboard.writeText(address);
      notify({ text: say("page.copy-link.done"), tone: "done" });
    } catch {
      // Where the browser keeps its clipboard to itself, the address can still be taken from here.
      notify({ text: address, tone: "done" });
    }
  };
  return (
    <Button look="quiet" className="-my-1 -ms-2 px-2 touch:-ms-4 print:hidden" onClick={() => void copy()}>
      <Link2 aria-hidden size={15} />
      {say("page.copy-link")}
    </Button>
  );
}
