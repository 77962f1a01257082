// German: what we write into forum threads.
import type { thread as en } from "../en/thread.ts";

export const thread: Record<keyof typeof en, string> = {
  "thread.status.open": "**Hilfe gesucht.** Noch hat das niemand.",
  "thread.status.open-slots":
    "**Hilfe gesucht.** {free, plural, one {# Platz ist} other {# Plätze sind}} frei.",
  "thread.status.partly":
    "**Teilweise vergeben.** {free, plural, one {# Platz ist} other {# Plätze sind}} frei.",
  "thread.status.active": "**Vergeben.**",
  "thread.status.review": "**Abgegeben**, wartet auf eine Prüfung.",
  "thread.status.done": "**Erledigt.** Danke.",
  "thread.status.triage": "Noch nicht angesehen.",
  "thread.status.left":
    "Dieses Thema wird von [{board}]({address}) nicht mehr auf dem Stand gehalten. Was gesucht wird, steht dort.",
  "thread.status.dropped": "Wird nicht mehr gebraucht.",
  "thread.holder.working": "{name} ist dran, bis {until}.",
  "thread.holder.resting": "{name} hat es und macht eine Pause, die niemandem angerechnet wird.",
  "thread.holder.submitted": "{name} hat die Arbeit abgegeben.",
  "thread.holder.returned": "{name} ist nach einer Prüfung wieder dran, bis {until}.",
  "thread.holder.accepted": "{name} hat es gemacht.",
  "thread.holder.slot": "{slot}: {holder}",
  "thread.from": "Zu haben ab {from}.",
  "thread.date": "{at, date, plain}",
  "thread.help.free": "So hilfst du: übernimm es bei [{number} auf {board}]({address}).",
  "thread.help.free-reply":
    "So hilfst du: übernimm es bei [{number} auf {board}]({address}), oder antworte hier mit `@{bot} claim this task`.",
  "thread.help.held": "Abgeben oder zurückgeben kannst du es bei [{number} auf {board}]({address}).",
  "thread.help.held-reply":
    "Abgeben oder zurückgeben kannst du es bei [{number} auf {board}]({address}), oder antworte hier mit `@{bot} done with this task` oder `@{bot} hand back this task`.",
  "thread.answer": "An {name}: {words}",
  "thread.help.over": "[{number} auf {board}]({address})",
  "thread.edit.reason": "Von {number} auf {board}",
  "thread.table.task": "Aufgabe",
  "thread.table.state": "Stand",
  "thread.table.free": "frei",
  "thread.table.open-part": "{holders}; {free, plural, one {# Platz} other {# Plätze}} frei",
  "thread.table.done": "erledigt",
  "thread.table.review": "{names}, wartet auf eine Prüfung",
  "thread.table.more":
    "{count, plural, one {# Aufgabe} other {# Aufgaben}}, davon {free, number} frei. [Die ganze Liste]({address})",
  "thread.outline.intro": "Was frei ist und wer was hat, auf dem Stand gehalten von [{board}]({address}):",
};
