// To the search and back: "/" leads there, Enter to the first card that was found, Escape to where the reader was.

let from: HTMLElement | null = null;

/** Returns whether there was a search to go to; a narrow screen has none in sight. */
export function focusSearch(): boolean {
  const search = [...document.querySelectorAll<HTMLInputElement>("search input")].find(
    (input) => input.offsetParent !== null,
  );
  if (search === undefined) return false;
  from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  search.focus();
  search.select();
  return true;
}

/** Returns whether the key was pressed in the search and led out of it. Escape first empties it, as browsers do. */
export function leaveSearch({ key, target, isComposing }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement) || target.closest("search") === null || isComposing) return false;
  if (key === "Enter") return focus(document.querySelector<HTMLElement>("#main [data-card-title]"));
  if (key === "Escape" && target.value === "") return focus(from);
  return false;
}

function focus(node: HTMLElement | null): boolean {
  if (node === null || !node.isConnected) return false;
  node.focus();
  return true;
}
