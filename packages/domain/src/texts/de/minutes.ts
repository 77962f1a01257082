// German: the minutes of a meeting.
import type { minutes as en } from "../en/minutes.ts";

export const minutes: Record<keyof typeof en, string> = {
  "minutes.title": "Treffen: {team}",
  "minutes.all-teams": "alle Teams",
  "minutes.when": "Von {began} bis {ended}.",
  "minutes.looked":
    "{count, plural, =0 {Keine Aufgabe wurde besprochen.} one {# Aufgabe wurde besprochen.} other {# Aufgaben wurden besprochen.}}",
  "minutes.no-team": "Ohne Team",
  "minutes.heading.changed": "Geändert",
  "minutes.heading.stuck": "Stockt",
  "minutes.heading.came-back": "Kam zurück",
  "minutes.heading.nobody": "Hat niemanden",
  "minutes.heading.came-in": "Kam herein",
  "minutes.also": "Außerdem in dieser Zeit",
  "minutes.note": "Notiz: {note}",
  "minutes.next": "Wie es weitergeht",
  "minutes.next.holds": "{name} hat {task}.",
  "minutes.next.holds-until": "{name} hat {task} bis {until}.",
  "minutes.next.asked": "{name} wurde nach {task} gefragt und kann bis {until} zusagen.",
  "minutes.general": "Notizen",
};
