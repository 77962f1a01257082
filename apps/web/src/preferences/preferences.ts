// How this reader likes the page, kept in this browser: theme, density, how long notices stay, keys.
import { useSyncExternalStore } from "react";
import { z } from "zod";

export const Preferences = z.object({
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  density: z.enum(["roomy", "compact"]).catch("roomy"),
  /** Seconds; 0 keeps a notice until it is closed. */
  noticeSeconds: z.union([z.literal(10), z.literal(30), z.literal(0)]).catch(10),
  /** Single letters act on the focused card. Some people's software types letters by itself (WCAG 2.1.4). */
  letterKeys: z.boolean().catch(true),
  /** Keys other than ours, by what they do (`keys/registry.ts`); empty for no key. What is gone since is left alone. */
  keys: z.record(z.string(), z.string().max(40)).catch({}),
});
export type Preferences = z.infer<typeof Preferences>;

// public/early.js reads the same name before the first paint.
const STORED_AS = "preferences";
const listeners = new Set<() => void>();
let current = Preferences.parse({});

/** Reads what was chosen here before, and puts it on the page. Called once at the start. */
export function loadPreferences(): void {
  current = Preferences.parse(stored());
  show(current);
  window.addEventListener("storage", ({ key }) => {
    if (key !== STORED_AS) return;
    current = Preferences.parse(stored());
    show(current);
    for (const tell of listeners) tell();
  });
}

/** Changes some of them, at once and in every open tab. */
export function prefer(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(current));
  } catch {
    // Storage may be full or forbidden; the choice then lasts as long as the page.
  }
  show(current);
  for (const tell of listeners) tell();
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

function stored(): unknown {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? "{}");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

function show({ theme, density }: Preferences): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  dataset.density = density;
}
