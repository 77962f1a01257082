// Spanish: what somebody finished, as a page of Markdown.
import type { finished as en } from "../en/finished.ts";

export const finished: Record<keyof typeof en, string> = {
  "finished.title": "Lo que terminó {name} en {board}",
  "finished.count": "{count, plural, =0 {Todavía nada.} one {Una tarea.} other {# tareas.}}",
};
