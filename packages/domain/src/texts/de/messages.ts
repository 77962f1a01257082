// German: private messages that we send on the forum.
import type { messages as en } from "../en/messages.ts";

export const messages: Record<keyof typeof en, string> = {
  "message.title": "Neues für dich von {board}",
  "message.head": "Das ist auf {board} passiert:",
  "message.link": "[{number}]({address})",
  "message.renew": "[Ich bin noch dran]({address})",
  "message.unseen": "Es gibt Neues zur Aufgabe {number}, die du im Moment nicht sehen kannst.",
  "message.foot":
    "Das alles steht auch auf dem Board. Du bekommst höchstens eine solche Nachricht am Tag, und gar keine, wenn du magst: [wähle, was wir dir schreiben]({address}).",
};
