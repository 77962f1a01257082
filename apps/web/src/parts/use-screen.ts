// How much room there is; the same measures as the breakpoints of the theme.
import { useSyncExternalStore } from "react";

export type Screen =
  /** One column at a time. */
  | "phone"
  /** Columns side by side. */
  | "desk"
  /** Room for a rail beside them. */
  | "wide";

const phone = matchMedia("(width < 44rem)");
const wide = matchMedia("(width >= 100rem)");

function subscribe(listener: () => void): () => void {
  for (const query of [phone, wide]) query.addEventListener("change", listener);
  return () => {
    for (const query of [phone, wide]) query.removeEventListener("change", listener);
  };
}

const screen = (): Screen => (phone.matches ? "phone" : wide.matches ? "wide" : "desk");

export const useScreen = (): Screen => useSyncExternalStore(subscribe, screen);
