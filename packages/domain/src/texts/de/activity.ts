// German: what happened, one sentence for each happening.
import type { activity as en } from "../en/activity.ts";

export const activity: Record<keyof typeof en, string> = {
  "activity.nobody": "Das Board",
  "activity.created":
    "{how, select, import {Im Forum gefunden} proposal {{who} hat das vorgeschlagen} lead {{who} hat diese Aufgabe geschrieben} list {{who} hat das mit einer Liste mitgebracht} split {{who} hat das von einer anderen Aufgabe abgetrennt} other {{who} hat das aus einem Thema gemacht}}",
  "activity.opened": "{who} hat sie für Helfende geöffnet",
  "activity.edited": "{who} hat {fields} geändert",
  "activity.claimed":
    "{byLead, select, yes {{who} hat {subject} dafür eingetragen} other {{who} hat sie übernommen}}",
  "activity.handed-back": "{who} hat sie zurückgegeben",
  "activity.renewed": "{who} ist noch dran",
  "activity.submitted": "{who} hat die Arbeit abgegeben",
  "activity.accepted": "{who} hat die Arbeit von {subject} angenommen",
  "activity.returned": "{who} hat {subject} die Arbeit zurückgeschickt",
  "activity.released": "{who} hat den Teil von {subject} freigegeben",
  "activity.closed": "{who} hat den Teil von {subject} beendet",
  "activity.nudged": "{subject} wurde gefragt, ob es noch weitergeht",
  "activity.nudge-reached": "{subject} hat die Frage gesehen",
  "activity.nudge-failed": "{subject} war nicht zu erreichen",
  "activity.expired": "Wieder frei: von {subject} war nichts zu hören",
  "activity.moved": "{who} hat sie von {from} nach {to} verschoben",
  "activity.reordered": "{who} hat sie in ihrer Spalte verschoben",
  "activity.finished": "{who} hat sie für erledigt erklärt",
  "activity.reopened":
    "{who} hat sie für {slots, plural, one {# weitere Person} other {# weitere Personen}} wieder geöffnet",
  "activity.dropped": "{who} hat sie verworfen",
  "activity.restored": "{who} hat sie zurückgeholt",
  "activity.merged": "{who} hat sie mit einer anderen Aufgabe zusammengelegt",
  "activity.absorbed": "{who} hat eine andere Aufgabe in diese aufgenommen",
  "activity.split": "{who} hat sie aufgeteilt",
  "activity.offered": "{who} hat {subject} gebeten, sie zu übernehmen",
  "activity.declined": "{subject} wurde gefragt, und es wurde nichts daraus",
  "activity.lapsed": "{subject} wurde gefragt und hat nicht rechtzeitig geantwortet",
  "activity.linked": "{who} hat sie mit ihrem Thema verknüpft",
  "activity.unlinked": "{who} hat sie von ihrem Thema gelöst",
  "activity.thread-changed": "Das Thema hat sich geändert: {fields}",
  "activity.conflicted": "Thema und Board haben beide {fields} geändert",
  "activity.settled":
    "{keep, select, forum {{who} hat den Text des Themas genommen} edit {{who} hat es mit neuen Worten geklärt} other {{who} hat den Text des Boards behalten}}",
  "activity.thread-standing":
    "{what, select, closed {Das Thema wurde geschlossen} reopened {Das Thema wurde wieder geöffnet} archived {Das Thema wurde archiviert} unarchived {Das Thema ist nicht mehr archiviert} unlisted {Das Thema wurde aus den Listen des Forums genommen} listed {Das Thema steht wieder in den Listen des Forums} deleted {Das Thema wurde gelöscht} unreadable {Das Thema war nicht mehr zu lesen} back {Das Thema ist wieder zu lesen} restricted {Das Thema kam dorthin, wo es hier niemand lesen darf} moved {Das Thema wurde in eine andere Kategorie verschoben} left_source {Das Thema ist nicht mehr dort, wo seine Quelle sucht} merged {Das Thema wurde mit einem anderen zusammengelegt} split {Beiträge des Themas wurden in ein anderes verschoben} author_anonymised {Wer das Thema begonnen hat, hat das Konto aufgegeben} author_suspended {Wer das Thema begonnen hat, wurde gesperrt} author_back {Wer das Thema begonnen hat, ist wieder da} solved {Eine Antwort im Thema wurde als Lösung markiert} unsolved {Das Thema ist nicht mehr als gelöst markiert} assigned {Das Thema wurde im Forum zugewiesen} unassigned {Das Thema ist im Forum nicht mehr zugewiesen} item_removed {Der Punkt steht nicht mehr in der Liste} item_back {Der Punkt steht wieder in der Liste} item_done {Der Punkt wurde in der Liste abgehakt} item_open {Der Punkt ist in der Liste nicht mehr abgehakt} item_doubtful {Der Punkt der Liste wurde neu geschrieben} other {Am Thema hat sich etwas geändert}}",
  "activity.kept-as-is": "{who} hat angesehen, was sich geändert hat, und es so gelassen",
  "activity.snoozed":
    "{until, select, none {{who} hat es wieder auf den Tisch gelegt} other {{who} hat es auf später verschoben}}",
  "activity.audience-changed": "Mit dem Thema hat sich geändert, wer sie sehen darf",
  "activity.status-post-asked": "{who} hat um einen Statusbeitrag im Thema gebeten",
  "activity.thread-edit-asked": "{who} hat dem Thema {fields} angeboten",
  "activity.thread-edited": "Das Thema hat {fields} übernommen",
  "activity.undone": "{who} hat das rückgängig gemacht",
};
