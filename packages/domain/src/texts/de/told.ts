// German: what a notice says beside its sentence.
import type { told as en } from "../en/told.ts";

export const told: Record<keyof typeof en, string> = {
  "told.news":
    "{news, select, free {Sie ist jetzt frei.} back {Sie wird wieder gebraucht und ist frei.} other {Sie ist fertig.}}",
  "told.more": "{count, plural, one {Eine weitere Aufgabe auch.} other {# weitere Aufgaben auch.}}",
  "told.first": "Das war deine erste Aufgabe hier, {name}, und sie hilft allen, die nach dir kommen.",
  "told.first.message":
    "Das war deine erste Aufgabe hier, {name}, und sie hilft allen, die nach dir kommen. Magst du [noch eine]({address})?",
};
