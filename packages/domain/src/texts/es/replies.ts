// Spanish: what the author of a reply is told about it, privately.
import type { replies as en } from "../en/replies.ts";

export const replies: Record<keyof typeof en, string> = {
  "reply.refused": "{named, select, yes {{task}: {why}} other {{why}}}",
  "reply.choose":
    "No está claro a qué tarea te refieres. Di su número, como en {example}. Puedes elegir entre: {tasks}",
  "reply.outcome": "{task}: di cómo salió, como en {example}, con uno de estos resultados: {outcomes}.",
  "reply.nothing-free": "En ese hilo no hay nada que tomar ahora. Echa un vistazo al tablero.",
  "reply.nothing-held": "No tienes en ese hilo ninguna tarea que puedas entregar, devolver o conservar.",
  "reply.may-not-exclude":
    "Solo quien empezó un hilo, un moderador o un responsable puede impedir que el tablero escriba en él. Pídeselo a uno de ellos.",
  "reply.help":
    "En un hilo, empieza una línea con {bot} y una de estas palabras: claim; done; hand back, y por qué; still on it; help; o, si el hilo es tuyo, exclude this thread. Cuando un hilo tiene varias tareas, añade el número de la tuya, como en {example}.",
};
