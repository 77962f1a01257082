// Spanish: private messages that we send on the forum.
import type { messages as en } from "../en/messages.ts";

export const messages: Record<keyof typeof en, string> = {
  "message.title": "Novedades para ti de {board}",
  "message.head": "Esto ha pasado en {board}:",
  "message.link": "[{number}]({address})",
  "message.renew": "[Sigo con ella]({address})",
  "message.unseen": "Hay novedades de la tarea {number}, que ahora mismo no puedes ver.",
  "message.foot":
    "Todo esto está también en el tablero. Recibes como mucho un mensaje así al día, y ninguno si lo prefieres: [elige qué te escribimos]({address}).",
};
