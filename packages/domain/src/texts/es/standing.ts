// Spanish: what became of a thread.
import type { standing as en } from "../en/standing.ts";

export const standing: Record<keyof typeof en, string> = {
  "note.short.closed": "hilo cerrado",
  "note.short.archived": "hilo archivado",
  "note.short.moved": "hilo movido",
  "note.short.merged": "hilo unido",
  "note.short.split": "hilo dividido",
  "note.short.author-left": "su autor se fue",
  "note.short.solved": "resuelto en el hilo",
  "note.short.assigned": "asignado en el foro",
  "note.short.item-removed": "ya no está en la lista",
  "note.short.item-done": "tachado en la lista",

  "note.closed": "El hilo está cerrado. Aquí puedes seguir trabajando en la tarea.",
  "note.archived":
    "El hilo está archivado: nadie puede escribir en él. Aquí puedes seguir trabajando en la tarea.",
  "note.moved":
    "{category, select, none {El hilo ya no está donde este tablero busca tareas.} other {El hilo se movió a «{category}», donde este tablero no busca tareas.}}",
  "note.merged":
    "{title, select, none {El hilo se unió a otro.} other {El hilo se unió a «{title}». La conversación sigue allí.}}",
  "note.split":
    "{title, select, none {Unos mensajes del hilo se movieron a otro.} other {Unos mensajes del hilo se movieron a «{title}».}}",
  "note.author-left": "Quien empezó el hilo ya no está en el foro. Pregunta al equipo.",
  "note.solved": "Una respuesta del hilo se marcó como solución.",
  "note.assigned": "En el foro, el hilo está asignado a {name}.",
  "note.item-removed": "La lista del hilo ya no tiene este punto. Quien está con él lo conserva.",
  "note.item-done": "El punto está tachado en la lista del hilo.",

  "ask.closed": "Se cerró el hilo. ¿Se acabó esta tarea?",
  "ask.archived": "Se archivó el hilo. ¿Se acabó esta tarea?",
  "ask.moved": "El hilo salió de donde el tablero busca tareas. ¿Se queda esta tarea?",
  "ask.merged": "El hilo se unió a otro. ¿Enlazas esta tarea con ese, la unes a la suya o la dejas así?",
  "ask.split": "Unos mensajes del hilo se movieron a otro. ¿Hay que dividir también esta tarea?",
  "ask.author-left": "Quien empezó el hilo se fue. ¿Sigue haciendo falta la tarea?",
  "ask.solved": "Una respuesta se marcó como solución. ¿Está hecha esta tarea?",
  "ask.assigned": "En el foro, el hilo se asignó a {about}. ¿Le asignas esta tarea?",
  "ask.item-removed": "La lista ya no tiene este punto. ¿Sigue haciendo falta la tarea?",
  "ask.item-done": "El punto se tachó de la lista. ¿Está hecha esta tarea?",
  "ask.item-doubtful": "El punto se escribió de nuevo. ¿Sigue siendo la misma tarea?",
  "ask.deleted": "Se eliminó el hilo.",
  "ask.unreadable": "El hilo ya no se puede leer.",
  "ask.unlisted": "El hilo se quitó de las listas del foro.",
  "ask.restricted": "El hilo pasó a un lugar que aquí nadie puede leer.",

  "gone.deleted": "Se eliminó el hilo.",
  "gone.unreadable": "El foro ya no nos muestra el hilo. Puede que sea privado o que se eliminara.",
  "gone.unlisted": "El hilo se quitó de las listas del foro.",
  "gone.restricted": "El hilo está ahora en una categoría cuyos lectores este tablero no conoce.",
};
