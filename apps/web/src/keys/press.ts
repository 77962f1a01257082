// A press of keys and how it is written: "c", "Shift+h", "Mod+k", "ArrowUp", "?". Pure.

/** What of a keyboard event counts. */
export type Press = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
};

const modifiers = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process"]);
/** What these do belongs to the browser and to every control of the page. */
const theirs = new Set(["Enter", "Escape", "Tab", "Space", "Backspace", "Delete"]);
/** With Ctrl or Cmd these copy, paste, close, print and so on. */
const browsers = new Set("acfhlnopqrstvwxz".split(""));

/**
 * Returns how the press is written, the likeliest way first; nothing for a modifier alone, for what is being
 * composed, and for what Alt makes. A keyboard whose letters are not Latin also counts by the place of its keys,
 * so that "c" is found on every one of them.
 */
export function writtenAs(press: Press): readonly string[] {
  const { key, altKey, isComposing } = press;
  if (isComposing || altKey || modifiers.has(key)) return [];
  const place = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const keys = isLetter(key) && !/[a-z]/i.test(key) && place !== undefined ? [key, place] : [key];
  return keys.map((each) => written(each, press));
}

function written(key: string, { ctrlKey, metaKey, shiftKey }: Press): string {
  const name = key === " " ? "Space" : isLetter(key) ? key.toLowerCase() : key;
  // How a sign comes about differs by keyboard: "/" is Shift and 7 on some. Only its being there counts.
  const shifted = shiftKey && (name.length > 1 || isLetter(name));
  return `${ctrlKey || metaKey ? "Mod+" : ""}${shifted ? "Shift+" : ""}${name}`;
}

const isLetter = (key: string) => /^\p{L}$/u.test(key);

/**
 * Whether it is a letter, figure or sign without Ctrl or Cmd: speech input types those by itself, so they can be
 * switched off (WCAG 2.1.4, which counts capitals among them).
 */
export function isCharacter(chord: string): boolean {
  return [...chord.replace(/^Shift\+/, "")].length === 1;
}

/** Whether a reader may give it to something: a character, or one together with Ctrl or Cmd that no browser uses. */
export function mayBeChosen(chord: string): boolean {
  if (chord.startsWith("Mod+")) {
    const rest = chord.slice("Mod+".length);
    return isCharacter(rest) && !browsers.has(rest);
  }
  return isCharacter(chord) && !theirs.has(chord);
}

/** The parts of a chord, each as it is printed on a key; `mac` has signs of its own. */
export function printed(chord: string, mac: boolean): readonly string[] {
  const parts = chord === "+" ? ["+"] : chord.split(/\+(?=.)/);
  return parts.map((part) => names(mac)[part] ?? (isLetter(part) ? part.toUpperCase() : part));
}

const arrows = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
const names = (mac: boolean): Readonly<Record<string, string>> =>
  mac
    ? { ...arrows, Mod: "⌘", Shift: "⇧", Escape: "Esc" }
    : { ...arrows, Mod: "Ctrl", Shift: "Shift", Escape: "Esc" };
