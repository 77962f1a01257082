// German: what a post gave, or why it gave no tasks.
import type { outline as en } from "../en/outline.ts";

export const outline: Record<keyof typeof en, string> = {
  "outline.tasks": "{count, plural, one {# Aufgabe} other {# Aufgaben}} in diesem Beitrag:",
  "outline.no-tasks": "Dieser Beitrag ergibt keine Aufgaben.",
  "outline.offered":
    "{count, plural, one {# Punkt ist} other {# Punkte sind}} zu weniger als {line} % sicher Arbeit. Daraus wird nichts, wenn du es nicht sagst:",
  "outline.confidence": "Zu {percent} % sicher. {reason}",
  "outline.none.empty": "Es steht nichts darin.",
  "outline.none.too-long": "Er ist zu lang, um als Liste von Aufgaben gelesen zu werden.",
  "outline.none.too-tangled": "Seine Listen oder Zitate sind tiefer verschachtelt, als ein Mensch schreibt.",
  "outline.none.only-quotes": "Er zitiert nur andere. Schreib die Liste selbst.",
  "outline.none.only-code": "Er besteht nur aus Code. Schreib die Aufgaben als Liste.",
  "outline.none.only-tables":
    "Er hat nur Tabellen und keine mit Aufgaben: mit einer Spalte „Aufgabe“ und einer, die sagt, wer oder wie weit.",
  "outline.none.prose":
    "Er ist Fließtext. Schreib jede Aufgabe als Punkt einer Liste, unter eine Überschrift, die das Team nennt.",
  "outline.none.no-lists":
    "Er hat Überschriften, aber keine Listen. Schreib jede Aufgabe als Punkt einer Liste.",
  "outline.none.not-work":
    "Seine Listen handeln von anderem als Arbeit: Dank, Regeln, Links oder eine Tagesordnung.",
  "outline.none.no-call":
    "Nichts sagt, dass seine Listen Arbeit sind. Beginne Punkte mit einem Kästchen [ ], oder setz eine Überschrift wie „Hilfe gesucht“ darüber.",
};
