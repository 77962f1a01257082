// Spanish: why not, and what to do instead.
import type { refusals as en } from "../en/refusals.ts";

export const refusals: Record<keyof typeof en, string> = {
  "refusal.sign-in-first": "Entra primero con tu cuenta del foro.",
  "refusal.not-found":
    "Aquí no hay ninguna tarea así. Puede que se quitara o que esté donde no puedes verla.",
  "refusal.changed-meanwhile":
    "Alguien cambió esta tarea mientras escribías. Mira su versión y guarda luego la tuya otra vez.",
  "refusal.wrong-stage":
    "{stage, select, triage {Antes tiene que mirar esta tarea un responsable.} open {Nadie tiene todavía esta tarea. Tómala primero.} active {Todavía hay alguien trabajando en esta tarea.} review {Esta tarea espera una revisión.} done {Esta tarea está terminada. Un responsable puede reabrirla.} dropped {Esta tarea se descartó. Un responsable puede recuperarla.} other {Eso no se puede hacer ahora con esta tarea.}}",
  "refusal.only-leads": "Eso solo puede hacerlo un responsable del equipo. Pregúntale en el hilo.",
  "refusal.only-admins": "Eso solo puede hacerlo un administrador del tablero.",
  "refusal.only-holder": "Eso solo puede hacerlo quien tiene esta tarea.",
  "refusal.only-reviewers": "Eso solo puede hacerlo quien revisa este tipo de tareas.",
  "refusal.own-work": "Es tu propio trabajo. Tiene que aceptarlo otra persona.",
  "refusal.only-automaton": "El tablero hace eso por sí solo.",
  "refusal.no-free-slot":
    "Ya la tiene otra persona. Elige otra tarea, o pregúntale en el hilo si quiere ayuda.",
  "refusal.slot-taken": "Esa parte ya la tiene otra persona. Elige otra parte de la tarea.",
  "refusal.already-yours": "Ya tienes esta tarea.",
  "refusal.has-it-already": "Esa persona ya tiene esta tarea.",
  "refusal.limit-reached":
    "Ya tienes {limit, plural, one {# tarea} other {# tareas}}. Termina o devuelve una antes.",
  "refusal.newcomer-limit":
    "Hasta que se acepte tu primera tarea puedes tener {limit, plural, one {# tarea} other {# tareas}} a la vez. Termina o devuelve antes la que tienes.",
  "refusal.kind-limit":
    "Ya tienes {limit, plural, one {# tarea} other {# tareas}} del tipo «{kind}». Termina o devuelve una antes.",
  "refusal.campaign-limit":
    "Ya tienes {limit, plural, one {# tarea} other {# tareas}} de «{campaign}». Termina o devuelve una antes.",
  "refusal.unknown-campaign": "Aquí no hay ninguna campaña así. Elige una de la lista.",
  "refusal.campaign-closed": "«{campaign}» está cerrada. Ábrela de nuevo para añadirle tareas.",
  "refusal.key-taken": "Otra tarea de la lista ya tiene la clave «{key}». Dale a esta una clave propia.",
  "refusal.not-yet": "Esta tarea se puede tomar a partir del {at, date, near}. Vuelve entonces.",
  "refusal.claim-over": "Esa persona ya no tiene la tarea. Mira la tarea otra vez.",
  "refusal.nothing-submitted": "Ahí no se entregó nada, así que no hay nada que revisar.",
  "refusal.evidence-missing": "Añade un enlace a tu trabajo o una nota que diga qué hiciste.",
  "refusal.outcome-missing": "Di cómo salió. Elige uno de los resultados.",
  "refusal.outcome-unknown": "«{outcome}» no es un resultado de este tipo de tareas. Elige uno de la lista.",
  "refusal.comment-missing": "Di qué falta todavía, para que se sepa cómo seguir.",
  "refusal.reason-missing": "Di por qué, en pocas palabras. Lo leerá quien está en la tarea.",
  "refusal.unknown-team": "No hay ningún equipo «{name}». Elige uno de la lista.",
  "refusal.unknown-kind": "No hay ningún tipo de tarea «{name}». Elige uno de la lista.",
  "refusal.unknown-column": "Esa columna ya no existe. Recarga el tablero e inténtalo de nuevo.",
  "refusal.unknown-slot": "Esa parte de la tarea ya no existe. Recarga la tarea e inténtalo de nuevo.",
  "refusal.unknown-person": "Todavía no ha entrado aquí nadie con ese nombre. Pídele que entre una vez.",
  "refusal.hidden-from-them":
    "Esa persona no puede ver esta tarea, o hace tiempo que no viene. Pregunta a otra.",
  "refusal.unknown-thread": "No existe ese hilo, o no puedes leerlo allí. Comprueba su dirección.",
  "refusal.slots-below-claims":
    "{live, plural, one {# persona tiene} other {# personas tienen}} una parte de esta tarea. Libera antes sus partes, o deja al menos esas.",
  "refusal.column-in-use":
    "En esta columna {count, plural, one {hay # tarea. Muévela antes.} other {hay # tareas. Muévelas antes.}}",
  "refusal.last-column": "Es la última columna de su etapa. Añade otra antes.",
  "refusal.column-of-other-stage": "Una tarea llega ahí por lo que se hace con ella, y no moviéndola.",
  "refusal.cannot-merge-itself": "Una tarea no se puede unir a sí misma. Elige otra.",
  "refusal.merge-has-holders": "Hay gente en esta tarea. Libera sus partes, o une la otra tarea a esta.",
  "refusal.thread-taken": "Ese hilo ya es una tarea: la número {number}. Abre esa.",
  "refusal.has-thread": "Esta tarea ya tiene un hilo. Sepáralo antes.",
  "refusal.no-thread": "Esta tarea no tiene hilo. Enlaza uno antes.",
  "refusal.thread-not-written":
    "El tablero no escribe en este hilo. Quien lo administra puede permitirlo para su fuente.",
  "refusal.not-undoable": "Eso no se puede deshacer. Cambia la tarea en su lugar.",
  "refusal.undo-too-late":
    "{what, select, undone {Eso ya se deshizo.} elsewhere {Otra tarea depende ya de eso, así que se queda como está.} other {{whose, select, you {{what, select, moved {La has movido después, así que se queda como está.} edited {La has editado después, así que se queda como está.} claimed {La has tomado después, así que se queda como está.} left {Tu parte terminó después, así que se queda como está.} submitted {La has entregado después, así que se queda como está.} accepted {La has aceptado después, así que se queda como está.} returned {La has devuelto después, así que se queda como está.} other {La has cambiado después, así que se queda como está.}}} somebody {{what, select, moved {{by} la movió después, así que se queda como está.} edited {{by} la editó después, así que se queda como está.} claimed {{by} la tomó después, así que se queda como está.} left {{by} la liberó después, así que se queda como está.} submitted {{by} la entregó después, así que se queda como está.} accepted {{by} la aceptó después, así que se queda como está.} returned {{by} la devolvió después, así que se queda como está.} other {{by} la cambió después, así que se queda como está.}}} other {Cambió después con su hilo o por el reloj, así que se queda como está.}}}}",
  "refusal.not-yours-to-undo": "Eso lo hizo otra persona. Solo ella puede deshacerlo.",
  "refusal.offer-over": "Esa pregunta ya no está en pie. Toma la tarea si sigue libre.",
  "refusal.no-nudge-yet": "Todavía no se preguntó a quien tiene la tarea, así que se queda con ella.",
  "refusal.lease-running": "Quien la tiene todavía tiene tiempo.",
  "refusal.nothing-asked": "Esa pregunta ya está resuelta.",
  "refusal.not-hidden": "Esta tarea se puede ver. Descártala o sepárala en su propia página.",
  "refusal.readers-unknown":
    "Nadie puede decir quién puede leer esta tarea, así que no se puede conservar sin su hilo. Espera a que el hilo se pueda leer otra vez, o abandona la tarea.",
  "refusal.no-conflict": "Los textos vuelven a coincidir. No hay nada que elegir.",
  "refusal.thread-not-edited":
    "El tablero no cambia las palabras de este hilo. Quien lo administra puede permitirlo para su fuente.",
  "refusal.thread-item": "Esta tarea es un punto de un mensaje más largo. Cambia el punto en el hilo mismo.",
  "refusal.in-conflict":
    "El hilo y el tablero cambiaron {field, select, title {el título} other {el texto}}. Elige antes uno de los dos.",
  "refusal.nothing-to-offer":
    "No hay nada que el hilo no diga ya, o que pueda decir una de sus etiquetas. Cambia antes la tarea.",
  "refusal.body-not-source":
    "El foro nos muestra este texto solo como página terminada, y encima de eso no se puede escribir. Cámbialo en el hilo mismo.",
  "refusal.until-has-passed": "Ese momento ya pasó. Elige uno posterior.",
  "refusal.away-too-long":
    "{days, plural, =0 {No te queda ninguno de los días que puedes estar fuera este año.} one {Te queda un día de los que puedes estar fuera este año.} other {Te quedan # días de los que puedes estar fuera este año.}} Elige un día más cercano, o devuelve lo que tienes.",
};
