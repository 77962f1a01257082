// The key beside a word; a screen reader has it from the overview of keys, not in every button's name.
import type { ReactNode } from "react";
import { useKey } from "../../keys/keys.ts";
import type { ActionId } from "../../keys/registry.ts";
import { usePreferences } from "../../preferences/preferences.ts";

/** A character as printed on its key; nothing where characters do not act. */
export function KeyCap({ children }: { children: ReactNode }) {
  const { letterKeys } = usePreferences();
  return letterKeys && children !== null ? <Cap>{children}</Cap> : null;
}

/** The key that the reader has for it. */
export function KeyOf({ act }: { act: ActionId }) {
  const parts = useKey(act);
  return parts === null ? null : <Cap>{parts.join(" ")}</Cap>;
}

function Cap({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-4.5 rounded-small border border-current px-1 text-center font-mono text-[0.6875rem] leading-4 opacity-75 mouse:inline-block"
    >
      {children}
    </span>
  );
}
