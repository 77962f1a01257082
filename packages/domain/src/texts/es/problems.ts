// Spanish: what is wrong with a request that never got as far as the rules of the board.
import type { problems as en } from "../en/problems.ts";

export const problems: Record<keyof typeof en, string> = {
  "problem.refused": "Eso no es posible ahora",
  "problem.request": "No se entendió la petición",
  "problem.bad-json": "La petición no es JSON legible. Recarga la página e inténtalo de nuevo.",
  "problem.not-json":
    "La petición tiene que ser JSON y tiene que decirlo. Recarga la página e inténtalo de nuevo.",
  "problem.invalid": "Algo del formulario no encaja. Mira los campos marcados y envíalo otra vez.",
  "problem.too-large": "Es demasiado largo. Acórtalo o ponlo detrás de un enlace.",
  "problem.wrong-origin": "Esta petición vino de otro sitio web. Abre el tablero mismo e inténtalo de nuevo.",
  "problem.no-such-page": "No hay nada en esta dirección. Vuelve al tablero.",
  "problem.no-such-person":
    "Aquí no hay nada que ver. Quizá nadie con ese nombre ha terminado nada todavía, o prefiere no mostrarlo.",
  "problem.forum-unreachable":
    "El foro no responde en este momento. No se cambió nada; inténtalo dentro de un minuto.",
  "problem.not-a-topic":
    "Esa no es la dirección de un tema de nuestro foro que puedan leer todas las personas implicadas. Copia la dirección del hilo e inténtalo de nuevo.",
  "problem.outline-item-gone": "Ese punto ya no está en el hilo. Carga el hilo de nuevo y elige otro.",
  "problem.list-wrong":
    "Hay algo mal en la lista, así que no se escribió nada. Arregla esas filas o elige dejarlas fuera.",
  "problem.broken":
    "Algo falló por nuestra parte. No se perdió nada; inténtalo de nuevo y avisa a un administrador si sigue.",
};
