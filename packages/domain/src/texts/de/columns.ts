// German: what the columns of a new board are called.
import type { columns as en } from "../en/columns.ts";

export const columns: Record<keyof typeof en, string> = {
  "column.triage": "Zu sichten",
  "column.open": "Hilfe gesucht",
  "column.active": "Jemand ist dran",
  "column.review": "Wartet auf Prüfung",
  "column.done": "Erledigt",
  "column.dropped": "Verworfen",
};
