// German: what became of a thread.
import type { standing as en } from "../en/standing.ts";

export const standing: Record<keyof typeof en, string> = {
  "note.short.closed": "Thema geschlossen",
  "note.short.archived": "Thema archiviert",
  "note.short.moved": "Thema verschoben",
  "note.short.merged": "Thema zusammengelegt",
  "note.short.split": "Thema aufgeteilt",
  "note.short.author-left": "wer fragte, ist weg",
  "note.short.solved": "im Thema gelöst",
  "note.short.assigned": "im Forum zugewiesen",
  "note.short.item-removed": "nicht mehr in der Liste",
  "note.short.item-done": "in der Liste abgehakt",

  "note.closed": "Das Thema ist geschlossen. An der Aufgabe kannst du hier weiterarbeiten.",
  "note.archived":
    "Das Thema ist archiviert: niemand kann darin schreiben. An der Aufgabe kannst du hier weiterarbeiten.",
  "note.moved":
    "{category, select, none {Das Thema ist nicht mehr dort, wo dieses Board nach Aufgaben sucht.} other {Das Thema wurde nach „{category}“ verschoben, wo dieses Board nicht nach Aufgaben sucht.}}",
  "note.merged":
    "{title, select, none {Das Thema wurde mit einem anderen zusammengelegt.} other {Das Thema wurde mit „{title}“ zusammengelegt. Das Gespräch geht dort weiter.}}",
  "note.split":
    "{title, select, none {Einige Beiträge des Themas wurden in ein anderes verschoben.} other {Einige Beiträge des Themas wurden nach „{title}“ verschoben.}}",
  "note.author-left": "Wer das Thema begonnen hat, ist nicht mehr im Forum. Frag stattdessen das Team.",
  "note.solved": "Eine Antwort im Thema wurde als Lösung markiert.",
  "note.assigned": "Im Forum ist das Thema {name} zugewiesen.",
  "note.item-removed": "Die Liste im Thema hat diesen Punkt nicht mehr. Wer daran ist, behält ihn.",
  "note.item-done": "Der Punkt ist in der Liste des Themas abgehakt.",

  "ask.closed": "Das Thema wurde geschlossen. Ist diese Aufgabe vorbei?",
  "ask.archived": "Das Thema wurde archiviert. Ist diese Aufgabe vorbei?",
  "ask.moved": "Das Thema ist nicht mehr dort, wo das Board nach Aufgaben sucht. Bleibt diese Aufgabe?",
  "ask.merged":
    "Das Thema wurde mit einem anderen zusammengelegt. Diese Aufgabe mit jenem verknüpfen, sie auch zusammenlegen, oder so lassen?",
  "ask.split":
    "Beiträge des Themas wurden in ein anderes verschoben. Muss diese Aufgabe auch aufgeteilt werden?",
  "ask.author-left": "Wer das Thema begonnen hat, ist weg. Wird die Aufgabe noch gebraucht?",
  "ask.solved": "Eine Antwort wurde als Lösung markiert. Ist diese Aufgabe erledigt?",
  "ask.assigned": "Im Forum wurde das Thema {about} zugewiesen. Für diese Aufgabe eintragen?",
  "ask.item-removed": "Die Liste hat diesen Punkt nicht mehr. Wird die Aufgabe noch gebraucht?",
  "ask.item-done": "Der Punkt wurde in der Liste abgehakt. Ist diese Aufgabe erledigt?",
  "ask.item-doubtful": "Der Punkt wurde neu geschrieben. Ist es noch dieselbe Aufgabe?",
  "ask.deleted": "Das Thema wurde gelöscht.",
  "ask.unreadable": "Das Thema ist nicht mehr zu lesen.",
  "ask.unlisted": "Das Thema wurde aus den Listen des Forums genommen.",
  "ask.restricted": "Das Thema kam dorthin, wo es hier niemand lesen darf.",

  "gone.deleted": "Das Thema wurde gelöscht.",
  "gone.unreadable":
    "Das Forum zeigt uns das Thema nicht mehr. Es ist jetzt vielleicht privat oder gelöscht.",
  "gone.unlisted": "Das Thema wurde aus den Listen des Forums genommen.",
  "gone.restricted": "Das Thema ist jetzt in einer Kategorie, deren Leser dieses Board nicht kennt.",
};
