// Spanish: why an item of a list is a task.
import type { reasons as en } from "../en/reasons.ts";

export const reasons: Record<keyof typeof en, string> = {
  "outline.reason.box": "Tiene una casilla.",
  "outline.reason.box-line": "Es una línea con casilla, en un párrafo de líneas así.",
  "outline.reason.asked": "Está bajo «{words}».",
  "outline.reason.asked-by-post": "El mensaje pide ayuda: «{words}».",
  "outline.reason.verbs": "Dice qué hay que hacer, como casi toda su lista.",
  "outline.reason.tracked": "Su lista se mantiene al día: otros puntos están tachados.",
  "outline.reason.sign": "El signo que lleva delante dice cómo va.",
  "outline.reason.table": "Es una fila de una tabla de tareas.",
  "outline.reason.postponed": "Se aplazó: «{words}».",
  "outline.reason.question": "Pregunta quién podría hacerlo; puede ser una pregunta o una tarea.",
  "outline.reason.report": "Tiene una casilla vacía, pero «{words}» suena a un informe.",
  "outline.reason.for-reader":
    "Tiene una casilla, pero «{words}» habla de una persona: quizá deba marcarla cada lector, o solo quien lo escribió.",
  "outline.reason.adorned": "Cada punto de su lista empieza con ✅ o ❌, que quizá solo sea un adorno.",
  "outline.reason.other-words": "El mensaje pide ayuda, pero «{words}» puede presentar otra cosa.",
  "outline.reason.assigned": "Nombra a una persona o un día, pero nada alrededor dice que sea trabajo.",
  "outline.reason.unboxed":
    "Dice qué hay que hacer, pero no tiene casilla donde otros de su lista sí la tienen.",
  "outline.reason.struck-unticked": "Está tachado, pero su casilla está vacía: ¿aplazado o abandonado?",
  "outline.reason.only-verbs":
    "Toda su lista dice qué hay que hacer, pero nada pide ayuda y no se nombra a nadie ni ningún día.",
  "outline.reason.steps": "Dice qué hay que hacer, pero una lista numerada también pueden ser instrucciones.",
  "outline.reason.lone-verb": "Dice qué hay que hacer, pero nada alrededor dice que aún esté por hacer.",
  "outline.reason.long": "Se lee como texto corrido: es largo y no tiene título propio.",
  "outline.reason.loose-table": "Es una fila de una tabla que puede ser de tareas o de otra cosa.",
};
