// Spanish: the minutes of a meeting.
import type { minutes as en } from "../en/minutes.ts";

export const minutes: Record<keyof typeof en, string> = {
  "minutes.title": "Reunión: {team}",
  "minutes.all-teams": "todos los equipos",
  "minutes.when": "De {began} a {ended}.",
  "minutes.looked":
    "{count, plural, =0 {No se habló de ninguna tarea.} one {Se habló de # tarea.} other {Se habló de # tareas.}}",
  "minutes.no-team": "Sin equipo",
  "minutes.heading.changed": "Cambió",
  "minutes.heading.stuck": "Se atascó",
  "minutes.heading.came-back": "Volvió",
  "minutes.heading.nobody": "No tiene a nadie",
  "minutes.heading.came-in": "Llegó",
  "minutes.also": "También en este tiempo",
  "minutes.note": "Nota: {note}",
  "minutes.next": "A continuación",
  "minutes.next.holds": "{name} tiene {task}.",
  "minutes.next.holds-until": "{name} tiene {task} hasta {until}.",
  "minutes.next.asked": "Se propuso {task} a {name}, que puede responder hasta {until}.",
  "minutes.general": "Notas",
};
