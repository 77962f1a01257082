// German: why not, and what to do instead.
import type { refusals as en } from "../en/refusals.ts";

export const refusals: Record<keyof typeof en, string> = {
  "refusal.sign-in-first": "Melde dich zuerst mit deinem Forumskonto an.",
  "refusal.not-found":
    "Eine solche Aufgabe gibt es hier nicht. Vielleicht wurde sie entfernt, oder dorthin verschoben, wo du sie nicht siehst.",
  "refusal.changed-meanwhile":
    "Jemand hat diese Aufgabe geändert, während du geschrieben hast. Sieh dir diese Fassung an und speichere dann deine noch einmal.",
  "refusal.wrong-stage":
    "{stage, select, triage {Diese Aufgabe muss sich erst eine Teamleitung ansehen.} open {Noch hat niemand diese Aufgabe. Übernimm sie zuerst.} active {An dieser Aufgabe arbeitet noch jemand.} review {Diese Aufgabe wartet auf eine Prüfung.} done {Diese Aufgabe ist fertig. Eine Teamleitung kann sie wieder öffnen.} dropped {Diese Aufgabe wurde verworfen. Eine Teamleitung kann sie zurückholen.} other {Das geht mit dieser Aufgabe jetzt nicht.}}",
  "refusal.only-leads": "Das kann nur eine Leitung des Teams. Frag dort im Thema nach.",
  "refusal.only-admins": "Das kann nur, wer das Board verwaltet.",
  "refusal.only-holder": "Das kann nur, wer diese Aufgabe hat.",
  "refusal.only-reviewers": "Das kann nur, wer Aufgaben dieser Art prüft.",
  "refusal.own-work": "Das ist deine eigene Arbeit. Annehmen muss sie jemand anderes.",
  "refusal.only-automaton": "Das tut das Board von selbst.",
  "refusal.no-free-slot":
    "Die hat schon jemand anderes. Such dir eine andere Aufgabe, oder frag im Thema, ob Hilfe willkommen ist.",
  "refusal.slot-taken": "Diesen Teil hat schon jemand anderes. Such dir einen anderen Teil der Aufgabe.",
  "refusal.already-yours": "Du hast diese Aufgabe schon.",
  "refusal.has-it-already": "Diese Person hat die Aufgabe schon.",
  "refusal.limit-reached":
    "Du hast schon {limit, plural, one {# Aufgabe} other {# Aufgaben}}. Mach zuerst eine fertig, oder gib eine zurück.",
  "refusal.newcomer-limit":
    "Bis deine erste Aufgabe angenommen ist, kannst du {limit, plural, one {# Aufgabe} other {# Aufgaben}} auf einmal haben. Mach die fertig, die du hast, oder gib sie zurück.",
  "refusal.kind-limit":
    "Du hast schon {limit, plural, one {# Aufgabe} other {# Aufgaben}} der Art „{kind}“. Mach zuerst eine fertig, oder gib eine zurück.",
  "refusal.campaign-limit":
    "Du hast schon {limit, plural, one {# Aufgabe} other {# Aufgaben}} aus „{campaign}“. Mach zuerst eine fertig, oder gib eine zurück.",
  "refusal.unknown-campaign": "Eine solche Kampagne gibt es hier nicht. Wähle eine aus der Liste.",
  "refusal.campaign-closed": "„{campaign}“ ist geschlossen. Öffne sie wieder, um Aufgaben hinzuzufügen.",
  "refusal.key-taken":
    "Eine andere Aufgabe der Liste hat schon den Schlüssel „{key}“. Gib dieser einen eigenen.",
  "refusal.not-yet": "Diese Aufgabe ist ab {at, date, near} zu haben. Komm dann wieder.",
  "refusal.claim-over": "Diese Person hat die Aufgabe nicht mehr. Sieh dir die Aufgabe noch einmal an.",
  "refusal.nothing-submitted": "Dort wurde nichts abgegeben, also gibt es nichts zu prüfen.",
  "refusal.evidence-missing":
    "Gib einen Link zu deiner Arbeit an, oder eine Notiz, die sagt, was du getan hast.",
  "refusal.outcome-missing": "Sag, was dabei herauskam. Wähle eines der Ergebnisse.",
  "refusal.outcome-unknown":
    "„{outcome}“ ist kein Ergebnis dieser Art von Aufgaben. Wähle eines aus der Liste.",
  "refusal.comment-missing": "Sag, was noch fehlt, damit klar ist, wie es weitergeht.",
  "refusal.reason-missing": "Sag mit ein paar Worten, warum. Wer an der Aufgabe ist, liest es.",
  "refusal.unknown-team": "Ein Team „{name}“ gibt es nicht. Wähle eines aus der Liste.",
  "refusal.unknown-kind": "Eine Aufgabenart „{name}“ gibt es nicht. Wähle eine aus der Liste.",
  "refusal.unknown-column": "Diese Spalte gibt es nicht mehr. Lade das Board neu und versuch es noch einmal.",
  "refusal.unknown-slot":
    "Diesen Teil der Aufgabe gibt es nicht mehr. Lade die Aufgabe neu und versuch es noch einmal.",
  "refusal.unknown-person":
    "Hier hat sich noch niemand mit diesem Namen angemeldet. Bitte die Person, sich einmal anzumelden.",
  "refusal.hidden-from-them":
    "Diese Person darf die Aufgabe nicht sehen, oder war lange nicht hier. Frag jemand anderen.",
  "refusal.unknown-thread":
    "Ein solches Thema gibt es nicht, oder du darfst es dort nicht lesen. Prüfe die Adresse.",
  "refusal.slots-below-claims":
    "{live, plural, one {# Person hat} other {# Personen haben}} einen Teil dieser Aufgabe. Gib ihre Teile zuerst frei, oder lass mindestens so viele bestehen.",
  "refusal.column-in-use":
    "In dieser Spalte {count, plural, one {steht # Aufgabe. Verschieb sie zuerst.} other {stehen # Aufgaben. Verschieb sie zuerst.}}",
  "refusal.last-column": "Das ist die letzte Spalte ihrer Stufe. Füge zuerst eine andere hinzu.",
  "refusal.column-of-other-stage":
    "Dorthin kommt eine Aufgabe durch das, was mit ihr getan wird, und nicht durch Verschieben.",
  "refusal.cannot-merge-itself":
    "Eine Aufgabe lässt sich nicht mit sich selbst zusammenlegen. Wähle eine andere.",
  "refusal.merge-has-holders":
    "An dieser Aufgabe ist jemand dran. Gib die Teile frei, oder nimm die andere Aufgabe in diese auf.",
  "refusal.thread-taken": "Dieses Thema ist schon eine Aufgabe: Nummer {number}. Öffne diese.",
  "refusal.has-thread": "Diese Aufgabe hat schon ein Thema. Löse es zuerst.",
  "refusal.no-thread": "Diese Aufgabe hat kein Thema. Verknüpfe zuerst eines.",
  "refusal.thread-not-written":
    "Das Board schreibt nicht in dieses Thema. Wer es betreibt, kann das für seine Quelle erlauben.",
  "refusal.not-undoable": "Das lässt sich nicht rückgängig machen. Ändere stattdessen die Aufgabe.",
  "refusal.undo-too-late":
    "{what, select, undone {Das wurde schon rückgängig gemacht.} elsewhere {Inzwischen hängt eine andere Aufgabe davon ab, deshalb bleibt es so.} other {{whose, select, you {{what, select, moved {Du hast sie seitdem verschoben, deshalb bleibt es so.} edited {Du hast sie seitdem bearbeitet, deshalb bleibt es so.} claimed {Du hast sie seitdem übernommen, deshalb bleibt es so.} left {Dein Teil ist seitdem beendet, deshalb bleibt es so.} submitted {Du hast sie seitdem abgegeben, deshalb bleibt es so.} accepted {Du hast sie seitdem angenommen, deshalb bleibt es so.} returned {Du hast sie seitdem zurückgeschickt, deshalb bleibt es so.} other {Du hast sie seitdem geändert, deshalb bleibt es so.}}} somebody {{what, select, moved {{by} hat sie seitdem verschoben, deshalb bleibt es so.} edited {{by} hat sie seitdem bearbeitet, deshalb bleibt es so.} claimed {{by} hat sie seitdem übernommen, deshalb bleibt es so.} left {{by} hat sie seitdem freigegeben, deshalb bleibt es so.} submitted {{by} hat sie seitdem abgegeben, deshalb bleibt es so.} accepted {{by} hat sie seitdem angenommen, deshalb bleibt es so.} returned {{by} hat sie seitdem zurückgeschickt, deshalb bleibt es so.} other {{by} hat sie seitdem geändert, deshalb bleibt es so.}}} other {Sie hat sich seitdem mit ihrem Thema oder durch die Zeit geändert, deshalb bleibt es so.}}}}",
  "refusal.not-yours-to-undo": "Das hat jemand anderes getan. Nur diese Person kann es rückgängig machen.",
  "refusal.offer-over": "Diese Anfrage gilt nicht mehr. Übernimm die Aufgabe, wenn sie noch frei ist.",
  "refusal.no-nudge-yet": "Wer sie hat, wurde noch nicht gefragt, deshalb bleibt sie dort.",
  "refusal.lease-running": "Wer sie hat, hat noch Zeit.",
  "refusal.nothing-asked": "Diese Frage ist schon geklärt.",
  "refusal.not-hidden": "Diese Aufgabe ist zu sehen. Verwirf oder löse sie auf ihrer eigenen Seite.",
  "refusal.readers-unknown":
    "Niemand kann sagen, wer diese Aufgabe lesen darf, deshalb kann sie nicht ohne ihr Thema bleiben. Warte, bis das Thema wieder zu lesen ist, oder gib die Aufgabe auf.",
  "refusal.no-conflict": "Die Texte stimmen wieder überein. Es gibt nichts zu wählen.",
  "refusal.thread-not-edited":
    "Das Board ändert die Worte dieses Themas nicht. Wer es betreibt, kann das für seine Quelle erlauben.",
  "refusal.thread-item":
    "Diese Aufgabe ist ein Punkt in einem längeren Beitrag. Ändere den Punkt im Thema selbst.",
  "refusal.in-conflict":
    "Thema und Board haben beide {field, select, title {den Titel} other {den Text}} geändert. Wähle zuerst eines von beiden.",
  "refusal.nothing-to-offer":
    "Es gibt nichts, was das Thema nicht schon sagt oder eines seiner Schlagwörter sagen könnte. Ändere zuerst die Aufgabe.",
  "refusal.body-not-source":
    "Das Forum zeigt uns diesen Text nur als fertige Seite, und darauf lässt sich nichts schreiben. Ändere ihn im Thema selbst.",
  "refusal.until-has-passed": "Diese Zeit ist schon vorbei. Wähle eine spätere.",
  "refusal.away-too-long":
    "{days, plural, =0 {Von den Tagen, die du dieses Jahr weg sein kannst, ist keiner übrig.} one {Von den Tagen, die du dieses Jahr weg sein kannst, ist einer übrig.} other {Von den Tagen, die du dieses Jahr weg sein kannst, sind # übrig.}} Wähle einen früheren Tag, oder gib zurück, was du hast.",
};
