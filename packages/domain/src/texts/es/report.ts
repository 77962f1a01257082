// Spanish: the report as it is pasted into an update.
import type { report as en } from "../en/report.ts";

export const report: Record<keyof typeof en, string> = {
  "report.title": "{board}: {period}",
  "report.summary":
    "{fresh, plural, =0 {Nada nuevo} one {# tarea nueva} other {# tareas nuevas}}, {finished, plural, =0 {ninguna terminada} one {# terminada} other {# terminadas}}, {people, plural, =0 {nadie a quien dar las gracias} one {# persona a quien dar las gracias} other {# personas a quienes dar las gracias}}.",
  "report.nothing": "No pasó nada en este tiempo.",
  "report.no-team": "Sin equipo",
  "report.thanked": "Gracias, {names}.",
  "report.returned": "De vuelta con nosotros: {names}.",
  "report.first": "Por primera vez con nosotros: {names}.",
  "report.somebody": "alguien",
  "report.others":
    "{named, plural, =0 {{count, plural, one {# persona} other {# personas}}} other {{count, plural, one {# persona más} other {# personas más}}}}",
  "report.finished": "Terminado",
  "report.fresh": "Nuevo",
  "report.wanted": "Todavía se busca",
  "report.coming": "Próximamente",
  "report.by": "por {names}",
  "report.free": "{count, plural, one {# plaza libre} other {# plazas libres}}",
  "report.from": "se puede tomar desde {at}",
  "report.due": "para {at}",
  "report.more": "[y {count} más]({address})",
  "report.foot": "Cualquiera puede ayudar: [{board}]({address}) dice qué se busca y cómo empezar.",
};
