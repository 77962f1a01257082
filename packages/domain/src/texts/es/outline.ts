// Spanish: what a post gave, or why it gave no tasks.
import type { outline as en } from "../en/outline.ts";

export const outline: Record<keyof typeof en, string> = {
  "outline.tasks": "{count, plural, one {# tarea} other {# tareas}} en este mensaje:",
  "outline.no-tasks": "Este mensaje no da ninguna tarea.",
  "outline.offered":
    "{count, plural, one {# punto es trabajo} other {# puntos son trabajo}} con menos de un {line} % de seguridad. No se hace nada {count, plural, one {de él} other {de ellos}} si tú no lo dices:",
  "outline.confidence": "{percent} % de seguridad. {reason}",
  "outline.none.empty": "No hay nada en él.",
  "outline.none.too-long": "Es demasiado largo para leerlo como una lista de tareas.",
  "outline.none.too-tangled": "Sus listas o citas son más profundas de lo que escribe una persona.",
  "outline.none.only-quotes": "Solo cita a otras personas. Escribe la lista misma.",
  "outline.none.only-code": "Todo es código. Escribe las tareas como una lista.",
  "outline.none.only-tables":
    "Solo tiene tablas, y ninguna de tareas: con una columna «Tarea» y otra que diga quién o hasta dónde.",
  "outline.none.prose":
    "Es texto corrido. Escribe cada tarea como un punto de una lista, bajo un título que nombre al equipo.",
  "outline.none.no-lists": "Tiene títulos pero ninguna lista. Escribe cada tarea como un punto de una lista.",
  "outline.none.not-work":
    "Sus listas son de otra cosa que trabajo: agradecimientos, reglas, enlaces o un orden del día.",
  "outline.none.no-call":
    "Nada dice que sus listas sean trabajo. Empieza los puntos con una casilla [ ], o pon encima un título como «Se busca ayuda».",
};
