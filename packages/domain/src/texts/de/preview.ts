// German: a task in a few words, where its address is pasted elsewhere.
import type { preview as en } from "../en/preview.ts";

export const preview: Record<keyof typeof en, string> = {
  "preview.triage": "Vorgeschlagen. Noch hat niemand sie angesehen.",
  "preview.dropped": "Verworfen: Daraus wird hier nichts.",
  "preview.done": "Erledigt.",
  "preview.accepted": "Erledigt von {names}.",
  "preview.free":
    "{count, plural, =1 {{free, plural, =1 {Hilfe gesucht.} other {{free, number} Plätze sind frei.}}} other {{free, plural, one {# von {count, number} Plätzen ist frei.} other {# von {count, number} Plätzen sind frei.}}}}",
  "preview.working": "{count, plural, one {{names} ist dran.} other {{names} sind dran.}}",
  "preview.submitted": "{names}: Arbeit abgegeben, sie wartet auf eine Durchsicht.",
  "preview.from": "Sie kann ab {at} übernommen werden.",
  "preview.waits": "Sie wartet auf {tasks}.",
  "preview.due": "Fällig: {due}.",
  "preview.as-of": "Stand: {at}.",
  "preview.open-tasks":
    "{count, plural, =0 {Gerade wartet keine Aufgabe auf Hilfe.} one {# Aufgabe wartet auf Hilfe.} other {# Aufgaben warten auf Hilfe.}}",
};
