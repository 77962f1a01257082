// Viele Aufgaben aus einer eingefügten Liste oder einer Tabelle.
import type { lists as en } from "../en/lists.ts";

export const lists: Record<keyof typeof en, string> = {
  "lists.title": "Viele Aufgaben auf einmal",
  "lists.lead":
    "Füge einen Titel je Zeile ein, oder eine Tabelle mit einer Zeile Spaltennamen. Du siehst zuerst, was daraus würde. Dieselbe Liste noch einmal ändert nichts.",
  "lists.only-leads":
    "Listen bringen nur Teamleitungen ein. Schlage Aufgaben einzeln vor, dann sieht sie sich jemand an.",
  "lists.text": "Die Liste",
  "lists.text.help":
    "Aufzählungszeichen, Nummern und Kästchen fallen weg. Ein eigener Schlüssel steht vor dem Titel, mit einem Tabulator dazwischen; sonst wird er aus dem Titel gemacht.",
  "lists.file": "Datei wählen",
  "lists.drop": "oder lege eine CSV- oder Textdatei hier ab",
  "lists.file.too-large": "Diese Datei ist zu groß. Teile sie, oder nimm die Befehlszeile.",
  "lists.columns":
    "Spalten mit Bedeutung: key, title, body, team, kind, labels, difficulty, effort, mentor, slots, due, milestone. Jede andere lässt sich in den Vorlagen verwenden.",
  "lists.form": "Lesen als",
  "lists.form.auto": "Wonach es aussieht",
  "lists.form.lines": "Ein Titel je Zeile",
  "lists.form.table": "Eine Tabelle mit Spaltennamen",
  "lists.campaign": "Kampagne",
  "lists.campaign.none": "Keine",
  "lists.campaign.new": "Eine neue Kampagne …",
  "lists.campaign.name": "Name der neuen Kampagne",
  "lists.campaign.name.missing": "Gib der Kampagne einen Namen.",
  "lists.slots": "Teile jeder Aufgabe",
  "lists.slots.help": "Zum Beispiel x86_64, aarch64. Leer: ein Teil ohne Namen.",
  "lists.templates": "Vorlagen",
  "lists.template.title": "Titel",
  "lists.template.title.help":
    "Zum Beispiel „'{{'title'}}' prüfen“. Leer: der Titel, wie er in der Liste steht.",
  "lists.template.body": "Text",
  "lists.template.body.help":
    "Jede Spalte steht zwischen doppelten Klammern: '{{'title'}}', '{{'key'}}'. Leer: der Text, mit dem die Art beginnt.",
  "lists.update": "Übernehmen, was die Liste anders sagt als das Board",
  "lists.update.help": "Wer eine Aufgabe hat, behält sie.",
  "lists.leave-out": "Ohne die falschen Zeilen weitermachen",
  "lists.preview": "Was daraus würde",
  "lists.preview.empty": "Füge eine Liste ein, dann siehst du hier, was sie täte.",
  "lists.preview.wait": "Die Liste wird durchgesehen …",
  "lists.counts":
    "{fresh, plural, =0 {Nichts Neues} one {# neue Aufgabe} other {# neue Aufgaben}}, {same, plural, =0 {keine wie zuvor} other {# wie zuvor}}, {changed, plural, =0 {keine anders} other {# anders}}, {wrong, plural, =0 {keine falsch} other {# falsch}}.",
  "lists.what.new": "Neu",
  "lists.what.same": "Wie zuvor",
  "lists.what.changed": "Anders",
  "lists.what.wrong": "Falsch",
  "lists.show.all": "Alle",
  "lists.row.line": "Zeile",
  "lists.row.title": "Titel",
  "lists.row.what": "Was daraus wird",
  "lists.row.changed": "Die Liste sagt etwas anderes: {fields}",
  "lists.more": "{count, plural, one {# weitere Zeile} other {# weitere Zeilen}}, hier nicht gezeigt.",
  "lists.gone":
    "{count, plural, one {# Aufgabe dieser Kampagne steht nicht in der Liste. Sie bleibt, wie sie ist:} other {# Aufgaben dieser Kampagne stehen nicht in der Liste. Sie bleiben, wie sie sind:}}",
  "lists.unused": "Spalten, die nichts verwendet: {columns}.",
  "lists.make":
    "{count, plural, =0 {Nichts zu tun} one {# Aufgabe einbringen} other {# Aufgaben einbringen}}",
  "lists.making": "Wird eingebracht …",
  "lists.wrong-first": "Bring zuerst die falschen Zeilen in Ordnung, oder mach ohne sie weiter.",
  "lists.done":
    "{made, plural, =0 {Keine Aufgabe entstand} one {# Aufgabe entstand} other {# Aufgaben entstanden}}, {changed, plural, =0 {keine wurde geändert} one {# wurde geändert} other {# wurden geändert}}.",
  "lists.done.open": "Kampagne öffnen",
  "lists.problem.nothing": "In der Liste steht nichts. Füge einen Titel je Zeile ein.",
  "lists.problem.too-many":
    "Die Liste hat {count, number} Zeilen. Bring höchstens {limit, number} auf einmal ein.",
  "lists.problem.quotes":
    "Ein Anführungszeichen bei Zeile {line} ist nicht geschlossen. Schließe es, oder nimm es weg.",
  "lists.problem.no-title-column":
    "Die Tabelle hat keine Spalte namens „title“. Nenne eine so, oder verwende eine Titelvorlage.",
  "lists.problem.column-twice":
    "Die Tabelle hat zwei Spalten namens „{column}“. Gib einer einen anderen Namen.",
  "lists.problem.unknown-placeholder":
    "Die Vorlage verwendet „{name}“, und die Liste hat keine solche Spalte. Ergänze sie, oder nimm sie aus der Vorlage.",
  "lists.problem.title-missing": "Diese Zeile hat keinen Titel.",
  "lists.problem.title-short": "Der Titel ist zu kurz. Mindestens drei Buchstaben.",
  "lists.problem.title-long": "Der Titel ist länger als {limit} Buchstaben.",
  "lists.problem.key-missing":
    "Aus diesem Titel lässt sich kein Schlüssel machen. Gib der Zeile einen eigenen.",
  "lists.problem.key-long": "Der Schlüssel ist länger als {limit} Buchstaben, oder mehr als eine Zeile.",
  "lists.problem.key-twice": "Zeile {line} hat den Schlüssel „{key}“ schon.",
  "lists.problem.key-taken": "Der Schlüssel „{key}“ ist schon vergeben. Gib der Zeile einen anderen.",
  "lists.problem.kind-missing": "Diese Zeile hat keine Art. Wähle eine für alle, die keine nennen.",
  "lists.problem.unknown-kind": "Es gibt keine Art von Aufgabe „{name}“.",
  "lists.problem.unknown-team": "Es gibt kein Team „{name}“.",
  "lists.problem.not-your-team": "Nur wer das Team leitet, kann diese Aufgabe anlegen oder ändern.",
  "lists.problem.difficulty": "„{text}“ ist keine Schwierigkeit. Schreib easy, medium oder hard.",
  "lists.problem.effort": "„{text}“ ist kein Aufwand. Schreib Minuten, oder etwas wie 2 h.",
  "lists.problem.due": "„{text}“ ist kein Datum. Schreib es wie 2027-03-31.",
  "lists.problem.body-long": "Der Text ist zu lang.",
  "lists.problem.field":
    "Was unter „{column}“ steht, passt nicht: Es ist zu lang, zu viel, oder enthält seltsame Zeichen.",
};
