// The two dialogs that open from anywhere on the page: the overview of the keys, and the command palette.

export type PopupName = "keys" | "palette";

let show: ((name: PopupName) => void) | null = null;
/** What was asked for before anybody could show it. */
let waiting: PopupName | null = null;

/** Opens one of them, whoever asks. */
export function openPopup(name: PopupName): void {
  if (show === null) waiting = name;
  else show(name);
}

/** Called by what draws them. Returns how to stop. */
export function onPopup(by: (name: PopupName) => void): () => void {
  show = by;
  if (waiting !== null) by(waiting);
  waiting = null;
  return () => {
    show = null;
  };
}
