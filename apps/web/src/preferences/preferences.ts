// How this reader likes the page, kept in this browser: theme, density, how long notices stay, keys.

import { languages, type SpokenLanguage } from "@threadboard/domain";
import { useSyncExternalStore } from "react";

const themes = ["system", "light", "dark"] as const;
const densities = ["roomy", "compact"] as const;
/** Seconds; 0 keeps a notice until it is closed. */
export const noticeTimes = [10, 20, 30, 60, 0] as const;
/** No person's language: it shows what is not yet fit for languages that are written from right to left. */
export const RIGHT_TO_LEFT = "ar-XB";

export type Preferences = {
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  /** Seconds; 0 keeps a notice until it is closed. */
  readonly noticeSeconds: (typeof noticeTimes)[number];
  /** Single letters act on the focused card. Some people's software types letters by itself (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** Keys other than ours, by what they do (`keys/registry.ts`); empty for no key. What is gone since is left alone. */
  readonly keys: Readonly<Record<string, string>>;
  /** `null`: as the browser asks for. */
  readonly language: SpokenLanguage | typeof RIGHT_TO_LEFT | null;
};

// public/early.js reads the same name before the first paint.
const STORED_AS = "preferences";
const listeners = new Set<() => void>();
let current = read(stored());

/** Puts what was chosen here before on the page, and what is chosen in other tabs. Called once at the start. */
export function loadPreferences(): void {
  show(current);
  window.addEventListener("storage", ({ key }) => {
    if (key !== STORED_AS) return;
    current = read(stored());
    show(current);
    for (const tell of listeners) tell();
  });
}

/** Changes some of them, at once and in every open tab. Returns whether they were kept beyond this page. */
export function prefer(changes: Partial<Preferences>): boolean {
  current = { ...current, ...changes };
  show(current);
  for (const tell of listeners) tell();
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(current));
    return true;
  } catch {
    // Storage may be full or forbidden; the choice then lasts as long as the page.
    return false;
  }
}

/** The preferences now, outside of a component. */
export const preferences = (): Preferences => current;

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? "{}");
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** What was kept by an older page, or was changed by hand, counts where it still fits. */
function read(kept: Readonly<Record<string, unknown>>): Preferences {
  return {
    theme: themes.find((each) => each === kept.theme) ?? "system",
    density: densities.find((each) => each === kept.density) ?? "roomy",
    noticeSeconds: noticeTimes.find((each) => each === kept.noticeSeconds) ?? 10,
    letterKeys: kept.letterKeys !== false,
    keys: textsIn(kept.keys),
    language: ([...languages, RIGHT_TO_LEFT] as const).find((each) => each === kept.language) ?? null,
  };
}

function textsIn(kept: unknown): Record<string, string> {
  if (typeof kept !== "object" || kept === null) return {};
  const texts = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].length <= 40,
  );
  return Object.fromEntries(texts);
}

function show({ theme, density }: Preferences): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  dataset.density = density;
}
