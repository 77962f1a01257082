// German: what the page of a task says of its list, of what it waits for, of its thread.
import type { taskPage as en } from "../en/task-page.ts";

export const taskPage: Record<keyof typeof en, string> = {
  "refusal.unknown-item":
    "Diese Zeile steht nicht mehr in der Liste. Lade die Aufgabe neu und versuch es noch einmal.",
  "refusal.cannot-wait-for-itself": "Eine Aufgabe kann nicht auf sich selbst warten. Wähle eine andere.",
  "refusal.waits-in-circle":
    "Nummer {number, number} wartet schon auf diese Aufgabe, also könnte keine von beiden beginnen. Nimm zuerst das weg.",
  "refusal.blocker-hidden":
    "Nicht alle, die diese Aufgabe sehen, dürfen Nummer {number, number} sehen. Deshalb kann sie hier nicht genannt werden.",

  "activity.ticked": "{who} hat „{item}“ {done, select, yes {abgehakt} other {wieder geöffnet}}",
  "activity.blocked": "{who} hat gesagt, dass sie auf {task} wartet",
  "activity.unblocked": "{who} hat gesagt, dass sie nicht mehr auf {task} wartet",
  "activity.blocker-over": "{task}, worauf sie gewartet hat, ist vorbei",
  "activity.blocker-back": "{task}, worauf sie wartet, ist wieder offen",

  "web.card.waits": "Wartet auf {tasks}",
  "web.card.checklist": "{done, number} von {count, number}",
  "web.ask.submit.list":
    "{done, number} von {count, number} Zeilen der Liste sind abgehakt. Du kannst trotzdem abgeben; schreib in die Notiz, was aus dem Rest geworden ist.",

  "page.checklist": "Was dazugehört",
  "page.checklist.done": "{done, number} von {count, number} erledigt",
  "page.form.checklist": "Liste dessen, was dazugehört",
  "page.form.checklist.help":
    "Eine Zeile für jede Sache. Abgehakt wird von denen, die die Aufgabe haben. Eine Zeile, die bleibt, behält ihren Haken.",
  "page.form.wrong.checklist": "Höchstens fünfzig Zeilen, jede höchstens zweihundert Buchstaben lang.",
  "page.field.checklist": "die Liste",

  "page.waits-for": "Wartet auf",
  "page.waits-for.sentence":
    "Wartet auf {tasks}. Du kannst sie trotzdem übernehmen und mit dem beginnen, was nicht davon abhängt.",
  "page.waits-for.remove": "Nicht mehr auf „{title}“ warten",
  "page.waited-for": "Andere warten auf diese",
  "page.beside.stage":
    "{stage, select, triage {noch nicht angesehen} open {Hilfe gesucht} active {in Arbeit} review {abgegeben} done {erledigt} other {verworfen}}",
  "page.act.block": "Auf eine andere Aufgabe warten lassen…",
  "page.block.title": "Was sollte zuerst fertig werden?",
  "page.block.text": "„{title}“ kann weiterhin übernommen werden. Das Board sagt, worauf sie wartet.",
  "page.block.do": "Warten lassen",

  "page.replies": "Neueste Antworten",
  "page.replies.whole":
    "Diese Aufgabe ist ein Punkt eines längeren Beitrags, also geht es hier um das ganze Thema.",
  "page.replies.reading": "Das Thema wird gelesen.",
  "page.replies.none": "Noch hat niemand geantwortet.",
  "page.replies.unreachable": "Das Forum antwortet gerade nicht.",
  "page.replies.again": "Noch einmal versuchen",
  "page.replies.forum": "Im Forum lesen",
  "page.replies.earlier":
    "{count, plural, one {# frühere Antwort zeigen} other {# frühere Antworten zeigen}}",
  "page.replies.more": "Im Thema steht noch mehr.",
  "page.replies.closed": "Das Thema ist geschlossen und nimmt keine Antworten mehr an.",
  "page.replies.answer": "Im Thema antworten",
  "page.replies.somebody": "Jemand, der nicht mehr da ist",

  "page.copy-link": "Link kopieren",
  "page.copy-link.done": "Der Link ist kopiert.",
  "page.door.web": "auf dem Board",
  "page.door.timer": "durch die Uhr",
  "page.door.import": "aus dem Forum",
};
