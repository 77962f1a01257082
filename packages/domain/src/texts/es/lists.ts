// Muchas tareas a partir de una lista pegada o de una tabla.
import type { lists as en } from "../en/lists.ts";

export const lists: Record<keyof typeof en, string> = {
  "lists.title": "Muchas tareas a la vez",
  "lists.lead":
    "Pega un título por línea, o una tabla con una línea de nombres de columna. Primero ves qué saldría de ella. Traer la misma lista otra vez no cambia nada.",
  "lists.only-leads":
    "Solo quienes coordinan traen listas. Propón las tareas una a una y alguien que coordine las mirará.",
  "lists.text": "La lista",
  "lists.text.help":
    "Se quitan viñetas, números y casillas. Una clave propia va antes del título, con un tabulador en medio; si no, se saca del título.",
  "lists.file": "Elegir un archivo",
  "lists.drop": "o suelta aquí un archivo CSV o de texto",
  "lists.file.too-large": "Ese archivo es demasiado grande. Divídelo, o usa la línea de órdenes.",
  "lists.columns":
    "Columnas con significado: key, title, body, team, kind, labels, difficulty, effort, mentor, slots, due, milestone. Cualquier otra se puede usar en las plantillas.",
  "lists.form": "Leerla como",
  "lists.form.auto": "Lo que parezca",
  "lists.form.lines": "Un título por línea",
  "lists.form.table": "Una tabla con nombres de columna",
  "lists.campaign": "Campaña",
  "lists.campaign.none": "Ninguna",
  "lists.campaign.new": "Una campaña nueva…",
  "lists.campaign.name": "Nombre de la campaña nueva",
  "lists.campaign.name.missing": "Ponle un nombre a la campaña.",
  "lists.slots": "Partes de cada tarea",
  "lists.slots.help": "Por ejemplo x86_64, aarch64. Déjalo vacío para una parte sin nombre.",
  "lists.templates": "Plantillas",
  "lists.template.title": "Título",
  "lists.template.title.help":
    "Por ejemplo «Auditar '{{'title'}}'». Vacío: el título tal como está en la lista.",
  "lists.template.body": "Texto",
  "lists.template.body.help":
    "Cualquier columna va entre llaves dobles: '{{'title'}}', '{{'key'}}'. Vacío: el texto con el que empieza el tipo.",
  "lists.update": "Tomar lo que la lista dice distinto del tablero",
  "lists.update.help": "Quien tiene una tarea la conserva.",
  "lists.leave-out": "Seguir sin las filas que están mal",
  "lists.preview": "Qué saldría de ella",
  "lists.preview.empty": "Pega una lista y verás aquí qué haría.",
  "lists.preview.wait": "Repasando la lista…",
  "lists.counts":
    "{fresh, plural, =0 {Nada nuevo} one {# tarea nueva} other {# tareas nuevas}}, {same, plural, =0 {ninguna como antes} other {# como antes}}, {changed, plural, =0 {ninguna distinta} one {# distinta} other {# distintas}}, {wrong, plural, =0 {ninguna mal} other {# mal}}.",
  "lists.what.new": "Nueva",
  "lists.what.same": "Como antes",
  "lists.what.changed": "Distinta",
  "lists.what.wrong": "Mal",
  "lists.show.all": "Todas",
  "lists.row.line": "Línea",
  "lists.row.title": "Título",
  "lists.row.what": "Qué sale de ella",
  "lists.row.changed": "La lista dice otra cosa: {fields}",
  "lists.more": "{count, plural, one {# fila más} other {# filas más}}, que aquí no se ven.",
  "lists.gone":
    "{count, plural, one {# tarea de esta campaña no está en la lista. Se queda como está:} other {# tareas de esta campaña no están en la lista. Se quedan como están:}}",
  "lists.unused": "Columnas que nada usa: {columns}.",
  "lists.make": "{count, plural, =0 {Nada que hacer} one {Traer # tarea} other {Traer # tareas}}",
  "lists.making": "Trayendo…",
  "lists.wrong-first": "Arregla primero las filas que están mal, o sigue sin ellas.",
  "lists.done":
    "{made, plural, =0 {No se creó ninguna tarea} one {Se creó # tarea} other {Se crearon # tareas}}, {changed, plural, =0 {ninguna cambió} one {# cambió} other {# cambiaron}}.",
  "lists.done.open": "Abrir la campaña",
  "lists.problem.nothing": "No hay nada en la lista. Pega un título por línea.",
  "lists.problem.too-many": "La lista tiene {count, number} filas. Trae como mucho {limit, number} cada vez.",
  "lists.problem.quotes": "Unas comillas cerca de la línea {line} no se cierran. Ciérralas, o quítalas.",
  "lists.problem.no-title-column":
    "La tabla no tiene ninguna columna llamada «title». Llama así a una, o usa una plantilla de título.",
  "lists.problem.column-twice": "La tabla tiene dos columnas llamadas «{column}». Cambia el nombre de una.",
  "lists.problem.unknown-placeholder":
    "La plantilla usa «{name}», y la lista no tiene esa columna. Añádela, o quítala de la plantilla.",
  "lists.problem.title-missing": "Esta fila no tiene título.",
  "lists.problem.title-short": "El título es demasiado corto. Tres letras como mínimo.",
  "lists.problem.title-long": "El título tiene más de {limit} letras.",
  "lists.problem.key-missing": "De este título no sale ninguna clave. Dale a la fila una propia.",
  "lists.problem.key-long": "La clave tiene más de {limit} letras, o más de una línea.",
  "lists.problem.key-twice": "La línea {line} ya tiene la clave «{key}».",
  "lists.problem.key-taken": "La clave «{key}» ya está en uso. Dale otra a la fila.",
  "lists.problem.kind-missing": "Esta fila no tiene tipo. Elige uno para todas las que no lo dicen.",
  "lists.problem.unknown-kind": "No hay ningún tipo de tarea «{name}».",
  "lists.problem.unknown-team": "No hay ningún equipo «{name}».",
  "lists.problem.not-your-team": "Solo quien coordina el equipo puede crear o cambiar esta tarea.",
  "lists.problem.difficulty": "«{text}» no es una dificultad. Escribe easy, medium o hard.",
  "lists.problem.effort": "«{text}» no es un esfuerzo. Escribe minutos, o algo como 2 h.",
  "lists.problem.due": "«{text}» no es una fecha. Escríbela como 2027-03-31.",
  "lists.problem.body-long": "El texto es demasiado largo.",
  "lists.problem.field":
    "Lo que hay bajo «{column}» no cabe: es demasiado largo, demasiado, o tiene caracteres raros.",
};
