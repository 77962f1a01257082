// German: the report as it is pasted into an update.
import type { report as en } from "../en/report.ts";

export const report: Record<keyof typeof en, string> = {
  "report.title": "{board}: {period}",
  "report.summary":
    "{fresh, plural, =0 {Nichts Neues} one {# neue Aufgabe} other {# neue Aufgaben}}, {finished, plural, =0 {keine fertig} other {# fertig}}, {people, plural, =0 {niemandem zu danken} one {# Person zu danken} other {# Personen zu danken}}.",
  "report.nothing": "In dieser Zeit ist nichts geschehen.",
  "report.no-team": "Ohne Team",
  "report.thanked": "Danke, {names}.",
  "report.returned": "Willkommen zurück, {names}.",
  "report.first": "Zum ersten Mal dabei: {names}.",
  "report.somebody": "jemand",
  "report.others":
    "{named, plural, =0 {{count, plural, one {# Person} other {# Personen}}} other {{count, plural, one {# weitere Person} other {# weitere Personen}}}}",
  "report.finished": "Fertig",
  "report.fresh": "Neu",
  "report.wanted": "Noch gesucht",
  "report.coming": "Demnächst",
  "report.by": "von {names}",
  "report.free": "{count, plural, one {# Platz} other {# Plätze}} frei",
  "report.from": "zu übernehmen ab {at}",
  "report.due": "fällig {at}",
  "report.more": "[und {count} weitere]({address})",
  "report.foot": "Alle können helfen: [{board}]({address}) sagt, was gesucht wird und wie du anfängst.",
};
