// German: what is wrong with a request that never got as far as the rules of the board.
import type { problems as en } from "../en/problems.ts";

export const problems: Record<keyof typeof en, string> = {
  "problem.refused": "Das geht jetzt nicht",
  "problem.request": "Die Anfrage war nicht zu verstehen",
  "problem.bad-json": "Die Anfrage ist kein lesbares JSON. Lade die Seite neu und versuch es noch einmal.",
  "problem.not-json":
    "Die Anfrage muss JSON sein und das auch sagen. Lade die Seite neu und versuch es noch einmal.",
  "problem.invalid":
    "Etwas im Formular passt nicht. Sieh dir die markierten Felder an und schick es noch einmal.",
  "problem.too-large": "Das ist zu lang. Kürze es, oder leg es hinter einen Link.",
  "problem.wrong-origin":
    "Diese Anfrage kam von einer anderen Website. Öffne das Board selbst und versuch es noch einmal.",
  "problem.no-such-page": "Unter dieser Adresse gibt es nichts. Geh zurück zum Board.",
  "problem.no-such-person":
    "Hier gibt es nichts zu sehen. Vielleicht hat niemand mit diesem Namen schon etwas fertig, oder behält es für sich.",
  "problem.forum-unreachable":
    "Das Forum antwortet gerade nicht. Es wurde nichts geändert; versuch es in einer Minute noch einmal.",
  "problem.not-a-topic":
    "Das ist nicht die Adresse eines Themas in unserem Forum, das alle Beteiligten lesen dürfen. Kopiere die Adresse des Themas und versuch es noch einmal.",
  "problem.outline-item-gone":
    "Dieser Punkt steht nicht mehr im Thema. Lade das Thema neu und wähle einen anderen.",
  "problem.list-wrong":
    "In der Liste stimmt etwas nicht, deshalb wurde nichts geschrieben. Berichtige diese Zeilen, oder lass sie weg.",
  "problem.broken":
    "Bei uns ist etwas kaputtgegangen. Es ging nichts verloren; versuch es noch einmal, und sag der Verwaltung Bescheid, wenn es bleibt.",
};
