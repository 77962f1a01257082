// Spanish: the reason that a task carries which a rule has ended.
import type { rules as en } from "../en/rules.ts";

export const rules: Record<keyof typeof en, string> = {
  "rule.closed": "Se cerró el hilo.",
  "rule.archived": "Se archivó el hilo.",
  "rule.moved": "El hilo se movió a otro lugar.",
  "rule.merged": "El hilo se unió a otro.",
  "rule.split": "Unos mensajes del hilo se movieron a otro.",
  "rule.author-left": "Quien empezó el hilo ya no está.",
  "rule.solved": "Una respuesta del hilo se marcó como solución.",
  "rule.assigned": "El hilo se asignó en el foro.",
  "rule.item-removed": "El punto se quitó de la lista.",
  "rule.item-done": "El punto se tachó de la lista.",
  "rule.item-doubtful": "El punto se escribió de nuevo.",
  "rule.deleted": "Se eliminó el hilo.",
  "rule.unreadable": "El hilo ya no se puede leer.",
  "rule.unlisted": "El hilo se quitó de las listas del foro.",
  "rule.restricted": "El hilo ya no se puede leer desde aquí.",
  "rule.given-up": "El hilo dejó de poder leerse.",
};
