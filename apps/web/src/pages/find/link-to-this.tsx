// For people who write welcome messages: the address of the page as it is filled in.
import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";

export function LinkToThis({ wish }: { wish: string }) {
  const [byHand, setByHand] = useState(false);
  const address = `${window.location.origin}/find${wish === "" ? "" : `?${wish}`}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      notify({ text: say("find.link.done"), tone: "done" });
    } catch {
      // The clipboard is for secure pages, and a browser may keep it to itself.
      setByHand(true);
    }
  };
  return (
    <>
      <Button look="quiet" title={say("find.link.help")} onClick={() => void copy()}>
        <Link2 aria-hidden size={16} />
        {say("find.link")}
      </Button>
      {byHand && (
        <input
          readOnly
          dir="ltr"
          aria-label={say("find.link.by-hand")}
          value={address}
          onFocus={({ target }) => target.select()}
          className="w-full rounded border border-line-strong bg-card px-3 py-1.5 font-mono text-small"
        />
      )}
    </>
  );
}
