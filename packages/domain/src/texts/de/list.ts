// Das Board als Tabelle, auf Deutsch.
import type { list as enList } from "../en/list.ts";

export const list: Record<keyof typeof enList, string> = {
  "list.caption":
    "{sorted, select, no {{count, plural, one {# Aufgabe} other {# Aufgaben}}, wie auf dem Board} other {{count, plural, one {# Aufgabe} other {# Aufgaben}}, nach {column}, {descending, select, yes {absteigend} other {aufsteigend}}}}",
  "list.column.number": "Nummer",
  "list.column.title": "Aufgabe",
  "list.column.column": "Spalte",
  "list.column.team": "Team",
  "list.column.kind": "Art",
  "list.column.now": "Jetzt",
  "list.column.difficulty": "Schwierigkeit",
  "list.column.effort": "Aufwand",
  "list.column.due": "Fällig",
  "list.column.replies": "Antworten",
  "list.column.changed": "Letzte Änderung",
  "list.sort": "Sortieren nach",
  "list.sort.board": "Wie auf dem Board",
  "list.sort.up": "Das Kleinste oder Früheste zuerst",
  "list.sort.down": "Das Größte oder Späteste zuerst",
};
