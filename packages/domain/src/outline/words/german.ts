// German words of outline reading.
import { type Language, listed } from "./language.ts";

export const german: Language = {
  sorts: {
    asks: listed(`
      wer * was, wer * welche, aufgaben, brauchen wir *, tragt euch * ein, ^zu tun, ^offene, ^es fehlt, hakt ab,
      noch gemacht, folgende aufgaben, diese aufgaben, die aufgaben, nehmt euch, sucht euch, zu verteilen, noch zu vergeben,
      wer kann was, wer macht weiter, nachfolge gesucht, wer springt ein, noch lücken, brauche ich, was ich brauche, was ich von euch brauche, brauchen dringend, brauchen noch, sucht verstärkung,
      verstärkung gesucht, wer hat zeit, wer noch zeit hat, wer kann, wer nimmt, wer will, wer hat lust, sucht euch
      etwas aus, tragt euch ein, sucht noch, suchen noch, suchen leute, suchen jemanden, fehlen uns, fehlt uns,
      freiwillige für, helfer für, hilfe bei, gebraucht wird, werden gebraucht, was zu tun ist, ist zu tun,
      unerledigt, =ohne zuständige, =blocker, liegt an, was gemacht werden muss, gemacht werden, erledigt werden,
      mithelfen, mithilfe, mitmachen, hilfe gesucht, hilfe gebraucht, hilfe benötigt, brauchen hilfe,
      brauchen wir hilfe, brauchen wir euch, brauchen eure hilfe, wir brauchen, wir suchen, =gesucht,
      leute gesucht, freiwillige gesucht, helfer gesucht, helferinnen gesucht, übersetzer gesucht,
      tester gesucht, wer kann helfen, wer hilft, wer mag, wer möchte, wie ihr helfen könnt, helfen könnt,
      helfen kann, helfen wollen, noch zu tun, zu tun, =zu erledigen, noch zu erledigen, =aufgaben, =aufgabe,
      offene aufgaben, offene punkte, aufgabenliste, aufgabenverteilung, aufgaben für, =offen, noch offen,
      =todo, =todos, =to do, =to dos, was noch fehlt, es fehlt, es fehlen, fehlt noch, fehlen noch,
      fehlt folgendes, was fehlt, wer macht was, wer übernimmt, zu vergeben, =nächste schritte, =in arbeit,
      =arbeitspakete, dringend gesucht, was ansteht, steht an, muss noch, müssen noch, ausstehend
    `),
    later: listed(`
      =später, für später, =verschoben, =zurückgestellt, =irgendwann, =vertagt, vielleicht später, =zukunft,
      =auf eis, =aufgeschoben, nach der veröffentlichung
    `),
    thanks: listed(`
      danke, danke an, dank an, dank geht, dankeschön, danksagung, dankt, unterstützer, sponsoren,
      mitwirkende, ermöglicht durch, ohne die, nicht möglich
    `),
    rules: listed(`
      nicht nötig, nicht gebraucht, brauchen wir nicht, nicht gesucht, tipps, ratschläge, regeln, hausregeln, verhaltenskodex, richtlinien, netiquette, hinweise, bitte beachten, bitte beachtet,
      beachtet, denkt daran, nicht vergessen, spielregeln, forenregeln
    `),
    links: listed("links, nützliche links, verweise, siehe auch, =downloads, weiterführend, quellen"),
    agenda: listed(`
      wann und wo, wo und wann, so findet ihr, zugesagt, packliste, nächstes treffen, tagesordnung, agenda, öffnungszeiten, =abstimmung, =stimmen, =vorschlag, =vorschläge, kandidaten,
      kandidaturen, =schichten, =preise, =themen, =ablauf, =programm, zeitplan, =fragen, häufige fragen, =beschlüsse,
      beschlossen, =termine, =notizen, protokoll, besprochen, optionen, möglichkeiten
    `),
    finished: listed(
      "=erledigt, =fertig, schon fertig, bereits fertig, schon erledigt, =abgeschlossen, =geschlossen",
    ),
    report: listed(`
      habe ich probiert, ich probiert, habe ich versucht, ich versucht, beschlossen wurde, wurde beschlossen,
      ich habe schon, habe ich schon, habe bereits, was ich versucht habe, kurz gefasst, =stand, =ergebnis,
      =ergebnisse, was noch hakt, was hakt, das funktioniert nicht, meine konfiguration,
      was wir geschafft haben, geschafft haben, geschafft, was wir gemacht haben, gemacht haben, bisher gemacht,
      seit dem letzten, seit der letzten, letzte woche, letztes jahr, letzter monat, letztes mal, rückblick,
      bekannte probleme, bekannte fehler, mein system, mein rechner, umgebung, schon probiert,
      schon versucht, bereits versucht, bericht, was gut lief, was schlecht lief, erwartetes verhalten,
      in zahlen
    `),
    criteria: listed(`
      umfrage, fragebogen, vorlage, formular, kreuzt an, kreuz an, ankreuzen, bitte ankreuzen, zutreffendes,
      vor dem absenden, vor dem abschicken, vor dem posten, wettbewerb, teilnahmebedingungen, mitbringen solltest, musst du, müsst ihr, solltest du, um mitzumachen, wahlberechtigt, für wen,
      voraussetzungen, voraussetzung, anforderungen, bedingungen, kriterien, das erwarten wir, was wir erwarten,
      wir erwarten, du solltest, ihr solltet, du brauchst, ihr braucht, was du brauchst, was ihr braucht,
      bevor du, bevor ihr, um mitglied zu werden, mitglied werden, wer darf, zutaten, =material, du bist,
      bewerbung, bewerben, checkliste vor dem
    `),
    steps: listed(`
      anleitung, schritte, schritt für schritt, so gehts, so geht es, so funktioniert, =installation,
      erste schritte, vorgehen, zum nachstellen, nachvollziehen, kurzanleitung, =aktualisierung, zubereitung,
      wie man, einrichtung
    `),
    people: listed(`
      das machen wir, was wir machen, geholfen haben, anwesend, anwesende, teilnehmer, teilnehmende, teilnehmerinnen, mitglieder, =team, unser team,
      wer wir sind, entschuldigt, referenten, =vorstand, ansprechpartner, =kontakt, ansprechpersonen
    `),
    news: listed(`
      neuigkeiten, was ist neu, das ist neu, neu in, =neu, änderungen, neuerungen, verbesserungen,
      fehlerbehebungen, behoben, =funktionen, =merkmale, erschienen, veröffentlicht, ist da, jetzt verfügbar,
      versionshinweise
    `),
    reasons: listed(`
      was ihr davon habt, was du davon hast, davon habt, davon hast, was es gibt, dafür gibt es, warum, vorteile, nachteile, das bieten wir, wir bieten, was wir bieten, dafür bekommst du, =gründe,
      spricht dafür, spricht dagegen, =pro, =contra
    `),
    log: listed(
      "=log, =logs, im log, das log, =protokolldatei, =ausgabe, die ausgabe, =konsole, da steht, es steht, meldet, zeigt, das protokoll, protokoll sagt, sagt, fehlermeldung",
    ),
  },
  pointers: listed("hier, folgende, folgenden, folgendes, diese, dies, unten, liste"),
  conditions: listed("wenn, falls, sollte, sofern, sobald"),
  dueWords: listed(`
    bis, bis zum, bis spätestens, bis spätestens zum, spätestens, spätestens am, spätestens bis, spätestens zum,
    vor dem, fällig, fällig am, frist, deadline, stichtag
  `),
  dueAfter: [],
  dayWords: listed("am"),
  months: listed(`
    januar/jänner/jan, februar/feb, märz, april/apr, mai, juni/jun, juli/jul, august/aug, september/sept/sep,
    oktober/okt, november/nov, dezember/dez
  `),
  prefixes: listed("bitte, jemand muss, jemand der, wir müssen, noch"),
  verbsAtEnd: true,
  pastEnding:
    /^(?:\p{L}+iert|(?:ab|an|auf|aus|ein|um|zu|vor|nach|durch|her|hin|mit|zurück)?ge\p{L}{2,}(?:t|en))$/u,
  work: listed(`
    abklären, abschließen, aktualisieren, anfragen, anlegen, anpassen, abbauen, abfragen, abholen, ablegen, abschicken, absprechen, abstimmen, anbieten, anfertigen, anmelden, anrufen,
    anschaffen, anschreiben, ausfüllen, ausmessen, aussortieren, aussuchen, austauschen, begleiten, begrüßen,
    bekleben, benennen, beraten, berichten, besprechen, bringen, dekorieren, digitalisieren, einsammeln, entsorgen,
    entwickeln, erfassen, erledigen, ermitteln, fahren, fegen, formulieren, fragen, führen, füllen, halten, holen, helfen,
    informieren, inventarisieren, kochen, kleben, kopieren, leeren, lesen, liefern, mähen, melden, montieren, nähen,
    nachbestellen, ordnen, pflanzen, protokollieren, putzen, recherchieren, rufen, schicken, schleppen, schmieren,
    schneiden, setzen, spülen, starten, stellen, suchen, streichen, tauschen, teilen, tragen, transportieren, treffen,
    verkaufen, verpacken, verschenken, versenden, wählen, waschen, werben, zählen, zusammentragen, aufbauen,
    aufhängen, aufräumen, aufstellen, aufnehmen, ausbauen, ausdrucken, auswerten, automatisieren, backen,
    beantragen, beantworten, bearbeiten, beheben, bereitstellen, beschreiben, beschriften, besorgen, bestellen,
    betreuen, bezahlen, buchen, dokumentieren, drucken, einarbeiten, einbauen, einkaufen, einladen, einrichten,
    einreichen, entfernen, entwerfen, ergänzen, erklären, erneuern, erstellen, erweitern, festlegen, filmen,
    finden, fotografieren, gestalten, herausfinden, hochladen, importieren, installieren, kaufen, klären,
    kontaktieren, kontrollieren, koordinieren, korrigieren, kürzen, lassen, leihen, löschen, malen, migrieren,
    mieten, nachfragen, organisieren, packen, pflegen, planen, portieren, prüfen, reinigen, reparieren, reservieren,
    sammeln, schneiden, schreiben, sortieren, testen, texten, übernehmen, überarbeiten, überprüfen, übersetzen,
    umbauen, umstellen, umziehen, veröffentlichen, verbessern, vereinfachen, verlegen, verschicken, verteilen,
    vorbereiten, warten, wechseln, zeichnen, zusammenfassen, zusammenstellen, legen, machen, messen, streichen
  `),
  past: listed(`
    abgeschlossen, aktualisiert, behoben, besorgt, bezahlt, eingebaut, eingerichtet, entfernt, erledigt, erneuert,
    erstellt, geändert, gebaut, gekauft, gemacht, geschrieben, getestet, hinzugefügt, korrigiert, repariert,
    übersetzt, überarbeitet, umgezogen, umgestellt, verbessert, veröffentlicht
  `),
  invitation: listed(`
    seid, sei, schreibt, schreib, kommt, komm, lies, lest, folgt, teilt, spendet, meldet, stellt, sagt, bringt,
    besucht, abonniert, nutzt, klickt, vermeidet, denkt, fragt, haltet
  `),
  subjects: listed(
    "ich, du, ihr, wir haben, mindestens, erfahrung, kenntnisse, gute, lust auf, spaß an, ein paar stunden",
  ),
  address: listed(
    "bitte, wir, uns, ihr, euch, euer, eure, du, dich, dein, ist, sind, war, waren, haben, gibt es",
  ),
  reader: listed("bitte, du, dich, dir, dein, deine, deinen, ihr, euch, euer, eure"),
  writer: listed("ich, mein, meine, meinen, meiner, mir"),
  hands: listed("wer, kann jemand, könnte jemand, hat jemand lust, möchte jemand, mag jemand"),
  takers: listed(`
    von, macht, übernimmt, übernommen von, zuständig, bei, erledigt von
  `),
  joins: listed(`
    mit, von, vom, für, an, bei, beim, und, oder, zu, zum, zur, in, im, auf, über, durch, wie, als, fragen, frag,
    siehe, danke, dank, ist, hat, der, die, das, nach, ohne, gegen
  `),
  remarks: listed(`
    zu, viel, leider, verkauft, kaputt, ohne, aus, kommt, wird, wurde, ist, war, hat, haben, schon, doch, nicht, erst, kein, keine, keinen, entfällt, fällt,
    gestrichen, abgesagt, macht, siehe, weil, wir, nur, geht, liegt, warten, hatten
  `),
  done: listed(`
    erledigt, fertig, gemacht, abgeschlossen, behoben, geschafft, danke, gelöst, veröffentlicht, ja, verschickt,
    gebucht, bestellt, ist durch
  `),
  putOff: listed(`
    verschoben, vertagt, zurückgestellt, aufgeschoben, auf eis, pausiert, kommt erst, kommt später
  `),
  postponed: listed(`
    kommt erst, erst im, erst in, erst nach, im nächsten, im herbst, im frühjahr, im sommer, im winter,
    verschoben, später, vertagt, zurückgestellt, aufgeschoben, auf eis, nächstes jahr, nächste version,
    nächstes mal, irgendwann, vielleicht, pausiert, kommt später
  `),
  columns: {
    task: listed("aufgabe, aufgaben, tätigkeit, to do, todo, arbeit, arbeitspaket"),
    what: listed("was, punkt, thema, titel, beschreibung"),
    who: listed(`
      wer, verantwortlich, verantwortliche, zuständig, person, helfer, helferin, übernimmt, wer macht es,
      bearbeiter, zugewiesen
    `),
    state: listed("stand, status, zustand, erledigt, fortschritt, fertig"),
    due: listed("bis, bis wann, frist, fällig, termin, datum, wann, deadline"),
    elsewhere: listed("uhrzeit, zeit, raum, wo, ort, vortrag, referent"),
  },
};
