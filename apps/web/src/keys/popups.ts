// The two dialogs that open from anywhere on the page: the overview of the keys, and the command palette.

export type PopupName = "keys" | "palette";

let show: ((name: PopupName) => void) | null = null;

/** Opens one of them, whoever asks. */
export const openPopup = (name: PopupName): void => show?.(name);

/** Called by what draws them. Returns how to stop. */
export function onPopup(by: (name: PopupName) => void): () => void {
  show = by;
  return () => {
    show = null;
  };
}
