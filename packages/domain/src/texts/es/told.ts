// Spanish: what a notice says beside its sentence.
import type { told as en } from "../en/told.ts";

export const told: Record<keyof typeof en, string> = {
  "told.news":
    "{news, select, free {Ya se puede coger.} back {Vuelve a hacer falta y se puede coger.} other {Está terminada.}}",
  "told.more": "{count, plural, one {También otra tarea.} other {También otras # tareas.}}",
  "told.first": "Ha sido tu primera tarea aquí, {name}, y ayuda a todas las personas que lleguen después.",
  "told.first.message":
    "Ha sido tu primera tarea aquí, {name}, y ayuda a todas las personas que lleguen después. ¿Te apetece [otra]({address})?",
};
