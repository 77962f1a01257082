// The keys as this reader has them. What acts on keys asks here and knows no letter itself.
import { useMemo } from "react";
import { preferences, usePreferences } from "../preferences/preferences.ts";
import { printed } from "./press.ts";
import { type ActionId, actionOf, type Scope, shownKey } from "./registry.ts";

/** Returns what a press asks for here and now, or `null`. */
export const actionOfKey = (scope: Scope, event: KeyboardEvent): ActionId | null =>
  actionOf(scope, event, preferences());

/** Returns the key to show beside an action's words, in the parts in which it is printed; `null` where none acts. */
export function useKey(id: ActionId | null): readonly string[] | null {
  const { letterKeys, keys } = usePreferences();
  return useMemo(() => {
    const key = id === null ? null : shownKey(id, { letterKeys, keys });
    return key === null ? null : printed(key, isMac);
  }, [id, letterKeys, keys]);
}

export const isMac = /^(Mac|iP)/.test(globalThis.navigator?.platform ?? "");

/** Whether the focus is where people write: no key of ours acts there, save those with Ctrl or Cmd. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.closest(
      "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]",
    ) !== null
  );
}

/** Whether a dialog or a menu is open, which then has the keys to itself. */
export const isPopupOpen = (): boolean => document.querySelector("[data-sheet], [role=menu]") !== null;
