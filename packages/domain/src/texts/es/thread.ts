// Spanish: what we write into forum threads.
import type { thread as en } from "../en/thread.ts";

export const thread: Record<keyof typeof en, string> = {
  "thread.status.open": "**Se busca ayuda.** Nadie la tiene todavía.",
  "thread.status.open-slots":
    "**Se busca ayuda.** {free, plural, one {# plaza libre} other {# plazas libres}}.",
  "thread.status.partly": "**Tomada en parte.** {free, plural, one {# plaza libre} other {# plazas libres}}.",
  "thread.status.active": "**Tomada.**",
  "thread.status.review": "**Entregada**, a la espera de una revisión.",
  "thread.status.done": "**Hecha.** Gracias.",
  "thread.status.triage": "Todavía sin mirar.",
  "thread.status.left": "[{board}]({address}) ya no mantiene al día este hilo. Lo que hace falta está allí.",
  "thread.status.dropped": "Ya no hace falta.",
  "thread.holder.working": "{name} está con ella, hasta el {until}.",
  "thread.holder.resting": "{name} la tiene y hace una pausa, que no cuenta en contra de nadie.",
  "thread.holder.submitted": "{name} entregó el trabajo.",
  "thread.holder.returned": "{name} está otra vez con ella tras una revisión, hasta el {until}.",
  "thread.holder.accepted": "{name} la hizo.",
  "thread.holder.slot": "{slot}: {holder}",
  "thread.from": "Se puede tomar a partir del {from}.",
  "thread.date": "{at, date, plain}",
  "thread.help.free": "Cómo ayudar: tómala en [{number} en {board}]({address}).",
  "thread.help.free-reply":
    "Cómo ayudar: tómala en [{number} en {board}]({address}), o responde aquí `@{bot} claim this task`.",
  "thread.help.held": "Entrégala o devuélvela en [{number} en {board}]({address}).",
  "thread.help.held-reply":
    "Entrégala o devuélvela en [{number} en {board}]({address}), o responde aquí `@{bot} done with this task` o `@{bot} hand back this task`.",
  "thread.answer": "Para {name}: {words}",
  "thread.help.over": "[{number} en {board}]({address})",
  "thread.edit.reason": "De {number} en {board}",
  "thread.table.task": "Tarea",
  "thread.table.state": "Estado",
  "thread.table.free": "libre",
  "thread.table.open-part": "{holders}; {free, plural, one {# plaza libre} other {# plazas libres}}",
  "thread.table.done": "hecha",
  "thread.table.review": "{names}, a la espera de una revisión",
  "thread.table.more":
    "{count, plural, one {# tarea} other {# tareas}}, de ellas {free, number} libres. [La lista entera]({address})",
  "thread.outline.intro": "Qué está libre y quién tiene qué, al día gracias a [{board}]({address}):",
};
