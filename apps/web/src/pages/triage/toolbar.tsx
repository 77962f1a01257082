// The foot of the reading desk: what to do with the item, with the key beside each word; under the thumb on a phone.
import type { TriageItem } from "@threadboard/domain";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "../../parts/button.tsx";
import { usePreferences } from "../../preferences/preferences.ts";
import { say } from "../../words/words.ts";
import { type DeskAct, keyOfAct } from "./keys.ts";

export function Toolbar({
  acts,
  item,
  closed,
}: {
  acts: Readonly<Record<DeskAct, () => void>>;
  item: TriageItem;
  closed: boolean;
}) {
  const button = (act: DeskAct, look: ButtonLook, disabled = false) => (
    <Button look={look} disabled={disabled} onClick={acts[act]} className="px-2.5 tablet:px-3">
      {say(`page.triage.${act}`)}
      <Key>{keyOfAct[act]}</Key>
    </Button>
  );
  return (
    <div
      role="toolbar"
      aria-label={say("page.triage.toolbar", { title: item.card.title })}
      className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-lane px-3 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] tablet:px-4"
    >
      {button("open", "main", closed)}
      {button("drop", "plain", closed)}
      {button("edit", "plain", closed)}
      {button("merge", "plain", closed)}
      <span className="hidden grow tablet:block" />
      {item.card.thread !== null && (
        <span className="hidden tablet:contents">{button("thread", "quiet")}</span>
      )}
      {button("previous", "quiet")}
      {button("next", "quiet")}
    </div>
  );
}

/** The key's own letter; a screen reader has it from the help, not in every button's name. */
function Key({ children }: { children: ReactNode }) {
  const { letterKeys } = usePreferences();
  if (!letterKeys) return null;
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-4.5 rounded-small border border-current px-1 text-center font-mono text-[0.6875rem] leading-4 opacity-75 mouse:inline-block"
    >
      {children}
    </span>
  );
}
