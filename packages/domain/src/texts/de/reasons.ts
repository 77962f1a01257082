// German: why an item of a list is a task.
import type { reasons as en } from "../en/reasons.ts";

export const reasons: Record<keyof typeof en, string> = {
  "outline.reason.box": "Er hat ein Kästchen.",
  "outline.reason.box-line": "Er ist eine Zeile mit Kästchen, in einem Absatz aus solchen Zeilen.",
  "outline.reason.asked": "Er steht unter „{words}“.",
  "outline.reason.asked-by-post": "Der Beitrag bittet um Hilfe: „{words}“.",
  "outline.reason.verbs": "Er sagt, was zu tun ist, wie das meiste in seiner Liste.",
  "outline.reason.tracked": "Seine Liste wird gepflegt: andere Punkte darin sind durchgestrichen.",
  "outline.reason.sign": "Das Zeichen davor sagt, wie weit er ist.",
  "outline.reason.table": "Er ist eine Zeile in einer Tabelle von Aufgaben.",
  "outline.reason.postponed": "Er wurde verschoben: „{words}“.",
  "outline.reason.question": "Er fragt, wer es tun könnte; das kann eine Frage sein oder eine Aufgabe.",
  "outline.reason.report": "Er hat ein leeres Kästchen, aber „{words}“ liest sich wie ein Bericht.",
  "outline.reason.for-reader":
    "Er hat ein Kästchen, aber „{words}“ spricht von einer Person: vielleicht soll es jeder Leser abhaken, oder nur, wer es geschrieben hat.",
  "outline.reason.adorned":
    "Jeder Punkt seiner Liste beginnt mit ✅ oder ❌, was auch nur Schmuck sein kann.",
  "outline.reason.other-words":
    "Der Beitrag bittet um Hilfe, aber „{words}“ leitet vielleicht etwas anderes ein.",
  "outline.reason.assigned":
    "Er nennt eine Person oder einen Tag, aber nichts darum herum sagt, dass es Arbeit ist.",
  "outline.reason.unboxed":
    "Er sagt, was zu tun ist, hat aber kein Kästchen, wo andere seiner Liste eines haben.",
  "outline.reason.struck-unticked":
    "Er ist durchgestrichen, aber sein Kästchen ist leer: verschoben oder aufgegeben?",
  "outline.reason.only-verbs":
    "Seine ganze Liste sagt, was zu tun ist, aber nichts bittet um Hilfe, und niemand und kein Tag wird genannt.",
  "outline.reason.steps":
    "Er sagt, was zu tun ist, aber eine nummerierte Liste kann genauso eine Anleitung sein.",
  "outline.reason.lone-verb":
    "Er sagt, was zu tun ist, aber nichts darum herum sagt, dass es noch zu tun ist.",
  "outline.reason.long": "Er liest sich wie Fließtext: er ist lang und hat keinen eigenen Titel.",
  "outline.reason.loose-table":
    "Er ist eine Zeile in einer Tabelle, die Aufgaben oder etwas anderes enthalten kann.",
};
