// Spanish: what the page of a task says of its list, of what it waits for, of its thread.
import type { taskPage as en } from "../en/task-page.ts";

export const taskPage: Record<keyof typeof en, string> = {
  "refusal.unknown-item": "Esa línea ya no está en la lista. Recarga la tarea e inténtalo de nuevo.",
  "refusal.cannot-wait-for-itself": "Una tarea no puede esperarse a sí misma. Elige otra.",
  "refusal.waits-in-circle":
    "La número {number, number} ya espera a esta tarea, así que ninguna podría empezar. Quita eso primero.",
  "refusal.blocker-hidden":
    "No todas las personas que ven esta tarea pueden ver la número {number, number}, así que no se puede nombrar aquí.",

  "activity.ticked": "{who} {done, select, yes {marcó} other {desmarcó}} «{item}»",
  "activity.blocked": "{who} indicó que esta espera a {task}",
  "activity.unblocked": "{who} indicó que esta ya no espera a {task}",
  "activity.blocker-over": "{task}, a la que esta esperaba, ha terminado",
  "activity.blocker-back": "{task}, a la que esta espera, vuelve a estar abierta",

  "web.card.waits": "Espera a {tasks}",
  "web.card.checklist": "{done, number} de {count, number}",
  "web.ask.submit.list":
    "{done, number} de {count, number} líneas de la lista están marcadas. Puedes entregarla igualmente; cuenta en la nota qué pasó con el resto.",

  "page.checklist": "Qué incluye",
  "page.checklist.done": "{done, number} de {count, number} hechas",
  "page.form.checklist": "Lista de lo que incluye",
  "page.form.checklist.help":
    "Una línea para cada cosa. Las marca quien tiene la tarea. Una línea que no cambia conserva su marca.",
  "page.form.wrong.checklist": "Cincuenta líneas como máximo, de doscientas letras cada una como máximo.",
  "page.field.checklist": "la lista",

  "page.waits-for": "Espera a",
  "page.waits-for.sentence":
    "Espera a {tasks}. Puedes encargarte igualmente y empezar por lo que no depende de eso.",
  "page.waits-for.remove": "No esperar más a «{title}»",
  "page.waited-for": "Otras esperan a esta",
  "page.beside.stage":
    "{stage, select, triage {sin revisar} open {se busca ayuda} active {en curso} review {entregada} done {hecha} other {descartada}}",
  "page.act.block": "Hacer que espere a otra tarea…",
  "page.block.title": "¿Qué debería terminarse antes?",
  "page.block.text": "Cualquiera puede encargarse igualmente de «{title}». El tablero dice a qué espera.",
  "page.block.do": "Que espere",

  "page.replies": "Últimas respuestas",
  "page.replies.whole":
    "Esta tarea es un punto de un mensaje más largo, así que son respuestas a todo el hilo.",
  "page.replies.reading": "Se está leyendo el hilo.",
  "page.replies.none": "Nadie ha respondido todavía.",
  "page.replies.unreachable": "El foro no responde en este momento.",
  "page.replies.again": "Intentarlo de nuevo",
  "page.replies.forum": "Leerlo en el foro",
  "page.replies.earlier":
    "{count, plural, one {Mostrar # respuesta anterior} other {Mostrar # respuestas anteriores}}",
  "page.replies.more": "Hay más en el hilo.",
  "page.replies.closed": "El hilo está cerrado y no admite más respuestas.",
  "page.replies.answer": "Responder en el hilo",
  "page.replies.somebody": "Alguien que ya no está",

  "page.copy-link": "Copiar enlace",
  "page.copy-link.done": "El enlace está copiado.",
  "page.door.web": "en el tablero",
  "page.door.timer": "por el reloj",
  "page.door.import": "desde el foro",
};
