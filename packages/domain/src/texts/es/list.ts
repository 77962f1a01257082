// El tablero como tabla, en español.
import type { list as enList } from "../en/list.ts";

export const list: Record<keyof typeof enList, string> = {
  "list.caption":
    "{sorted, select, no {{count, plural, one {# tarea} other {# tareas}}, como están en el tablero} other {{count, plural, one {# tarea} other {# tareas}}, por {column}, {descending, select, yes {de mayor a menor} other {de menor a mayor}}}}",
  "list.column.number": "Número",
  "list.column.title": "Tarea",
  "list.column.column": "Columna",
  "list.column.team": "Equipo",
  "list.column.kind": "Tipo",
  "list.column.now": "Ahora",
  "list.column.difficulty": "Dificultad",
  "list.column.effort": "Esfuerzo",
  "list.column.due": "Plazo",
  "list.column.replies": "Respuestas",
  "list.column.changed": "Último cambio",
  "list.sort": "Ordenar por",
  "list.sort.board": "Como en el tablero",
  "list.sort.up": "Primero lo menor o lo más antiguo",
  "list.sort.down": "Primero lo mayor o lo más reciente",
};
