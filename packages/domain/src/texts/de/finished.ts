// German: what somebody finished, as a page of Markdown.
import type { finished as en } from "../en/finished.ts";

export const finished: Record<keyof typeof en, string> = {
  "finished.title": "Was {name} auf {board} fertig gemacht hat",
  "finished.count": "{count, plural, =0 {Noch nichts.} one {Eine Aufgabe.} other {# Aufgaben.}}",
};
