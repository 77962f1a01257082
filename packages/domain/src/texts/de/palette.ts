// Die Befehlspalette, auf Deutsch.
import type { palette as enPalette } from "../en/palette.ts";

export const palette: Record<keyof typeof enPalette, string> = {
  "palette.title": "Überallhin gehen oder alles tun",
  "palette.ask": "Eine Aufgabe, ein Mensch, eine Ansicht oder was du tun willst",
  "palette.help": "Pfeile wählen, Enter geht hin, Escape schließt.",
  "palette.none":
    "Hier heißt nichts so. Versuch es mit einem Wort des Titels, einer Nummer oder einem Namen.",
  "palette.found": "{count, plural, one {# Treffer} other {# Treffer}}",
  "palette.group.here": "Mit „{title}“",
  "palette.group.recent": "Zuletzt",
  "palette.group.task": "Aufgaben",
  "palette.group.person": "Menschen",
  "palette.group.view": "Ansichten",
  "palette.group.do": "Auf dieser Seite",
  "palette.view.board": "Das Board",
  "palette.view.list": "Alle Aufgaben als Liste",
  "palette.view.free": "Freie Aufgaben",
  "palette.view.mine": "Aufgaben, die du hast",
  "palette.view.kind": "Art: {name}",
  "palette.view.team": "Team: {name}",
  "palette.view.person": "Aufgaben von {name}",
  "palette.do.light": "Hell machen",
  "palette.do.dark": "Dunkel machen",
  "palette.do.system": "Hell oder dunkel, wie das System es hat",
  "palette.do.roomy": "Mehr Platz zwischen den Dingen",
  "palette.do.compact": "Weniger Platz zwischen den Dingen",
  "palette.do.letters-on": "Buchstaben als Tasten einschalten",
  "palette.do.letters-off": "Buchstaben als Tasten ausschalten",
};
