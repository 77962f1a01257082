// The keys that act anywhere on the page, and the dialogs that they open. Those are fetched when first wanted.
import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { backToBoard } from "../board/way-back.ts";
import { undoLatest } from "../data/undo.ts";
import { earlyKeys } from "../parts/in-use.ts";
import { actionOfKey, isPopupOpen, isWriting } from "./keys.ts";
import { onPopup, type PopupName } from "./popups.ts";
import { focusSearch, leaveSearch } from "./search-keys.ts";

const KeyOverview = lazy(() =>
  import("./key-overview.tsx").then(({ KeyOverview }) => ({ default: KeyOverview })),
);
const Palette = lazy(() => import("../palette/palette.tsx").then(({ Palette }) => ({ default: Palette })));

export function PageKeys() {
  const [wanted, setWanted] = useState<ReadonlySet<PopupName>>(new Set());
  const [open, setOpen] = useState<PopupName | null>(null);
  const router = useRouter();
  useEffect(() => {
    const show = (name: PopupName) => {
      setWanted((before) => new Set(before).add(name));
      setOpen(name);
    };
    // A dialog that Escape closes may be gone by the time that we hear of the key, so it is looked for before.
    let inPopup = false;
    const before = () => {
      inPopup = isPopupOpen();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (!inPopup && leaveSearch(event))) return;
      if (event.key === "Escape" && !inPopup && !isWriting(event.target)) return void backToBoard(router);
      const action = actionOfKey("page", event);
      // Where people write, Ctrl+Z takes back what they wrote.
      const mayAct =
        action === "undo" ? !isWriting(event.target) : isChord(event) || !isWriting(event.target);
      if (action === null || !mayAct || inPopup) return;
      event.preventDefault();
      if (action === "palette") show("palette");
      else if (action === "help") show("keys");
      else if (action === "undo") undoLatest();
      else if (!focusSearch()) show("palette");
    };
    window.addEventListener("keydown", before, true);
    window.addEventListener("keydown", onKey);
    earlyKeys().forEach(onKey);
    const stop = onPopup(show);
    return () => {
      window.removeEventListener("keydown", before, true);
      window.removeEventListener("keydown", onKey);
      stop();
    };
  }, [router]);
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {wanted.has("keys") && <KeyOverview open={open === "keys"} onClose={close} />}
      {wanted.has("palette") && <Palette open={open === "palette"} onClose={close} />}
    </Suspense>
  );
}

const isChord = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;
