// Spanish: what the columns of a new board are called.
import type { columns as en } from "../en/columns.ts";

export const columns: Record<keyof typeof en, string> = {
  "column.triage": "Por revisar",
  "column.open": "Se busca ayuda",
  "column.active": "Alguien está en ello",
  "column.review": "Pendiente de revisión",
  "column.done": "Hecho",
  "column.dropped": "Descartado",
};
