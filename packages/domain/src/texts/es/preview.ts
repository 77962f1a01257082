// Spanish: a task in a few words, where its address is pasted elsewhere.
import type { preview as en } from "../en/preview.ts";

export const preview: Record<keyof typeof en, string> = {
  "preview.triage": "Propuesta. Nadie la ha mirado todavía.",
  "preview.dropped": "Descartada: no se va a hacer aquí.",
  "preview.done": "Hecha.",
  "preview.accepted": "Hecha por {names}.",
  "preview.free":
    "{count, plural, =1 {{free, plural, =1 {Se busca ayuda.} other {{free, number} plazas están libres.}}} other {{free, plural, one {# de {count, number} plazas está libre.} other {# de {count, number} plazas están libres.}}}}",
  "preview.working": "{count, plural, one {{names} está en ello.} other {{names} están en ello.}}",
  "preview.submitted": "{names}: trabajo entregado, a la espera de una revisión.",
  "preview.from": "Alguien podrá encargarse a partir de: {at}.",
  "preview.waits": "Espera a {tasks}.",
  "preview.due": "Para el {due}.",
  "preview.as-of": "Estado del {at}.",
  "preview.open-tasks":
    "{count, plural, =0 {Ahora mismo ninguna tarea espera ayuda.} one {# tarea espera ayuda.} other {# tareas esperan ayuda.}}",
};
