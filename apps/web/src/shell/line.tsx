// Says when the board cannot be kept up to date. While all is well it says nothing.
import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useLine } from "../data/line.ts";
import { say } from "../words/words.ts";

/** A dropped line is often back in a moment; only a lasting one is worth a word. */
const PATIENCE = 3_000;

export function Line() {
  const state = useLine();
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (state !== "offline") {
      setLasting(false);
      return;
    }
    // What the browser knows for certain needs no waiting.
    const timer = setTimeout(() => setLasting(true), navigator.onLine ? PATIENCE : 0);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <p role="status" className="empty:hidden">
      {lasting && (
        <span
          title={say("web.offline.long")}
          className="inline-flex items-center gap-1.5 rounded-full bg-amber-soft px-2.5 py-0.5 text-amber text-small"
        >
          <CloudOff aria-hidden size={14} />
          {say("web.offline")}
          <span className="sr-only">{say("web.offline.long")}</span>
        </span>
      )}
    </p>
  );
}
