// Every key of the page: what it does, where it acts, and what the reader made of it. Pure. Nothing else on the page
// knows a letter, so that what `?` shows is all there is.
import { isCharacter, type Press, writtenAs } from "./press.ts";

/** Where a key acts. */
export type Scope =
  /** Wherever the focus is, except in what is written into. */
  | "page"
  /** While a card's title has the focus, on the wall and in the list. */
  | "card"
  /** While the focus is on the desk where leads read what came in. */
  | "desk";

/** `also` are keys with names, such as arrows: they always act and need no choice. */
type Entry = { readonly scope: Scope; readonly key: string; readonly also?: readonly string[] };

const entries = {
  search: { scope: "page", key: "/" },
  help: { scope: "page", key: "?" },
  palette: { scope: "page", key: "Mod+k" },
  undo: { scope: "page", key: "Mod+z" },
  up: { scope: "card", key: "k", also: ["ArrowUp"] },
  down: { scope: "card", key: "j", also: ["ArrowDown"] },
  left: { scope: "card", key: "h", also: ["ArrowLeft"] },
  right: { scope: "card", key: "l", also: ["ArrowRight"] },
  "move-up": { scope: "card", key: "Shift+k", also: ["Shift+ArrowUp"] },
  "move-down": { scope: "card", key: "Shift+j", also: ["Shift+ArrowDown"] },
  "move-left": { scope: "card", key: "Shift+h", also: ["Shift+ArrowLeft"] },
  "move-right": { scope: "card", key: "Shift+l", also: ["Shift+ArrowRight"] },
  "move-to": { scope: "card", key: "m" },
  claim: { scope: "card", key: "c" },
  renew: { scope: "card", key: "s" },
  submit: { scope: "card", key: "d" },
  "hand-back": { scope: "card", key: "b" },
  accept: { scope: "card", key: "a" },
  return: { scope: "card", key: "r" },
  offer: { scope: "card", key: "o" },
  edit: { scope: "card", key: "e" },
  thread: { scope: "card", key: "t" },
  "desk-next": { scope: "desk", key: "j" },
  "desk-previous": { scope: "desk", key: "k" },
  "desk-open": { scope: "desk", key: "o" },
  "desk-drop": { scope: "desk", key: "d" },
  "desk-edit": { scope: "desk", key: "e" },
  "desk-merge": { scope: "desk", key: "m" },
  "desk-snooze": { scope: "desk", key: "z" },
  "desk-thread": { scope: "desk", key: "v" },
  "desk-team": { scope: "desk", key: "t" },
  "desk-kind": { scope: "desk", key: "i" },
  "desk-difficulty": { scope: "desk", key: "f" },
  "desk-effort": { scope: "desk", key: "h" },
  "desk-places": { scope: "desk", key: "p" },
  "desk-due": { scope: "desk", key: "w" },
  "desk-mentor": { scope: "desk", key: "g" },
  "desk-skills": { scope: "desk", key: "s" },
  "desk-select": { scope: "desk", key: "x" },
  "desk-range": { scope: "desk", key: "Shift+x" },
  "desk-alike": { scope: "desk", key: "a" },
  "desk-undo": { scope: "desk", key: "u" },
} as const satisfies Readonly<Record<string, Entry>>;

export type ActionId = keyof typeof entries;

/** What the reader chose: whether single characters act, and which keys other than ours. `""` is no key at all. */
export type KeyChoices = {
  readonly letterKeys: boolean;
  readonly keys: Readonly<Record<string, string>>;
};

// Object.keys gives strings; the entries above are all there is.
const all = Object.keys(entries) as ActionId[];
const entryOf = (id: ActionId): Entry => entries[id];

/** All that keys can do in the scopes, in the order in which it is shown. */
export function actionsIn(...scopes: readonly Scope[]): readonly ActionId[] {
  return all.filter((id) => scopes.includes(entryOf(id).scope));
}

/** The key that the reader chose for it, or ours; `""` where they want none. It may be switched off. */
export function chosenKey(id: ActionId, { keys }: KeyChoices): string {
  return (Object.hasOwn(keys, id) ? keys[id] : undefined) ?? entryOf(id).key;
}

/** Returns every key that does it now; none of them a character when those are switched off. */
export function keysOf(id: ActionId, choices: KeyChoices): readonly string[] {
  const chosen = chosenKey(id, choices);
  const acts = chosen !== "" && (choices.letterKeys || !isCharacter(chosen));
  return [...(entryOf(id).also ?? []), ...(acts ? [chosen] : [])];
}

/** The one to show beside the words of a button; the reader's own rather than an arrow. `null` where none acts. */
export const shownKey = (id: ActionId, choices: KeyChoices): string | null =>
  keysOf(id, choices).at(-1) ?? null;

/** Returns what the press asks for in this scope, or `null`. */
export function actionOf(scope: Scope, press: Press, choices: KeyChoices): ActionId | null {
  for (const chord of writtenAs(press)) {
    const found = actionsIn(scope).find((id) => keysOf(id, choices).includes(chord));
    if (found !== undefined) return found;
  }
  return null;
}

/** Returns what already has this key where it would be in the way: the page's keys act on cards and desk as well. */
export function inTheWay(id: ActionId, chord: string, choices: KeyChoices): ActionId | null {
  const { scope } = entryOf(id);
  const meets = (other: Scope) => other === scope || other === "page" || scope === "page";
  const taken = (other: ActionId) =>
    chosenKey(other, choices) === chord || (entryOf(other).also ?? []).includes(chord);
  return all.find((other) => other !== id && meets(entryOf(other).scope) && taken(other)) ?? null;
}

/** Returns the choices with another key for this; the standard one is no choice and leaves nothing behind. */
export function withKey(id: ActionId, chord: string, keys: KeyChoices["keys"]): Record<string, string> {
  const { [id]: _, ...others } = keys;
  return chord === entryOf(id).key ? others : { ...others, [id]: chord };
}

/** Whether the reader has another key for it than everybody. */
export const isChanged = (id: ActionId, choices: KeyChoices): boolean =>
  chosenKey(id, choices) !== entryOf(id).key;
